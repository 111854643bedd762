package io.cloudcost.simulator.vultr;

import static io.cloudcost.simulator.Json.object;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Managed databases and their plans; every fourth has a read replica, which is a database of its own within it. */
record Databases(List<Database> databases, Instant now) implements Family {

    private static final List<DatabasePlan> PLANS = List.of(
            new DatabasePlan("vultr-dbaas-hobbyist-cc-1-25-1", 1, 1, 1024, 25, 15),
            new DatabasePlan("vultr-dbaas-startup-cc-1-55-2", 1, 1, 2048, 55, 30),
            new DatabasePlan("vultr-dbaas-startup-cc-2-80-4", 1, 2, 4096, 80, 60),
            new DatabasePlan("vultr-dbaas-business-cc-2-80-4", 2, 2, 4096, 80, 120));

    /** A plan; its price is in USD a month for all of its nodes. */
    record DatabasePlan(String id, int nodes, int vcpus, int ramMb, int diskGb, int month) {}

    /** A database. */
    record Database(
            String id,
            String label,
            DatabasePlan plan,
            String region,
            String engine,
            Instant created,
            List<Database> replicas) {

        BigDecimal price() {
            return BigDecimal.valueOf(plan.month());
        }
    }

    static Databases generate(VultrSpec spec) {
        Dice dice = spec.dice("databases");
        return new Databases(
                Things.make(spec.count(VultrCount.DATABASES), i -> {
                    List<Database> replicas =
                            i % 4 == 3 ? List.of(database("orders-replica-" + i, dice, spec, List.of())) : List.of();
                    return database("orders-" + i, dice, spec, replicas);
                }),
                spec.now());
    }

    private static Database database(String label, Dice dice, VultrSpec spec, List<Database> replicas) {
        return new Database(
                dice.uuid(),
                label,
                dice.pick(PLANS),
                Things.region(dice),
                dice.pick(List.of("mysql", "pg", "valkey")),
                dice.before(spec.now(), 500),
                replicas);
    }

    @Override
    public List<Listing> listings() {
        return List.of(
                Listing.of("/databases", "databases", databases, this::json, Listing.Paging.TOTAL_ONLY),
                Listing.of("/databases/plans", "plans", PLANS, Databases::json, Listing.Paging.NO_META));
    }

    @Override
    public Stream<VultrLine> lines(BillingMonth month) {
        return all().filter(d -> month.existsIn(d.created()))
                .map(d -> month.hours(
                                "Managed Database",
                                "Managed Database (" + d.label() + ")",
                                d.created(),
                                d.price(),
                                Things.CAP_HOURS)
                        .of(d.id(), false));
    }

    @Override
    public void tell(Sheet sheet) {
        all().forEach(d -> sheet.one("databases", d.price(), Things.soFar(d.price(), d.created(), now)));
        databases.forEach(d -> d.replicas().forEach(r -> sheet.one("databases.replicas")));
    }

    private Stream<Database> all() {
        return databases.stream().flatMap(d -> Stream.concat(Stream.of(d), d.replicas().stream()));
    }

    private Map<String, @Nullable Object> json(Database database) {
        DatabasePlan plan = database.plan();
        Map<String, @Nullable Object> json = object(
                "id", database.id(),
                "date_created", Wire.plain(database.created()),
                "plan", plan.id(),
                "plan_disk", plan.diskGb(),
                "plan_ram", plan.ramMb(),
                "plan_vcpus", plan.vcpus(),
                "plan_replicas", plan.nodes() > 1 ? plan.nodes() - 1 : null,
                "region", database.region().toUpperCase(Locale.ROOT),
                "database_engine", database.engine(),
                "database_engine_version", "8",
                "vpc_id", "",
                "status", "Running",
                "label", database.label(),
                "tag", "",
                "pending_charges", Wire.amount(Things.soFar(database.price(), database.created(), now)),
                "dbname", "defaultdb",
                "host", database.id() + ".example.net",
                "user", "vultradmin",
                "password", Secrets.of(database.id(), "password"),
                "port", "16751",
                "trusted_ips", List.of());
        json.put("read_replicas", database.replicas().stream().map(this::json).toList());
        return json;
    }

    private static Map<String, @Nullable Object> json(DatabasePlan plan) {
        return object(
                "id", plan.id(),
                "number_of_nodes", plan.nodes(),
                "type", "vc2",
                "vcpu_count", plan.vcpus(),
                "ram", plan.ramMb(),
                "disk", plan.diskGb(),
                "monthly_cost", plan.month(),
                "supported_engines", object("mysql", true, "pg", true, "valkey", true),
                "locations", List.of("EWR", "ICN", "SEA"));
    }
}
