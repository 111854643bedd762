package io.cloudcost.aws.internal.sdk;

import io.cloudcost.aws.model.AwsEndpoints;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ClusterField;
import software.amazon.awssdk.services.eks.EksClient;
import software.amazon.awssdk.services.eks.model.Cluster;
import software.amazon.awssdk.services.eks.model.ListClustersResponse;
import software.amazon.awssdk.services.eks.model.ListNodegroupsResponse;

/** The clusters of EKS and ECS; free of charge as far as AWS says. */
public final class ContainerLists {

    private static final String EKS = "eks:ListClusters";
    private static final String EKS_CLUSTER = "eks:DescribeCluster";
    private static final String NODE_GROUPS = "eks:ListNodegroups";
    private static final String ECS = "ecs:ListClusters";
    private static final String ECS_CLUSTERS = "ecs:DescribeClusters";

    /** The largest page of all of these, and the most clusters that ECS describes at once. */
    private static final int PAGE = 100;

    private final AwsAccess access;
    private final Pages pages;

    /** @param whole all pages; else the first of each list */
    public ContainerLists(AwsAccess access, boolean whole) {
        this.access = access;
        this.pages = new Pages(whole);
    }

    /** Hands over the names of EKS's clusters page by page. */
    public void eks(String region, Consumer<List<String>> page) {
        pages.follow(EKS, page, token -> {
            ListClustersResponse answer =
                    eks(region).listClusters(request -> request.maxResults(PAGE).nextToken(token));
            return Pages.found(EKS, "clusters", answer.hasClusters(), answer.clusters(), answer.nextToken());
        });
    }

    /** One cluster of EKS. */
    public Cluster eksCluster(String region, String name) {
        return Wire.required(
                EKS_CLUSTER,
                "cluster",
                Tries.call(
                        EKS_CLUSTER,
                        () -> eks(region)
                                .describeCluster(request -> request.name(name))
                                .cluster()));
    }

    /** How many groups of nodes a cluster of EKS has. */
    public int nodeGroups(String region, String cluster) {
        AtomicInteger count = new AtomicInteger();
        pages.<String>follow(NODE_GROUPS, page -> count.addAndGet(page.size()), token -> {
            ListNodegroupsResponse answer = eks(region)
                    .listNodegroups(request ->
                            request.clusterName(cluster).maxResults(PAGE).nextToken(token));
            return Pages.found(
                    NODE_GROUPS, "nodegroups", answer.hasNodegroups(), answer.nodegroups(), answer.nextToken());
        });
        return count.get();
    }

    /** Hands over the clusters of ECS with their counts page by page. */
    public void ecs(String region, Consumer<List<software.amazon.awssdk.services.ecs.model.Cluster>> page) {
        pages.<String>follow(ECS, arns -> page.accept(ecsClusters(region, arns)), token -> {
            software.amazon.awssdk.services.ecs.model.ListClustersResponse answer =
                    ecs(region).listClusters(request -> request.maxResults(PAGE).nextToken(token));
            return Pages.found(ECS, "clusterArns", answer.hasClusterArns(), answer.clusterArns(), answer.nextToken());
        });
    }

    private List<software.amazon.awssdk.services.ecs.model.Cluster> ecsClusters(String region, List<String> arns) {
        return arns.isEmpty()
                ? List.of()
                : Tries.call(
                        ECS_CLUSTERS,
                        () -> ecs(region)
                                .describeClusters(
                                        request -> request.clusters(arns).include(ClusterField.TAGS))
                                .clusters());
    }

    private EksClient eks(String region) {
        return access.client("eks", region, EksClient::builder, AwsEndpoints.EKS);
    }

    private EcsClient ecs(String region) {
        return access.client("ecs", region, EcsClient::builder, AwsEndpoints.ECS);
    }
}
