package io.cloudcost.monitor.spend;

import io.cloudcost.analysis.Anomaly;
import io.cloudcost.analysis.CostReport;
import io.cloudcost.analysis.NotJudged;
import io.cloudcost.analysis.Opportunity;
import io.cloudcost.analysis.SkippedRule;
import io.cloudcost.finding.Finding;
import io.cloudcost.model.Estimate;
import io.cloudcost.model.Money;
import io.cloudcost.monitor.measure.FigureBook;
import io.cloudcost.monitor.measure.Measure;
import io.cloudcost.monitor.measure.MeasureUnit;
import io.cloudcost.monitor.measure.Measurement;
import io.cloudcost.monitor.measure.Measures;
import io.cloudcost.resource.ResourceRef;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.IssueCode;
import io.cloudcost.store.StateStore;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What an analysis of one account says that is worth watching. */
public final class ReportFigures {

    /** Measures of things that are found: where nothing is found any more, there are none of them. */
    private static final Set<Measure> COUNTABLE =
            Set.of(Measures.WASTE, Measures.OPPORTUNITIES, Measures.IDLE_RESOURCES, Measures.UNDER_USED_RESOURCES);

    /** What failed this time, and may be read the next time. */
    private static final Set<IssueCode> PASSING = Set.of(
            IssueCode.INTERNAL,
            IssueCode.RATE_LIMIT,
            IssueCode.PROVIDER_ERROR,
            IssueCode.TRANSPORT,
            IssueCode.RESPONSE,
            IssueCode.TIMEOUT,
            IssueCode.CALL_BUDGET);

    private final CostReport report;
    private final List<Measurement> before;
    private final String provider;
    private final String account;
    private final Instant at;
    private final List<Measurement> found = new ArrayList<>();

    private ReportFigures(CostReport report, List<Measurement> before) {
        this.report = report;
        this.before = before;
        this.provider = report.snapshot().source().provider();
        this.account = report.snapshot().source().account();
        this.at = report.snapshot().collectedAt();
    }

    /** Keeps what a report says, and what its collection cost, where a monitor on this store finds it. */
    public static void note(StateStore state, CostReport report) {
        CostSnapshot snapshot = report.snapshot();
        ApiSpend.note(state, snapshot.source(), snapshot.collectedAt(), snapshot.stats());
        FigureBook book = FigureBook.on(state);
        String source = FigureBook.REPORT + snapshot.source();
        book.put(source, snapshot.collectedAt(), of(report, book.of(source)));
    }

    /**
     * Waste and ways to save by service and rule, idle and under-used resources, and services whose daily cost changed.
     *
     * @param before what the last report of the account told. What it found and this one does not is zero now; unknown if
     *     rules could not run this time that might have found it
     */
    static List<Measurement> of(CostReport report, List<Measurement> before) {
        ReportFigures figures = new ReportFigures(report, before);
        figures.savings();
        figures.resources();
        figures.changes();
        figures.gone();
        return figures.found;
    }

    private void savings() {
        Map<String, Estimate> byService = new TreeMap<>();
        for (Opportunity each : report.opportunities()) {
            found.add(Measurement.of(
                    Measures.OPPORTUNITIES, labels("rule", each.rule()), BigDecimal.valueOf(each.findings()), at));
            byService.merge(each.service(), each.saving(), Estimate::plus);
        }
        byService.forEach(this::waste);
    }

    private void waste(String service, Estimate saving) {
        Map<String, String> labels = labels("service", service);
        if (saving.total().list().isEmpty() && saving.unpriced() > 0) {
            found.add(unknown(
                    Measures.WASTE, labels, "What it costs is known of none of " + saving.unpriced() + " findings."));
        }
        for (Money money : saving.total().list()) {
            Measurement waste = Measurement.of(Measures.WASTE, labels, money, at);
            found.add(
                    saving.unpriced() == 0
                            ? waste
                            : waste.noting(saving.unpriced() + " findings of unknown cost not counted."));
        }
    }

    /** Each resource once, however many rules name it. */
    private void resources() {
        count(Measures.IDLE_RESOURCES, Claims::idle);
        count(Measures.UNDER_USED_RESOURCES, Claims::underUsed);
    }

    private void count(Measure measure, Predicate<String> claim) {
        Map<String, Set<ResourceRef>> byService = new TreeMap<>();
        for (Finding finding : report.findings()) {
            if (claim.test(finding.rule())) {
                byService
                        .computeIfAbsent(finding.service(), key -> new HashSet<>())
                        .addAll(finding.resources());
            }
        }
        byService.forEach((service, all) -> count(measure, service, all.size()));
    }

    private void count(Measure measure, String service, int number) {
        found.add(Measurement.of(measure, labels("service", service), BigDecimal.valueOf(number), at));
    }

    /** Of a service that is billed in several currencies the largest change counts: shares have none. */
    private void changes() {
        Map<String, Anomaly> largest = new TreeMap<>();
        for (Anomaly each : report.dailyChanges()) {
            String service = each.service() == null ? "unknown" : each.service();
            if (each.change().isEmpty()) {
                begun(each, labels("service", service));
            } else {
                largest.merge(service, each, ReportFigures::larger);
            }
        }
        largest.forEach((service, anomaly) -> change(anomaly, labels("service", service)));
    }

    private static Anomaly larger(Anomaly one, Anomaly other) {
        return one.change().orElseThrow().compareTo(other.change().orElseThrow()) >= 0 ? one : other;
    }

    private void change(Anomaly anomaly, Map<String, String> labels) {
        found.add(Measurement.of(Measures.DAILY_CHANGE, labels, anomaly.change().orElseThrow(), at)
                .noting(anomaly.date() + ": " + anomaly.actual() + " instead of " + anomaly.expected() + " a day"));
    }

    /** There is no share of nothing: what counts is how much it is. */
    private void begun(Anomaly anomaly, Map<String, String> labels) {
        String words =
                anomaly.date() + ": " + anomaly.actual() + ", and nothing was billed on the seven days before it began";
        found.add(Measurement.of(Measures.NEW_DAILY_COST, labels, anomaly.actual(), at)
                .noting(words));
    }

    /** Whether every rule ran, and all that a provider advises was read: what is not found is not there then. */
    private boolean sawAll() {
        return report.skipped().stream().allMatch(SkippedRule::hidesNothing)
                && report.issues().stream().noneMatch(issue -> PASSING.contains(issue.code()));
    }

    /** Whether rules judged all resources that could be counted here. */
    private boolean judgedAll(Measurement old) {
        return report.notJudged().stream().map(NotJudged::rule).noneMatch(rule -> {
            if (old.measure().equals(Measures.OPPORTUNITIES)) {
                return rule.equals(old.labels().get("rule"));
            }
            return old.measure().equals(Measures.IDLE_RESOURCES)
                    ? Claims.idle(rule)
                    : !old.measure().equals(Measures.UNDER_USED_RESOURCES) || Claims.underUsed(rule);
        });
    }

    private void gone() {
        boolean all = sawAll();
        for (Measurement old : before) {
            boolean hasUnit = old.measure().unit() != MeasureUnit.MONEY || old.currency() != null;
            boolean certain = all && judgedAll(old);
            if (COUNTABLE.contains(old.measure()) && !isTold(old) && (hasUnit || !certain)) {
                found.add(
                        certain
                                ? new Measurement(
                                        old.measure(), old.labels(), BigDecimal.ZERO, old.currency(), at, "", List.of())
                                : unknown(
                                        old.measure(),
                                        old.labels(),
                                        "Rules could not run, or not judge all that was read."));
            }
        }
    }

    /** An unknown sum stands for those of all currencies. */
    private boolean isTold(Measurement old) {
        return found.stream()
                .filter(each ->
                        each.measure().equals(old.measure()) && each.labels().equals(old.labels()))
                .anyMatch(each -> each.value() == null || Objects.equals(each.currency(), old.currency()));
    }

    /** It keeps the last currency, in which it is zero one day. */
    private Measurement unknown(Measure measure, Map<String, String> labels, String why) {
        String currency = before.stream()
                .filter(old -> old.measure().equals(measure) && old.labels().equals(labels))
                .map(Measurement::currency)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new Measurement(measure, labels, null, currency, at, why, List.of());
    }

    private Map<String, String> labels(String name, String value) {
        return Map.of("provider", provider, "account", account, name, value);
    }
}
