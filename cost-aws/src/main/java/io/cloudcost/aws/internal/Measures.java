package io.cloudcost.aws.internal;

import io.cloudcost.aws.internal.Measure.Reading;
import io.cloudcost.aws.internal.sdk.Series;
import io.cloudcost.aws.internal.sdk.Wanted;
import io.cloudcost.aws.internal.sdk.Wanted.Statistic;
import io.cloudcost.aws.model.AwsAttributes;
import io.cloudcost.aws.model.AwsMetrics;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.resource.LoadBalancer;
import io.cloudcost.resource.Machine;
import io.cloudcost.resource.Metric;
import io.cloudcost.resource.MetricStats;
import io.cloudcost.resource.ResourceKind;
import io.cloudcost.resource.ResourceState;
import io.cloudcost.resource.Volume;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is read of each kind of resource: only what a rule looks at. Namespaces and metrics are those of each service's user guide. */
final class Measures {

    private static final int DAY = 86_400;
    private static final int HOUR = 3_600;
    private static final int FIVE_MINUTES = 300;
    private static final int PERCENT = 95;

    /** What a gp3 volume has without paying for more (EBS user guide). */
    private static final BigDecimal INCLUDED_IOPS = BigDecimal.valueOf(3_000);

    private static final Statistic DAILY_SUM = new Statistic("Sum", DAY);

    private final WorkingHours hours;

    Measures(WorkingHours hours) {
        this.hours = hours;
    }

    List<Measure> of(CloudResource resource) {
        if (resource instanceof Machine) {
            return resource.state() == ResourceState.RUNNING ? machine(resource) : List.of();
        }
        if (resource instanceof Volume volume) {
            return volume.attachment().resourceId() == null ? List.of() : volume(volume);
        }
        if (resource instanceof LoadBalancer) {
            return balancer(resource);
        }
        return resource.kind().equals(ResourceKind.NAT_GATEWAY) ? gateway(resource) : ServiceMeasures.of(resource);
    }

    private List<Measure> machine(CloudResource machine) {
        return List.of(
                new Measure(
                        machine.ref(),
                        new Wanted(
                                "AWS/EC2",
                                "CPUUtilization",
                                "InstanceId",
                                machine.id(),
                                List.of(
                                        new Statistic("Average", HOUR),
                                        new Statistic("Maximum", DAY),
                                        new Statistic("p" + PERCENT, DAY))),
                        this::processor),
                daily(machine, "AWS/EC2", "NetworkIn", "InstanceId", Metric.NETWORK_IN_BYTES_PER_DAY),
                daily(machine, "AWS/EC2", "NetworkOut", "InstanceId", Metric.NETWORK_OUT_BYTES_PER_DAY));
    }

    private Map<Metric, MetricStats> processor(List<Series> told) {
        Map<Metric, MetricStats> metrics = new HashMap<>();
        Stats.ofDays(told.get(0), told.get(1), PERCENT, told.get(2))
                .ifPresent(stats -> metrics.put(Metric.CPU_PERCENT, stats));
        Stats.ofHours(told.get(0), hours::contains)
                .ifPresent(stats -> metrics.put(AwsMetrics.CPU_PERCENT_IN_HOURS, stats));
        Stats.ofHours(told.get(0), at -> !hours.contains(at))
                .ifPresent(stats -> metrics.put(AwsMetrics.CPU_PERCENT_OFF_HOURS, stats));
        return metrics;
    }

    /** Peaks are read of those volumes alone whose operations are paid for. */
    private static List<Measure> volume(Volume volume) {
        boolean provisioned = isProvisioned(volume);
        return List.of(
                operations(volume, "VolumeReadOps", Metric.READ_OPERATIONS_PER_DAY, AwsMetrics.READ_IOPS, provisioned),
                operations(
                        volume, "VolumeWriteOps", Metric.WRITE_OPERATIONS_PER_DAY, AwsMetrics.WRITE_IOPS, provisioned));
    }

    private static boolean isProvisioned(Volume volume) {
        String type = String.valueOf(volume.type());
        return type.startsWith("io")
                || (type.equals("gp3")
                        && volume.info()
                                .attributes()
                                .get(AwsAttributes.IOPS)
                                .filter(iops -> iops.compareTo(INCLUDED_IOPS) > 0)
                                .isPresent());
    }

    private static Measure operations(
            Volume volume, String name, Metric perDay, Metric perSecond, boolean provisioned) {
        List<Statistic> statistics = new ArrayList<>(List.of(DAILY_SUM));
        if (provisioned) {
            statistics.add(new Statistic("Sum", FIVE_MINUTES));
        }
        Reading reading = told -> {
            Map<Metric, MetricStats> metrics = new HashMap<>(one(perDay, Stats.of(told.get(0), DAY)));
            if (provisioned) {
                metrics.putAll(one(perSecond, Stats.of(Stats.divided(told.get(1), FIVE_MINUTES), FIVE_MINUTES)));
            }
            return metrics;
        };
        return new Measure(volume.ref(), new Wanted("AWS/EBS", name, "VolumeId", volume.id(), statistics), reading);
    }

    private static List<Measure> gateway(CloudResource gateway) {
        String space = "AWS/NATGateway";
        return List.of(
                daily(gateway, space, "BytesInFromSource", "NatGatewayId", Metric.NETWORK_OUT_BYTES_PER_DAY),
                daily(gateway, space, "BytesInFromDestination", "NatGatewayId", Metric.NETWORK_IN_BYTES_PER_DAY));
    }

    /** Its namespace, metric and dimension depend on its sort. */
    private static List<Measure> balancer(CloudResource balancer) {
        return Balancers.watched(balancer)
                .map(watched -> new Measure(
                        balancer.ref(),
                        new Wanted(
                                watched.namespace(),
                                watched.counter(),
                                watched.dimension(),
                                watched.value(),
                                List.of(DAILY_SUM)),
                        told -> one(watched.metric(), Stats.of(told.get(0), DAY))))
                .stream()
                .toList();
    }

    private static Measure daily(
            CloudResource resource, String namespace, String name, String dimension, Metric metric) {
        return Measure.daily(resource, metric, "Sum", namespace, name, Map.of(dimension, resource.id()));
    }

    private static Map<Metric, MetricStats> one(Metric metric, Optional<MetricStats> stats) {
        return stats.map(known -> Map.of(metric, known)).orElse(Map.of());
    }
}
