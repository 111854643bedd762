package io.cloudcost.budget.internal.charges;

import io.cloudcost.budget.internal.actual.JobItems;
import io.cloudcost.budget.internal.gate.Spec;
import io.cloudcost.budget.internal.ledger.Ledger;
import io.cloudcost.budget.internal.ledger.UseRows;
import io.cloudcost.budget.internal.ledger.UseRows.Ran;
import io.cloudcost.budget.model.BillSplit;
import io.cloudcost.budget.model.BilledCosts;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Period;
import io.cloudcost.query.CostFilter;
import io.cloudcost.spi.ActualCostAnswer;
import io.cloudcost.spi.ActualCostRequest;
import io.cloudcost.spi.ActualCostRequest.Item;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Finds jobs of a ledger in charges. It looks at all jobs that may have used a resource, not only at those that are asked for. */
public final class ChargeBook {

    private static final Duration NEAR = Attribution.NEAR;

    private final Spec spec;
    private final String provider;
    private final BilledCosts bill;
    private final CostFilter filter;
    private final FocusColumn metric;

    /** @param filter which charges are the provider's */
    public ChargeBook(Spec spec, String provider, BilledCosts bill, CostFilter filter, FocusColumn metric) {
        this.spec = spec;
        this.provider = provider;
        this.bill = bill;
        this.filter = filter;
        this.metric = metric;
    }

    /** Without the charges of which it is known that they are of other providers. */
    public ChargeBook ofProvider() {
        CostFilter others = Accounts.of(provider, bill.coverage()).notOthers();
        return new ChargeBook(spec, provider, bill, filter.and(others), metric);
    }

    /** The time of a charge of which nobody knows what part lies before this moment, if there is one. */
    Optional<Period> across(Instant moment) {
        return lines().across(moment);
    }

    /**
     * What these attempts cost.
     *
     * @param lag how late charges come: what lies closer to when they were read may not be there yet
     */
    public ActualCostAnswer ask(ActualCostRequest request, Duration lag) {
        if (request.items().isEmpty()) {
            return new ActualCostAnswer(Map.of(), Map.of(), Amounts.none(), 0, List.of());
        }
        Period time = around(request.items());
        Map<String, Use> uses = uses(wider(time));
        request.items().forEach(item -> uses.put(item.key(), Use.of(item)));
        Lines lines = lines();
        Attribution attribution = new Attribution(List.copyOf(uses.values()));
        List<Share> shares =
                new ArrayList<>(attribution.byResource(lines.ofResources(wanted(uses.values(), request), time)));
        Set<Map<String, String>> asked =
                request.items().stream().map(it -> it.billingTags().asMap()).collect(Collectors.toSet());
        shares.addAll(attribution.byTags(lines.withTags(asked, tags(uses.values()), time)));
        Held held = Held.of(provider, bill.coverage(), lag);
        return new Answering(spec.now(), metric, held)
                .of(request, shares, attribution.ambiguous(), lines.withoutCost());
    }

    /** How the charges that start in a time are split. */
    public BillSplit split(Period time) {
        Collection<Use> uses = uses(new Period(
                        time.start().minus(NEAR), time.end().plus(NEAR).plus(NEAR)))
                .values();
        Attribution attribution = new Attribution(List.copyOf(uses));
        Set<Map<String, String>> tags = tags(uses);
        List<Share> shares = new ArrayList<>(attribution.byResource(lines().ofResources(ids(uses), wider(time))));
        shares.addAll(attribution.byTags(lines().withTags(tags, tags, wider(time))));
        SortedMap<String, Amounts> jobs = new TreeMap<>(shares.stream()
                .filter(it -> time.contains(it.line().period().start()))
                .collect(Collectors.groupingBy(
                        it -> it.use().job(), Collectors.mapping(Share::amount, Amounts.summing()))));
        Lines all = lines();
        Amounts total = all.total(time);
        return BillSplit.of(time, total, jobs, all.withoutCost());
    }

    private static Set<Map<String, String>> tags(Collection<Use> uses) {
        return uses.stream().map(Use::tags).collect(Collectors.toSet());
    }

    private Lines lines() {
        return new Lines(bill, filter, metric);
    }

    /** The resources of those that are asked for, and of all that used one of them, too. */
    private static Set<String> wanted(Collection<Use> uses, ActualCostRequest request) {
        Set<String> asked = new HashSet<>();
        request.items().forEach(item -> asked.addAll(item.resourceIds()));
        return ids(uses.stream()
                .filter(use -> use.ids().stream().anyMatch(asked::contains))
                .toList());
    }

    private static Set<String> ids(Collection<Use> uses) {
        return uses.stream().flatMap(use -> use.ids().stream()).collect(Collectors.toCollection(HashSet::new));
    }

    private Map<String, Use> uses(Period time) {
        Instant now = spec.now();
        List<Ran> jobs = spec.state().read(Ledger.TABLES, connection -> UseRows.during(connection, provider, time));
        Map<String, Use> uses = new LinkedHashMap<>();
        jobs.forEach(job -> JobItems.of(job, now).forEach(item -> uses.put(item.key(), Use.of(item))));
        return uses;
    }

    /** Charges may have begun long before an attempt did. */
    private static Period around(List<Item> items) {
        Instant start = items.stream().map(Item::start).min(Instant::compareTo).orElseThrow();
        Instant end = items.stream().map(Item::end).max(Instant::compareTo).orElseThrow();
        return new Period(start.minus(NEAR), end.plusMillis(1));
    }

    private static Period wider(Period time) {
        return new Period(time.start().minus(NEAR), time.end().plus(NEAR));
    }
}
