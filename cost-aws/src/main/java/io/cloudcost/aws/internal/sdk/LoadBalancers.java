package io.cloudcost.aws.internal.sdk;

import io.cloudcost.aws.model.AwsEndpoints;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.elasticloadbalancing.ElasticLoadBalancingClient;
import software.amazon.awssdk.services.elasticloadbalancing.model.LoadBalancerDescription;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancer;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroup;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetHealthDescription;

/** Load balancers of all sorts and what they spread traffic over; free of charge, by region. */
public final class LoadBalancers {

    /** What they are listed with. */
    public static final String BALANCERS = "elasticloadbalancing:DescribeLoadBalancers";

    /** What their groups of targets are listed with. */
    public static final String GROUPS = "elasticloadbalancing:DescribeTargetGroups";

    /** What the targets of a group are listed with. */
    public static final String HEALTH = "elasticloadbalancing:DescribeTargetHealth";

    /** The largest page of all three. */
    private static final int PAGE = 400;

    private final AwsAccess access;

    /** @param access to load balancing */
    public LoadBalancers(AwsAccess access) {
        this.access = access;
    }

    /** Application, network and gateway load balancers. */
    public List<LoadBalancer> balancers(String region) {
        return all(BALANCERS, marker -> {
            var answer = v2(region)
                    .describeLoadBalancers(request -> request.pageSize(PAGE).marker(marker));
            return Pages.found(
                    BALANCERS, "LoadBalancers", answer.hasLoadBalancers(), answer.loadBalancers(), answer.nextMarker());
        });
    }

    /** All groups of targets, those included that no load balancer uses. */
    public List<TargetGroup> groups(String region) {
        return all(GROUPS, marker -> {
            var answer = v2(region)
                    .describeTargetGroups(request -> request.pageSize(PAGE).marker(marker));
            return Pages.found(
                    GROUPS, "TargetGroups", answer.hasTargetGroups(), answer.targetGroups(), answer.nextMarker());
        });
    }

    /** The targets of a group. */
    public List<TargetHealthDescription> targets(String region, String group) {
        var answer =
                Tries.call(HEALTH, () -> v2(region).describeTargetHealth(request -> request.targetGroupArn(group)));
        Wire.required(HEALTH, "TargetHealthDescriptions", answer.hasTargetHealthDescriptions());
        return answer.targetHealthDescriptions();
    }

    /** Classic load balancers. */
    public List<LoadBalancerDescription> classic(String region) {
        return all(BALANCERS, marker -> {
            var answer = v1(region)
                    .describeLoadBalancers(request -> request.pageSize(PAGE).marker(marker));
            return Pages.found(
                    BALANCERS,
                    "LoadBalancerDescriptions",
                    answer.hasLoadBalancerDescriptions(),
                    answer.loadBalancerDescriptions(),
                    answer.nextMarker());
        });
    }

    private static <T> List<T> all(String action, Function<@Nullable String, Pages.Found<T>> call) {
        List<T> all = new ArrayList<>();
        new Pages(true).follow(action, all::addAll, call);
        return all;
    }

    private ElasticLoadBalancingV2Client v2(String region) {
        return access.client("elb-v2", region, ElasticLoadBalancingV2Client::builder, AwsEndpoints.ELB_V2);
    }

    private ElasticLoadBalancingClient v1(String region) {
        return access.client("elb", region, ElasticLoadBalancingClient::builder, AwsEndpoints.ELB);
    }
}
