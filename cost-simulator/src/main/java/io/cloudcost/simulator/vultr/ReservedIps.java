package io.cloudcost.simulator.vultr;

import static io.cloudcost.simulator.Json.object;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reserved addresses; a v4 one is billed at 3 USD a month, a v6 one is not, and the API shows no price. */
record ReservedIps(List<ReservedIp> addresses) implements Family {

    /**
     * A reserved address.
     *
     * @param instance the instance that has it
     */
    record ReservedIp(String id, int index, String region, boolean v6, Instant created, Optional<Machine> instance) {

        String address() {
            return v6 ? Addresses.v6Network(1_000_000 + index) : Addresses.reserved(index);
        }
    }

    static ReservedIps generate(VultrSpec spec, List<Machine> instances) {
        Dice dice = spec.dice("reserved-ips");
        int free = spec.count(VultrCount.FREE_RESERVED_IPS);
        return new ReservedIps(Things.make(
                spec.count(VultrCount.RESERVED_IPS),
                i -> new ReservedIp(
                        dice.uuid(),
                        i,
                        Things.region(dice),
                        i % 4 == 3,
                        dice.before(spec.now(), 700),
                        i < free || instances.isEmpty() ? Optional.empty() : Optional.of(dice.pick(instances)))));
    }

    @Override
    public List<Listing> listings() {
        return List.of(Listing.paged("/reserved-ips", "reserved_ips", addresses, ReservedIps::json));
    }

    @Override
    public Stream<VultrLine> lines(BillingMonth month) {
        return addresses.stream()
                .filter(a -> !a.v6() && month.existsIn(a.created()))
                .map(a -> month.hours(
                                "Reserved IP",
                                "Reserved IPv4 (" + a.address() + ")",
                                a.created(),
                                BigDecimal.valueOf(3),
                                Things.CAP_HOURS)
                        .of(a.id(), false));
    }

    @Override
    public void tell(Sheet sheet) {
        for (ReservedIp address : addresses) {
            sheet.one("reserved_ips");
            if (address.instance().isEmpty()) {
                sheet.one("reserved_ips.unattached");
                sheet.one(address.v6() ? "reserved_ips.unattached.v6" : "reserved_ips.unattached.v4");
            }
        }
    }

    private static Map<String, @Nullable Object> json(ReservedIp address) {
        return object(
                "id", address.id(),
                "region", address.region(),
                "ip_type", address.v6() ? "v6" : "v4",
                "subnet", address.address(),
                "subnet_size", address.v6() ? 64 : 32,
                "label", "address-" + address.index(),
                "instance_id", address.instance().map(Machine::id).orElse(""));
    }
}
