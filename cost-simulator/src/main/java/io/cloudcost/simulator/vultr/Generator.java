package io.cloudcost.simulator.vultr;

import io.cloudcost.simulator.vultr.VultrTruth.AccountTruth;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts an estate together: machines, the other families, the bills of all of them, and what is true of it. */
final class Generator {

    private final VultrSpec spec;
    private final List<Machine> instances;
    private final List<Machine> metals;
    private final List<Family> families;
    private final BillTruth bills;

    private Generator(VultrSpec spec) {
        this.spec = spec;
        this.instances = Machines.instances(spec);
        this.metals = Machines.bareMetals(spec);
        this.families = Families.of(spec, instances);
        this.bills = bills();
    }

    static VultrEstate generate(VultrSpec spec) {
        return new Generator(spec).estate();
    }

    private VultrEstate estate() {
        Map<String, Listing> listings = new TreeMap<>();
        listings().forEach(list -> listings.put(list.path(), list));
        Map<String, Map<String, @Nullable Object>> singles = singles();
        return new VultrEstate(spec, listings, singles, truth(listings, singles));
    }

    private BillTruth bills() {
        List<Machine> machines =
                Stream.concat(instances.stream(), metals.stream()).toList();
        Bills all = new Bills(spec, machines, month -> families.stream().flatMap(f -> f.lines(month)));
        return new BillTruth(all.invoices(), all.pending());
    }

    private List<Listing> listings() {
        List<Listing> lists = new ArrayList<>(CatalogueLists.of(Catalogue.VULTR));
        lists.add(Listing.paged("/instances", "instances", instances, MachineJson::instance));
        lists.add(Listing.paged("/bare-metals", "bare_metals", metals, MachineJson::bareMetal));
        lists.addAll(BillingLists.of(bills, spec.pendingShape()));
        families.forEach(family -> lists.addAll(family.listings()));
        return lists;
    }

    private Map<String, Map<String, @Nullable Object>> singles() {
        Map<String, Map<String, @Nullable Object>> singles = new TreeMap<>();
        singles.put("/account", AccountJson.account(account(), bills));
        singles.put("/account/bandwidth", AccountJson.bandwidth(spec.now(), instances.size()));
        families.forEach(family -> singles.putAll(family.singles()));
        return singles;
    }

    private VultrTruth truth(Map<String, Listing> listings, Map<String, Map<String, @Nullable Object>> singles) {
        Sheet sheet = new Sheet();
        families.forEach(family -> family.tell(sheet));
        Map<String, Integer> pages = new TreeMap<>();
        listings.forEach((path, list) -> pages.put(path, list.leastRequests()));
        singles.keySet().forEach(path -> pages.put(path, 1));
        MachineTruth machines = MachineTruth.of(instances, metals, Twists.nodes(instances));
        return new VultrTruth(machines, sheet.parts(), bills, new PageTruth(pages), account());
    }

    private static AccountTruth account() {
        return new AccountTruth("Northwind Robotics", "billing@example.com", new BigDecimal("-150.5"));
    }
}
