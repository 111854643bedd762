package io.cloudcost.monitor.spend;

import io.cloudcost.analysis.Anomaly;
import io.cloudcost.analysis.CostReport;
import io.cloudcost.analysis.Opportunity;
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
        FigureBook book = FigureBook.on(state);
        String source = FigureBook.REPORT + snapshot.source();
        book.put(source, snapshot.collectedAt(), of(report, book.of(source)));
        ApiSpend.note(state, snapshot.source(), snapshot.collectedAt(), snapshot.stats());
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
        report.dailyChanges().forEach(figures::change);
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

    private void change(Anomaly anomaly) {
        Map<String, String> labels = labels("service", anomaly.service() == null ? "unknown" : anomaly.service());
        anomaly.change()
                .ifPresentOrElse(
                        share -> found.add(Measurement.of(Measures.DAILY_CHANGE, labels, share, at)
                                .noting(anomaly.date() + ": " + anomaly.actual() + " instead of " + anomaly.expected()
                                        + " a day")),
                        () -> begun(anomaly, labels));
    }

    /** There is no share of nothing: what counts is how much it is. */
    private void begun(Anomaly anomaly, Map<String, String> labels) {
        String words =
                anomaly.date() + ": " + anomaly.actual() + ", and nothing was billed on the seven days before it began";
        found.add(Measurement.of(Measures.NEW_DAILY_COST, labels, anomaly.actual(), at)
                .noting(words));
        found.add(Measurement.unknown(
                Measures.DAILY_CHANGE, labels, at, words + ", so that there is no share. See new_daily_cost."));
    }

    private void gone() {
        boolean all = report.skipped().stream().allMatch(rule -> rule.hidesNothing());
        for (Measurement old : before) {
            boolean hasUnit = old.measure().unit() != MeasureUnit.MONEY || old.currency() != null;
            if (COUNTABLE.contains(old.measure()) && !isTold(old) && (hasUnit || !all)) {
                found.add(
                        all
                                ? new Measurement(
                                        old.measure(), old.labels(), BigDecimal.ZERO, old.currency(), at, "", List.of())
                                : unknown(old.measure(), old.labels(), "Not all rules could run on what was read."));
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
