package io.cloudcost.vultr;

import io.cloudcost.CollectRequest;
import io.cloudcost.CollectSink;
import io.cloudcost.charge.CostRecord;
import io.cloudcost.model.Period;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.resource.ResourceKind;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Feed;
import java.util.List;

/** A collection in a JVM of its own, so that its heap can be small. Arguments: endpoint, key, {@code keep} or {@code stream}. */
final class LargeCollection {

    private LargeCollection() {}

    public static void main(String... args) {
        Counter counter = new Counter();
        CollectRequest request = CollectRequest.defaults();
        VultrCollectorBuilder builder =
                VultrCollector.builder(args[1]).endpoint(args[0]).rateLimit(100_000);
        CostSnapshot snapshot = args[2].equals("keep")
                ? builder.build().collect(request)
                : builder.build().collect(request, counter);
        long instances = counter.instances
                + snapshot.resources().stream()
                        .filter(LargeCollection::isInstance)
                        .count();
        long charges = counter.charges + snapshot.charges().size();
        System.out.println(instances + " instances, " + charges + " charges, complete " + snapshot.isComplete());
        snapshot.issues().forEach(System.out::println);
    }

    private static boolean isInstance(CloudResource resource) {
        return resource.kind().equals(ResourceKind.COMPUTE_INSTANCE);
    }

    private static final class Counter implements CollectSink {
        private long instances;
        private long charges;

        @Override
        public void charges(Period billingPeriod, Feed feed, List<CostRecord> batch) {
            charges += batch.size();
        }

        @Override
        public void resources(List<? extends CloudResource> batch) {
            instances += batch.stream().filter(LargeCollection::isInstance).count();
        }
    }
}
