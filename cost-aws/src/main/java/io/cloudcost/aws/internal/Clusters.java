package io.cloudcost.aws.internal;

import io.cloudcost.aws.model.AwsKinds;
import io.cloudcost.aws.model.ServiceAttributes;
import io.cloudcost.model.Tags;
import io.cloudcost.resource.Attributes;
import io.cloudcost.resource.Billed;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.resource.KubernetesCluster;
import io.cloudcost.resource.OtherResource;
import io.cloudcost.resource.Price;
import io.cloudcost.resource.ResourceKind;
import io.cloudcost.resource.ResourceState;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.ecs.model.Cluster;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.elasticache.model.CacheCluster;

/** Makes clusters of EKS and ECS, and caches. */
final class Clusters {

    private static final Price FREE_ITSELF =
            Price.unknown("its machines or tasks are billed, it costs nothing by itself");
    private static final Price CACHE = Price.unknown("prices of caches are not looked up");

    private final Things things;

    Clusters(Things things) {
        this.things = things;
    }

    /** @param groups how many groups of nodes it has */
    CloudResource eks(software.amazon.awssdk.services.eks.model.Cluster wire, Attributes groups) {
        return new KubernetesCluster(
                things.named(ResourceKind.KUBERNETES_CLUSTER, wire.name(), Tags.of(wire.tags()))
                        .created(wire.createdAt())
                        .state("ACTIVE".equals(wire.statusAsString()) ? ResourceState.AVAILABLE : ResourceState.UNKNOWN)
                        .billed(Billed.YES)
                        .price(things.prices().kubernetes(things.region()))
                        .attributes(groups)
                        .build(),
                wire.version(),
                List.of());
    }

    /** A cluster of EKS of which little more than the name is known. */
    CloudResource named(String name, Attributes groups) {
        return new KubernetesCluster(
                things.named(ResourceKind.KUBERNETES_CLUSTER, name, Tags.none())
                        .price(things.prices().kubernetes(things.region()))
                        .attributes(groups)
                        .build(),
                null,
                List.of());
    }

    List<CloudResource> ecs(List<Cluster> wire) {
        return wire.stream().<CloudResource>map(this::ecs).toList();
    }

    private OtherResource ecs(Cluster wire) {
        return new OtherResource(things.named(AwsKinds.CONTAINER_CLUSTER, wire.clusterName(), tags(wire.tags()))
                .state("ACTIVE".equals(wire.status()) ? ResourceState.AVAILABLE : ResourceState.UNKNOWN)
                .billed(Billed.NO)
                .price(FREE_ITSELF)
                .attributes(Attributes.none()
                        .with(ServiceAttributes.NODES, Things.number(wire.registeredContainerInstancesCount()))
                        .with(ServiceAttributes.SERVICES, Things.number(wire.activeServicesCount()))
                        .with(ServiceAttributes.TASKS, Things.number(wire.runningTasksCount())))
                .build());
    }

    private static Tags tags(List<Tag> wire) {
        Map<String, String> tags = new TreeMap<>();
        wire.forEach(tag -> tags.put(tag.key(), tag.value() == null ? "" : tag.value()));
        return Tags.of(tags);
    }

    List<CloudResource> caches(List<CacheCluster> wire) {
        return wire.stream().<CloudResource>map(this::cache).toList();
    }

    private OtherResource cache(CacheCluster wire) {
        ResourceState state = Databases.state(wire.cacheClusterStatus());
        return new OtherResource(things.named(AwsKinds.CACHE, wire.cacheClusterId(), Tags.none())
                .created(wire.cacheClusterCreateTime())
                .state(state)
                .billed(state == ResourceState.AVAILABLE ? Billed.YES : Billed.UNKNOWN)
                .price(CACHE)
                .attributes(Attributes.none()
                        .with(ServiceAttributes.ENGINE, wire.engine())
                        .with(ServiceAttributes.ENGINE_VERSION, wire.engineVersion())
                        .with(ServiceAttributes.NODE_TYPE, wire.cacheNodeType())
                        .with(ServiceAttributes.NODES, Things.number(wire.numCacheNodes())))
                .build());
    }
}
