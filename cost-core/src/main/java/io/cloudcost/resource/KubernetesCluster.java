package io.cloudcost.resource;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A managed Kubernetes cluster. Its nodes are machines of their own and not part of its price.
 *
 * @param info what every resource has
 * @param version Kubernetes version, null if unknown
 * @param nodeIds ids of its nodes
 */
public record KubernetesCluster(ResourceInfo info, @Nullable String version, List<String> nodeIds)
        implements CloudResource {

    public KubernetesCluster {
        nodeIds = List.copyOf(nodeIds);
    }

    @Override
    public KubernetesCluster withInfo(ResourceInfo info) {
        return new KubernetesCluster(info, version, nodeIds);
    }
}
