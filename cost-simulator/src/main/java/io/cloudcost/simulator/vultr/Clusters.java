package io.cloudcost.simulator.vultr;

import static io.cloudcost.simulator.Json.object;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Kubernetes clusters; their nodes are instances and listed there as well. Every second says nothing of its control planes. */
record Clusters(List<Cluster> clusters) implements Family {

    /** A cluster with one pool of nodes. */
    record Cluster(String id, String pool, int index, List<Machine> nodes) {}

    static Clusters generate(VultrSpec spec, List<Machine> instances) {
        Dice dice = spec.dice("clusters");
        List<Machine> nodes = instances.stream().filter(Machine::isNode).toList();
        int each = Twists.NODES_PER_CLUSTER;
        return new Clusters(Things.make(
                nodes.size() / each,
                i -> new Cluster(dice.uuid(), dice.uuid(), i, nodes.subList(i * each, (i + 1) * each))));
    }

    @Override
    public List<Listing> listings() {
        return List.of(Listing.paged("/kubernetes/clusters", "vke_clusters", clusters, Clusters::json));
    }

    @Override
    public Map<String, Map<String, @Nullable Object>> singles() {
        return Map.of("/kubernetes/versions", object("versions", List.of("v1.33.0+3", "v1.32.4+2")));
    }

    @Override
    public void tell(Sheet sheet) {
        clusters.forEach(cluster -> sheet.one("vke_clusters"));
    }

    private static Map<String, @Nullable Object> json(Cluster cluster) {
        Machine first = cluster.nodes().get(0);
        Map<String, @Nullable Object> json = object(
                "id",
                cluster.id(),
                "label",
                "cluster-" + cluster.index(),
                "date_created",
                Wire.iso(first.created()),
                "cluster_subnet",
                "10.244.0.0/16",
                "service_subnet",
                "10.96.0.0/12",
                "ip",
                "",
                "endpoint",
                cluster.id() + ".vultr-k8s.com",
                "version",
                "v1.33.0+3",
                "region",
                first.region(),
                "status",
                "active");
        if (cluster.index() % 2 == 0) {
            json.put("ha_controlplanes", cluster.index() % 4 == 0);
        }
        json.put("node_pools", List.of(pool(cluster, first)));
        return json;
    }

    private static Map<String, @Nullable Object> pool(Cluster cluster, Machine first) {
        return object(
                "id",
                cluster.pool(),
                "date_created",
                Wire.iso(first.created()),
                "label",
                "nodepool",
                "tag",
                "",
                "plan",
                first.plan().id(),
                "status",
                "active",
                "node_quantity",
                cluster.nodes().size(),
                "min_nodes",
                1,
                "max_nodes",
                5,
                "auto_scaler",
                false,
                "nodes",
                cluster.nodes().stream().map(Clusters::node).toList());
    }

    private static Map<String, @Nullable Object> node(Machine node) {
        return object(
                "id", node.id(), "label", node.label(), "date_created", Wire.iso(node.created()), "status", "active");
    }
}
