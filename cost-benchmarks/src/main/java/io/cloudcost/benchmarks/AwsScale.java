package io.cloudcost.benchmarks;

import io.cloudcost.CollectRequest;
import io.cloudcost.CostCollectors;
import io.cloudcost.Credentials;
import io.cloudcost.analysis.CostAnalysis;
import io.cloudcost.analysis.CostReport;
import io.cloudcost.simulator.aws.AwsEstate;
import io.cloudcost.simulator.aws.AwsRegions;
import io.cloudcost.simulator.aws.AwsSpec;
import io.cloudcost.simulator.aws.FakeAws;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Part;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * A large AWS account in 15 regions: {@code serve 20000} is the fake in a process of its own, which prints its address and ends with its
 * input; {@code collect URL} reads all of it with use, analyses it, and tells what that took.
 */
public final class AwsScale {

    private static final int MEBI = 1 << 20;

    private AwsScale() {}

    /** See the class. */
    public static void main(String[] words) throws IOException {
        if (words.length == 2 && words[0].equals("serve")) {
            serve(Integer.parseInt(words[1]));
        } else if (words.length == 2 && words[0].equals("collect")) {
            collect(words[1]);
        } else {
            throw new IllegalArgumentException("Say 'serve INSTANCES' or 'collect URL'");
        }
    }

    private static AwsSpec spec(int instances) {
        return AwsSpec.of(7, Instant.now())
                .withRegions(AwsRegions.NAMES.keySet().stream().sorted().toList())
                .withInstances(instances);
    }

    private static void serve(int instances) throws IOException {
        try (FakeAws aws = FakeAws.start(AwsEstate.generate(spec(instances)))) {
            System.out.println(aws.endpoint());
            while (System.in.read() >= 0) {
                // until nobody holds the other end
            }
            System.out.printf(
                    "requests %d, at most %d in a second%n", aws.requests().size(), aws.maxInAnySecond());
        }
    }

    private static void collect(String endpoint) {
        AwsEstate keys = AwsEstate.generate(spec(0));
        Instant began = Instant.now();
        CostSnapshot snapshot = CostCollectors.builder("aws")
                .credentials(Credentials.of(
                        Map.of("accessKeyId", keys.accessKeyId(), "secretAccessKey", keys.secretAccessKey())))
                .endpoint(endpoint)
                .build()
                .collect(CollectRequest.builder()
                        .also(Part.UTILIZATION)
                        .timeout(Duration.ofMinutes(20))
                        .build());
        Instant read = Instant.now();
        CostReport report = CostAnalysis.of(snapshot).report();
        System.out.printf(
                "resources %d, measured %d, complete %s, paid %s%n",
                snapshot.resources().size(),
                snapshot.resources().stream()
                        .filter(each -> !each.info().utilization().metrics().isEmpty())
                        .count(),
                snapshot.isComplete(),
                snapshot.stats().paidCost().list());
        System.out.println(snapshot.stats().operations());
        snapshot.issues().stream().limit(10).forEach(System.out::println);
        System.out.printf(
                "collected in %d s, analysed in %d s: %d findings; heap at most %d MiB%n",
                Duration.between(began, read).toSeconds(),
                Duration.between(read, Instant.now()).toSeconds(),
                report.findings().size(),
                Runtime.getRuntime().maxMemory() / MEBI);
    }
}
