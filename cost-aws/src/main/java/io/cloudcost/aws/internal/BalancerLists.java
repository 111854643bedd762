package io.cloudcost.aws.internal;

import io.cloudcost.aws.internal.sdk.LoadBalancers;
import io.cloudcost.aws.model.AwsAttributes;
import io.cloudcost.aws.model.AwsKinds;
import io.cloudcost.resource.Attributes;
import io.cloudcost.resource.Billed;
import io.cloudcost.resource.LoadBalancer;
import io.cloudcost.resource.ResourceInfoBuilder;
import io.cloudcost.resource.ResourceKind;
import io.cloudcost.resource.ResourceState;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.elasticloadbalancing.model.LoadBalancerDescription;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancerState;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancerStateEnum;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroup;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetHealthDescription;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetHealthStateEnum;

/** Makes the load balancers of a region. */
final class BalancerLists {

    /** What a load balancer spreads traffic over. */
    private static final class Targets {
        private final Set<String> all = new HashSet<>();
        private final Set<String> healthy = new HashSet<>();
    }

    private final LoadBalancers wire;
    private final Things things;
    private final String region;
    private final Map<String, Targets> targets = new HashMap<>();

    BalancerLists(LoadBalancers wire, Things things, String region) {
        this.wire = wire;
        this.things = things;
        this.region = region;
    }

    List<LoadBalancer> read() {
        List<LoadBalancer> all = new ArrayList<>();
        var balancers = wire.balancers(region);
        if (!balancers.isEmpty()) {
            wire.groups(region).forEach(this::look);
        }
        balancers.forEach(balancer -> all.add(balancer(balancer)));
        wire.classic(region).forEach(balancer -> all.add(classic(balancer)));
        return all;
    }

    private void look(TargetGroup group) {
        if (group.loadBalancerArns().isEmpty()) {
            return;
        }
        List<TargetHealthDescription> members = wire.targets(region, group.targetGroupArn());
        for (String balancer : group.loadBalancerArns()) {
            Targets known = targets.computeIfAbsent(balancer, key -> new Targets());
            for (TargetHealthDescription member : members) {
                String name = member.target().id() + ' ' + member.target().port();
                known.all.add(name);
                if (isHealthy(member)) {
                    known.healthy.add(name);
                }
            }
        }
    }

    private static boolean isHealthy(TargetHealthDescription member) {
        return member.targetHealth() != null && member.targetHealth().state() == TargetHealthStateEnum.HEALTHY;
    }

    /** One without any group may redirect or answer by itself: how many targets it needs is not known then. */
    private LoadBalancer balancer(software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancer wire) {
        Targets known = targets.get(wire.loadBalancerArn());
        ResourceState state = state(wire.state());
        ResourceInfoBuilder info = info(wire.loadBalancerArn(), wire.loadBalancerName(), wire.typeAsString(), known)
                .created(wire.createdTime())
                .state(state)
                .billed(state == ResourceState.AVAILABLE ? Billed.YES : Billed.UNKNOWN);
        return new LoadBalancer(
                info.build(),
                known == null ? OptionalInt.empty() : OptionalInt.of(known.all.size()),
                OptionalInt.empty());
    }

    private LoadBalancer classic(LoadBalancerDescription wire) {
        ResourceInfoBuilder info = info(
                        AwsKinds.id(region, wire.loadBalancerName()), wire.loadBalancerName(), "classic", null)
                .created(wire.createdTime())
                .state(ResourceState.AVAILABLE)
                .billed(Billed.YES);
        return new LoadBalancer(info.build(), OptionalInt.of(wire.instances().size()), OptionalInt.empty());
    }

    private ResourceInfoBuilder info(String id, @Nullable String name, String type, @Nullable Targets known) {
        return things.info(ResourceKind.LOAD_BALANCER, id, List.of())
                .name(name)
                .price(things.prices().loadBalancer(region, type))
                .attributes(Attributes.none()
                        .with(AwsAttributes.BALANCER_TYPE, type)
                        .with(
                                AwsAttributes.HEALTHY_TARGETS,
                                known == null ? null : BigDecimal.valueOf(known.healthy.size())));
    }

    private static ResourceState state(@Nullable LoadBalancerState wire) {
        @Nullable LoadBalancerStateEnum code = wire == null ? null : wire.code();
        if (code == null) {
            return ResourceState.UNKNOWN;
        }
        return switch (code) {
            case ACTIVE, ACTIVE_IMPAIRED -> ResourceState.AVAILABLE;
            case PROVISIONING -> ResourceState.PENDING;
            case FAILED -> ResourceState.FAILED;
            case UNKNOWN_TO_SDK_VERSION -> ResourceState.UNKNOWN;
        };
    }
}
