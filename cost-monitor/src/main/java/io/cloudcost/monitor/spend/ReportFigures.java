package io.cloudcost.monitor.spend;

import io.cloudcost.analysis.Anomaly;
import io.cloudcost.analysis.CostReport;
import io.cloudcost.analysis.Opportunity;
import io.cloudcost.finding.Finding;
import io.cloudcost.model.Amounts;
import io.cloudcost.monitor.measure.FigureBook;
import io.cloudcost.monitor.measure.Measure;
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
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What an analysis of one account says that is worth watching. */
public final class ReportFigures {

    /** Measures of things that are found: where nothing is found any more, there are none of them. */
    private static final Set<Measure> COUNTABLE =
            Set.of(Measures.WASTE, Measures.OPPORTUNITIES, Measures.IDLE_RESOURCES, Measures.UNDER_USED_RESOURCES);

    private final CostReport report;
    private final String provider;
    private final String account;
    private final Instant at;
    private final List<Measurement> found = new ArrayList<>();

    private ReportFigures(CostReport report) {
        this.report = report;
        this.provider = report.snapshot().source().provider();
        this.account = report.snapshot().source().account();
        this.at = report.snapshot().collectedAt();
    }

    /** Keeps what a report says, and what its collection cost, where a monitor on this store finds it. */
    public static void note(StateStore state, CostReport report) {
        CostSnapshot snapshot = report.snapshot();
        FigureBook book = FigureBook.on(state);
        String source = "report of " + snapshot.source();
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
        ReportFigures figures = new ReportFigures(report);
        figures.savings();
        figures.resources();
        report.anomalies().found().forEach(figures::change);
        figures.gone(before);
        return figures.found;
    }

    private void savings() {
        Map<String, Amounts> byService = new TreeMap<>();
        for (Opportunity each : report.opportunities()) {
            found.add(Measurement.of(
                    Measures.OPPORTUNITIES, labels("rule", each.rule()), BigDecimal.valueOf(each.findings()), at));
            byService.merge(each.service(), each.saving().total(), Amounts::plus);
        }
        byService.forEach((service, sum) -> sum.list()
                .forEach(money -> found.add(Measurement.of(Measures.WASTE, labels("service", service), money, at))));
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
        String service = anomaly.service() == null ? "unknown" : anomaly.service();
        String words = anomaly.date() + ": " + anomaly.actual() + " instead of " + anomaly.expected() + " a day";
        found.add(anomaly.change()
                .map(share -> Measurement.of(Measures.DAILY_CHANGE, labels("service", service), share, at)
                        .noting(words))
                .orElseGet(() -> Measurement.unknown(
                        Measures.DAILY_CHANGE,
                        labels("service", service),
                        at,
                        words + ": nothing was billed before, so that there is no share")));
    }

    private void gone(List<Measurement> before) {
        boolean all = report.skipped().stream().allMatch(rule -> rule.hidesNothing());
        Set<List<Object>> told = new HashSet<>();
        found.forEach(each -> told.add(key(each)));
        for (Measurement old : before) {
            if (COUNTABLE.contains(old.measure()) && !told.contains(key(old)) && old.value() != null) {
                found.add(
                        all
                                ? new Measurement(
                                        old.measure(), old.labels(), BigDecimal.ZERO, old.currency(), at, "", List.of())
                                : Measurement.unknown(
                                        old.measure(), old.labels(), at, "Not all rules could run on what was read."));
            }
        }
    }

    private static List<Object> key(Measurement each) {
        return List.of(each.measure(), each.labels(), each.currency() == null ? "" : each.currency());
    }

    private Map<String, String> labels(String name, String value) {
        return Map.of("provider", provider, "account", account, name, value);
    }
}
