package io.cloudcost.simulator.vultr;

import static io.cloudcost.simulator.Json.object;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Load balancers, billed at 10 USD a month and node; the API shows no price. The first two share a label. */
record LoadBalancers(List<LoadBalancer> balancers) implements Family {

    /**
     * A load balancer.
     *
     * @param instances the ids of those behind it
     */
    record LoadBalancer(
            String id,
            int index,
            String label,
            boolean twin,
            String region,
            int nodes,
            Instant created,
            List<String> instances) {}

    static LoadBalancers generate(VultrSpec spec, List<Machine> machines) {
        Dice dice = spec.dice("load-balancers");
        int count = spec.count(VultrCount.LOAD_BALANCERS);
        int empty = spec.count(VultrCount.EMPTY_LOAD_BALANCERS);
        return new LoadBalancers(Things.make(
                count,
                i -> new LoadBalancer(
                        dice.uuid(),
                        i,
                        "edge-" + Math.max(1, i),
                        i < 2 && count > 1,
                        Things.region(dice),
                        dice.chance(80) ? 1 : 3,
                        dice.before(spec.now(), 500),
                        i >= count - empty || machines.isEmpty() ? List.of() : behind(dice, machines))));
    }

    private static List<String> behind(Dice dice, List<Machine> machines) {
        return Things.make(dice.between(1, 3), i -> dice.pick(machines).id()).stream()
                .distinct()
                .toList();
    }

    @Override
    public List<Listing> listings() {
        return List.of(Listing.paged("/load-balancers", "load_balancers", balancers, LoadBalancers::json));
    }

    @Override
    public Stream<VultrLine> lines(BillingMonth month) {
        return balancers.stream()
                .filter(b -> month.existsIn(b.created()))
                .map(b -> month.hours(
                                "Load Balancer",
                                "Load Balancer (" + b.label() + ")",
                                b.created(),
                                BigDecimal.valueOf(10L * b.nodes()),
                                Things.CAP_HOURS)
                        .of(b.id(), b.twin()));
    }

    @Override
    public void tell(Sheet sheet) {
        for (LoadBalancer balancer : balancers) {
            sheet.one("load_balancers");
            if (balancer.instances().isEmpty()) {
                sheet.one("load_balancers.empty");
            }
        }
    }

    private static Map<String, @Nullable Object> json(LoadBalancer balancer) {
        Map<String, @Nullable Object> rule = object(
                "id",
                "rule" + balancer.index(),
                "frontend_protocol",
                "http",
                "frontend_port",
                80,
                "backend_protocol",
                "http",
                "backend_port",
                8080);
        return object(
                "id", balancer.id(),
                "date_created", Wire.plain(balancer.created()),
                "region", balancer.region(),
                "label", balancer.label(),
                "status", "active",
                "ipv4", "198.51.100." + (balancer.index() & 255),
                "ipv6", "",
                "generic_info",
                        object("balancing_algorithm", "roundrobin", "ssl_redirect", false, "proxy_protocol", false),
                "health_check", object("protocol", "http", "port", 8080, "path", "/health", "check_interval", 15),
                "has_ssl", false,
                "nodes", balancer.nodes(),
                "forwarding_rules", List.of(rule),
                "firewall_rules", List.of(),
                "instances", balancer.instances());
    }
}
