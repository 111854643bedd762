package io.cloudcost.aws.internal.sdk;

import io.cloudcost.aws.model.AwsEndpoints;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.elasticloadbalancing.ElasticLoadBalancingClient;
import software.amazon.awssdk.services.elasticloadbalancing.model.LoadBalancerDescription;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTargetGroupsResponse;
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
        List<LoadBalancer> all = new ArrayList<>();
        Cursors cursors = new Cursors(BALANCERS);
        Optional<String> marker = Optional.empty();
        do {
            String at = marker.orElse(null);
            var answer = Tries.call(
                    BALANCERS,
                    () -> v2(region)
                            .describeLoadBalancers(
                                    request -> request.pageSize(PAGE).marker(at)));
            Wire.required(BALANCERS, "LoadBalancers", answer.hasLoadBalancers());
            all.addAll(answer.loadBalancers());
            marker = cursors.next(answer.nextMarker());
        } while (marker.isPresent());
        return all;
    }

    /** All groups of targets, those included that no load balancer uses. */
    public List<TargetGroup> groups(String region) {
        List<TargetGroup> all = new ArrayList<>();
        Cursors cursors = new Cursors(GROUPS);
        Optional<String> marker = Optional.empty();
        do {
            String at = marker.orElse(null);
            DescribeTargetGroupsResponse answer = Tries.call(
                    GROUPS,
                    () -> v2(region)
                            .describeTargetGroups(
                                    request -> request.pageSize(PAGE).marker(at)));
            Wire.required(GROUPS, "TargetGroups", answer.hasTargetGroups());
            all.addAll(answer.targetGroups());
            marker = cursors.next(answer.nextMarker());
        } while (marker.isPresent());
        return all;
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
        List<LoadBalancerDescription> all = new ArrayList<>();
        Cursors cursors = new Cursors(BALANCERS);
        Optional<String> marker = Optional.empty();
        do {
            String at = marker.orElse(null);
            var answer = Tries.call(
                    BALANCERS,
                    () -> v1(region)
                            .describeLoadBalancers(
                                    request -> request.pageSize(PAGE).marker(at)));
            Wire.required(BALANCERS, "LoadBalancerDescriptions", answer.hasLoadBalancerDescriptions());
            all.addAll(answer.loadBalancerDescriptions());
            marker = cursors.next(answer.nextMarker());
        } while (marker.isPresent());
        return all;
    }

    private ElasticLoadBalancingV2Client v2(String region) {
        return access.client("elb-v2", region, ElasticLoadBalancingV2Client::builder, AwsEndpoints.ELB_V2);
    }

    private ElasticLoadBalancingClient v1(String region) {
        return access.client("elb", region, ElasticLoadBalancingClient::builder, AwsEndpoints.ELB);
    }
}
