package io.cloudcost.aws.internal;

import io.cloudcost.aws.internal.prices.TypeFacts;
import io.cloudcost.aws.internal.sdk.InstanceTypes;
import io.cloudcost.aws.model.AwsAttributes;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.resource.Machine;
import io.cloudcost.resource.ResourceInfo;
import io.cloudcost.snapshot.Part;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.ec2.model.InstanceTypeInfo;

/** Learns what the instance types in use are; each is asked for in one region. */
final class TypeReader {

    private final Session session;
    private final InstanceTypes types;
    private final Map<String, InstanceTypeInfo> known = new ConcurrentHashMap<>();

    TypeReader(Session session, InstanceTypes types) {
        this.session = session;
        this.types = types;
    }

    /** When all instances are listed. */
    void start() {
        if (session.run.follows(Part.INSTANCE_TYPES, true, Part.INSTANCES)) {
            inUse().forEach((region, names) ->
                    session.run.fork(Part.INSTANCE_TYPES, () -> read(region, List.copyOf(names))));
        }
    }

    private Map<String, SortedSet<String>> inUse() {
        Map<String, String> regions = new TreeMap<>();
        for (CloudResource resource : session.held.waiting()) {
            if (resource instanceof Machine machine && machine.plan() != null) {
                regions.merge(
                        machine.plan(),
                        machine.region().orElseThrow(),
                        (one, other) -> one.compareTo(other) <= 0 ? one : other);
            }
        }
        Map<String, SortedSet<String>> inUse = new TreeMap<>();
        regions.forEach((type, region) ->
                inUse.computeIfAbsent(region, key -> new TreeSet<>()).add(type));
        return inUse;
    }

    private void read(String region, List<String> names) {
        List<InstanceTypeInfo> read = types.describe(region, names);
        read.forEach(type -> known.put(type.instanceTypeAsString(), type));
        session.run.read(Part.INSTANCE_TYPES, read.size());
    }

    /** A machine with what is known of its type; anything else as it is. */
    CloudResource described(CloudResource resource) {
        if (!(resource instanceof Machine machine) || machine.plan() == null) {
            return resource;
        }
        InstanceTypeInfo type = known.get(machine.plan());
        return type == null ? machine : described(machine, type);
    }

    /** How many threads an instance has it says itself: they can be fewer than those of its type. */
    private static Machine described(Machine machine, InstanceTypeInfo type) {
        ResourceInfo info = machine.info().toBuilder()
                .attributes(machine.info()
                        .attributes()
                        .with(AwsAttributes.CURRENT_GENERATION, type.currentGeneration())
                        .with(AwsAttributes.BURSTABLE, type.burstablePerformanceSupported()))
                .build();
        return new Machine(
                info,
                machine.plan(),
                machine.vcpus().isPresent() ? machine.vcpus() : TypeFacts.threads(type),
                TypeFacts.memory(type),
                TypeFacts.disk(type),
                TypeFacts.gpu(type),
                machine.operatingSystem(),
                machine.bandwidthGb(),
                machine.clusterId());
    }
}
