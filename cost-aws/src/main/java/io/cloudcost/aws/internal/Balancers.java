package io.cloudcost.aws.internal;

import io.cloudcost.aws.model.AwsAttributes;
import io.cloudcost.aws.model.AwsMetrics;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.resource.Metric;
import java.util.Optional;

/** Where CloudWatch counts what a load balancer does. */
final class Balancers {

    /**
     * What to look at.
     *
     * @param counter what counts its use
     * @param value what it is told by
     * @param metric what it is to us
     */
    record Watched(String namespace, String counter, String dimension, String value, Metric metric) {}

    private Balancers() {}

    static Optional<Watched> watched(CloudResource balancer) {
        String type =
                balancer.info().attributes().get(AwsAttributes.BALANCER_TYPE).orElse("");
        return switch (type) {
            case "application" -> Optional.of(requests("AWS/ApplicationELB", "LoadBalancer", dimension(balancer)));
            case "network" -> Optional.of(flows("AWS/NetworkELB", dimension(balancer)));
            case "gateway" -> Optional.of(flows("AWS/GatewayELB", dimension(balancer)));
            case "classic" -> Optional.of(requests("AWS/ELB", "LoadBalancerName", Things.name(balancer)));
            default -> Optional.empty();
        };
    }

    private static Watched requests(String namespace, String dimension, String value) {
        return new Watched(namespace, "RequestCount", dimension, value, AwsMetrics.REQUESTS_PER_DAY);
    }

    private static Watched flows(String namespace, String value) {
        return new Watched(namespace, "NewFlowCount", "LoadBalancer", value, AwsMetrics.FLOWS_PER_DAY);
    }

    /** The end of its ARN: {@code app/name/50dc6c495c0c9188}. */
    private static String dimension(CloudResource balancer) {
        String arn = balancer.id();
        String mark = ":loadbalancer/";
        int at = arn.indexOf(mark);
        return at < 0 ? arn : arn.substring(at + mark.length());
    }
}
