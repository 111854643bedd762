package io.cloudcost.simulator.vultr;

import static io.cloudcost.simulator.Json.object;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Private networks, which cost nothing, and the NAT gateways of the first of them, at 20.16 USD a month. */
record Networks(List<Network> networks, List<Gateway> gateways, Instant now) implements Family {

    private static final BigDecimal GATEWAY_PRICE = new BigDecimal("20.16");

    /** A network. */
    record Network(String id, int index, String region, Instant created) {}

    /** A NAT gateway. */
    record Gateway(String id, Network network, Instant created) {}

    static Networks generate(VultrSpec spec) {
        Dice dice = spec.dice("networks");
        List<Network> networks = Things.make(
                spec.count(VultrCount.VPCS),
                i -> new Network(dice.uuid(), i, Things.region(dice), dice.before(spec.now(), 700)));
        List<Gateway> gateways = Things.make(
                spec.count(VultrCount.NAT_GATEWAYS),
                i -> new Gateway(dice.uuid(), networks.get(i), dice.before(spec.now(), 90)));
        return new Networks(networks, gateways, spec.now());
    }

    @Override
    public List<Listing> listings() {
        List<Listing> lists = new ArrayList<>();
        lists.add(Listing.paged("/vpcs", "vpcs", networks, Networks::json));
        for (Network network : networks) {
            List<Gateway> own =
                    gateways.stream().filter(g -> g.network().equals(network)).toList();
            lists.add(Listing.paged("/vpcs/" + network.id() + "/nat-gateway", "nat_gateways", own, this::json));
        }
        return lists;
    }

    @Override
    public Stream<VultrLine> lines(BillingMonth month) {
        return gateways.stream()
                .filter(g -> month.existsIn(g.created()))
                .map(g -> month.hours(
                                "NAT Gateway",
                                "NAT Gateway (" + label(g) + ")",
                                g.created(),
                                GATEWAY_PRICE,
                                Things.CAP_HOURS)
                        .of(g.id(), false));
    }

    @Override
    public void tell(Sheet sheet) {
        networks.forEach(n -> sheet.one("vpcs"));
        gateways.forEach(g -> sheet.one("nat_gateways", GATEWAY_PRICE, Things.soFar(GATEWAY_PRICE, g.created(), now)));
    }

    private static Map<String, @Nullable Object> json(Network network) {
        return object(
                "id",
                network.id(),
                "date_created",
                Wire.iso(network.created()),
                "region",
                network.region(),
                "description",
                "network-" + network.index(),
                "v4_subnet",
                "10." + network.index() + ".0.0",
                "v4_subnet_mask",
                20);
    }

    private Map<String, @Nullable Object> json(Gateway gateway) {
        BigDecimal charges = Things.soFar(GATEWAY_PRICE, gateway.created(), now);
        return object(
                "id", gateway.id(),
                "vpc_id", gateway.network().id(),
                "date_created", Wire.plain(gateway.created()),
                "status", "active",
                "label", label(gateway),
                "tag", "",
                "public_ips", List.of("203.0.113.7"),
                "private_ips", List.of("10." + gateway.network().index() + ".0.1"),
                "billing", object("charges", Wire.amount(charges), "monthly", GATEWAY_PRICE));
    }

    private static String label(Gateway gateway) {
        return "nat-gateway-" + gateway.network().id();
    }
}
