package io.cloudcost.aws.internal;

import io.cloudcost.aws.internal.sdk.CostExplorer;
import io.cloudcost.aws.internal.sdk.ExplorerCalls;
import io.cloudcost.aws.model.CostAnomaly;
import io.cloudcost.aws.model.CostGroup;
import io.cloudcost.aws.model.CostGrouping;
import io.cloudcost.aws.model.CostMetric;
import io.cloudcost.aws.model.CostQuestion;
import io.cloudcost.aws.model.ExtraParts;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Period;
import io.cloudcost.snapshot.CostBreakdown;
import io.cloudcost.snapshot.Part;
import io.cloudcost.snapshot.ProviderAnomaly;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/** Reads what Cost Explorer tells beside the charges, where it is asked for: other groupings of the same costs, and anomalies. */
final class ExtraReader {

    private static final String ACCOUNT = "account";
    private static final String COMPUTE = "Amazon Elastic Compute Cloud - Compute";
    /** Cost Explorer keeps costs of single resources so long. */
    private static final int DAYS_OF_RESOURCES = 14;
    /** Cost Anomaly Detection keeps what it found so long. */
    private static final int DAYS_OF_ANOMALIES = 90;

    private static final String NO_RESOURCES =
            "Cost Explorer names no machine: there was none, or resource-level data is off."
                    + " Switch it on in the billing console, Cost Management preferences, Granular data.";

    private final Session session;
    private final CostExplorer costs;
    private final ExplorerCalls calls;
    private final ConcurrentLinkedQueue<CostBreakdown> breakdowns = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<CostAnomaly> anomalies = new ConcurrentLinkedQueue<>();

    ExtraReader(Session session, CostExplorer costs) {
        this.session = session;
        this.costs = costs;
        this.calls = new ExplorerCalls(session.access::costExplorer);
    }

    /** Adds them to the paid parts, in the order of the documentation. */
    Chain addTo(Chain paid) {
        paid.then(
                        ExtraParts.COST_BY_ACCOUNT,
                        () -> read(ExtraParts.COST_BY_ACCOUNT, ACCOUNT, CostGrouping.LINKED_ACCOUNT))
                .then(
                        ExtraParts.COST_BY_INSTANCE_TYPE,
                        () -> read(ExtraParts.COST_BY_INSTANCE_TYPE, "instance-type", CostGrouping.INSTANCE_TYPE));
        session.request.named(ExtraParts.COST_BY_TAG).forEach(part -> {
            String key = part.about().orElseThrow();
            paid.then(part, () -> read(part, "tag:" + key, CostGrouping.tag(key)));
        });
        session.request.named(ExtraParts.COST_BY_CATEGORY).forEach(part -> {
            String name = part.about().orElseThrow();
            paid.then(part, () -> read(part, "category:" + name, CostGrouping.costCategory(name)));
        });
        return paid.then(ExtraParts.COST_BY_RESOURCE, this::readResources)
                .then(ExtraParts.ANOMALIES, this::readAnomalies);
    }

    private void read(Part part, String by, CostGrouping grouping) {
        List<CostGroup> groups = costs.all(
                CostQuestion.between(session.firstDay(), session.endOfCosts()).by(grouping));
        groups.stream()
                .collect(Collectors.groupingBy(CostGroup::start, TreeMap::new, Collectors.toList()))
                .values()
                .forEach(month -> breakdowns.add(breakdown(by, CostMetric.UNBLENDED, month)));
        session.run.read(part, groups.size());
    }

    private void readResources() {
        LocalDate end = session.today().minusDays(1);
        CostQuestion question = CostQuestion.between(session.today().minusDays(DAYS_OF_RESOURCES), end)
                .of(CostMetric.AMORTIZED)
                .by(CostGrouping.dimension("RESOURCE_ID"))
                .where("SERVICE", List.of(COMPUTE));
        List<CostGroup> named =
                calls.resources(question).stream().filter(ExtraReader::namesOne).toList();
        if (named.isEmpty()) {
            session.run.notOffered(ExtraParts.COST_BY_RESOURCE, NO_RESOURCES);
            return;
        }
        breakdowns.add(breakdown(CostBreakdown.RESOURCE, CostMetric.AMORTIZED, named, question.start(), end));
        session.run.read(ExtraParts.COST_BY_RESOURCE, named.size());
    }

    /** What is without a name is {@code NoResourceId}, in some places {@code No Resource ID}. */
    private static boolean namesOne(CostGroup group) {
        return !group.keys().get(0).replace(" ", "").equalsIgnoreCase("NoResourceId");
    }

    private static CostBreakdown breakdown(String by, CostMetric metric, List<CostGroup> month) {
        return breakdown(by, metric, month, month.get(0).start(), month.get(0).end());
    }

    private static CostBreakdown breakdown(
            String by, CostMetric metric, Collection<CostGroup> groups, LocalDate start, LocalDate end) {
        TreeMap<String, Amounts> sums = new TreeMap<>();
        groups.forEach(group -> sums.merge(
                group.keys().get(0), group.cost(metric).map(Amounts::of).orElseGet(Amounts::none), Amounts::plus));
        FocusColumn column = metric == CostMetric.UNBLENDED ? FocusColumn.BILLED_COST : FocusColumn.EFFECTIVE_COST;
        return new CostBreakdown(
                by,
                new Period(Outlook.at(start), Outlook.at(end)),
                column.columnName(),
                groups.stream().anyMatch(CostGroup::estimated),
                sums);
    }

    private void readAnomalies() {
        int days = Math.min(session.lookbackDays(), DAYS_OF_ANOMALIES);
        List<CostAnomaly> found = calls.anomalies(session.today().minusDays(days), session.today());
        anomalies.addAll(found);
        session.run.read(ExtraParts.ANOMALIES, found.size());
    }

    /** Whether it was asked by account, and this month has no other account. */
    boolean tellsOnly(String account, YearMonth month) {
        Instant start = Outlook.at(month.atDay(1));
        return session.run.wasRead(ExtraParts.COST_BY_ACCOUNT)
                && breakdowns.stream()
                        .filter(told -> told.by().equals(ACCOUNT)
                                && told.period().start().equals(start))
                        .anyMatch(told -> told.costs().keySet().equals(Set.of(account)));
    }

    List<CostBreakdown> breakdowns() {
        return List.copyOf(breakdowns);
    }

    /** @param currency the account's, since AWS names none here; empty if it is not known */
    List<ProviderAnomaly> anomalies(Optional<String> currency) {
        return anomalies.stream()
                .map(told -> new ProviderAnomaly(
                        told.id(),
                        told.about(),
                        told.start(),
                        told.end(),
                        Outlook.money(told.impact(), currency),
                        Outlook.money(told.expected(), currency),
                        told.percent(),
                        told.causes()))
                .toList();
    }
}
