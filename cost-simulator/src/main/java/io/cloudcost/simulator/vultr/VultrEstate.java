package io.cloudcost.simulator.vultr;

import io.cloudcost.simulator.vultr.VultrTruth.AccountTruth;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A generated Vultr account: its resources, its bills, and the truth about them. Immutable. */
public final class VultrEstate {

    /** A text that every secret of an estate holds (passwords, console tokens, keys), and nothing else of it does. */
    public static final String SECRET_MARK = Secrets.MARK;

    private final VultrSpec spec;
    private final Map<String, Listing> listings;
    private final VultrTruth truth;

    private VultrEstate(VultrSpec spec, Map<String, Listing> listings, VultrTruth truth) {
        this.spec = spec;
        this.listings = listings;
        this.truth = truth;
    }

    /** Starts to describe an estate. */
    public static VultrSpec.Builder spec() {
        return new VultrSpec.Builder();
    }

    /** Generates what was described: the same seed and the same {@code now} give the same estate. */
    public static VultrEstate generate(VultrSpec spec) {
        List<Machine> instances = Machines.instances(spec);
        List<Machine> metals = Machines.bareMetals(spec);
        List<Machine> all = Stream.concat(instances.stream(), metals.stream()).toList();
        List<Family> families = Families.of(spec, all);
        Bills bills = new Bills(spec, all, month -> families.stream().flatMap(f -> f.lines(month)));
        BillTruth bill = new BillTruth(bills.invoices(), bills.pending());
        List<Listing> lists = new ArrayList<>(CatalogueLists.of(Catalogue.VULTR));
        lists.add(Listing.paged("/instances", "instances", instances, MachineJson::instance));
        lists.add(Listing.paged("/bare-metals", "bare_metals", metals, MachineJson::bareMetal));
        lists.addAll(BillingLists.of(bill, spec.pendingShape()));
        families.forEach(family -> lists.addAll(family.listings()));
        Sheet sheet = new Sheet();
        families.forEach(family -> family.tell(sheet));
        AccountTruth account = new AccountTruth("Northwind Robotics", "billing@example.com", balance(bill));
        VultrTruth truth = new VultrTruth(
                MachineTruth.of(instances, metals, Twists.nodes(instances)), sheet.parts(), bill, pages(lists), account);
        return new VultrEstate(spec, byPath(lists), truth);
    }

    /** The right answers. */
    public VultrTruth truth() {
        return truth;
    }

    /** What it was generated from. */
    public VultrSpec specification() {
        return spec;
    }

    /** The key that opens it: as long as a real one, with {@link #SECRET_MARK} in it. */
    public String apiKey() {
        return "K" + spec.dice("key").uuid().replace("-", "").substring(0, 28).toUpperCase(Locale.ROOT) + "-"
                + Secrets.MARK;
    }

    Map<String, Listing> listings() {
        return listings;
    }

    private static BigDecimal balance(BillTruth bill) {
        return bill.invoices().isEmpty() ? BigDecimal.ZERO : new BigDecimal("-150.5");
    }

    private static Map<String, Listing> byPath(List<Listing> lists) {
        Map<String, Listing> byPath = new TreeMap<>();
        lists.forEach(list -> byPath.put(list.path(), list));
        return byPath;
    }

    private static PageTruth pages(List<Listing> lists) {
        Map<String, Integer> pages = new TreeMap<>();
        lists.forEach(list -> pages.put(list.path(), list.leastRequests()));
        pages.put("/account", 1);
        pages.put("/account/bandwidth", 1);
        return new PageTruth(pages);
    }
}
