package io.cloudcost.simulator.vultr;

import static io.cloudcost.simulator.Json.object;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Container registries, at 5 USD a month; each says what it costs. */
record Registries(List<Registry> registries, Instant now) implements Family {

    private static final BigDecimal PRICE = BigDecimal.valueOf(5);

    /** A registry. */
    record Registry(String id, String name, Instant created) {}

    static Registries generate(VultrSpec spec) {
        Dice dice = spec.dice("registries");
        return new Registries(
                Things.make(
                        spec.count(VultrCount.REGISTRIES),
                        i -> new Registry(dice.uuid(), "images" + i, dice.before(spec.now(), 300))),
                spec.now());
    }

    @Override
    public List<Listing> listings() {
        return List.of(Listing.paged("/registries", "registries", registries, this::json));
    }

    @Override
    public Stream<VultrLine> lines(BillingMonth month) {
        return registries.stream()
                .filter(r -> month.existsIn(r.created()))
                .map(r -> month.hours(
                                "Container Registry",
                                "Container Registry (" + r.name() + ")",
                                r.created(),
                                PRICE,
                                Things.CAP_HOURS)
                        .of(r.id(), false));
    }

    @Override
    public void tell(Sheet sheet) {
        registries.forEach(r -> sheet.one("registries", PRICE, Things.soFar(PRICE, r.created(), now)));
    }

    private Map<String, @Nullable Object> json(Registry registry) {
        BigDecimal pending = Things.soFar(PRICE, registry.created(), now);
        Map<String, @Nullable Object> billing = object("monthly_price", 5, "pending_charges", Wire.amount(pending));
        return object(
                "id", registry.id(),
                "name", registry.name(),
                "urn", "sjc.vultrcr.com/" + registry.name(),
                "storage", object("used", size(3), "allowed", size(20)),
                "date_created", Wire.plain(registry.created()),
                "public", false,
                "root_user",
                        object(
                                "id",
                                639,
                                "username",
                                registry.id(),
                                "password",
                                Secrets.of(registry.id(), "password"),
                                "root",
                                true),
                "metadata",
                        object(
                                "region", object("id", 3, "name", "sjc", "urn", "sjc.vultrcr.com"),
                                "subscription", object("billing", billing)));
    }

    private static Map<String, @Nullable Object> size(int gigabytes) {
        return object("bytes", gigabytes * (1L << 30), "mb", gigabytes << 10, "gb", gigabytes);
    }
}
