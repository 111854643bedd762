package io.cloudcost.cli;

import io.cloudcost.analysis.BreakdownTable;
import io.cloudcost.analysis.CostReport;
import io.cloudcost.analysis.Figures;
import io.cloudcost.snapshot.ProviderAnomaly;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What the provider told beside the charges, for people: other splits of the same costs, and what it did not expect. */
final class ExtraSection {

    private static final int MOST_ROWS = 12;

    private ExtraSection() {}

    static void print(Page page, CostReport report) throws IOException {
        for (BreakdownTable split : report.breakdowns()) {
            split(page, split);
        }
        anomalies(page, report.snapshot().anomalies());
    }

    private static void split(Page page, BreakdownTable split) throws IOException {
        page.title("By " + split.by() + ", as the provider adds it up");
        List<String> heads = new ArrayList<>(List.of("VALUE"));
        split.periods().forEach(period -> heads.add(">" + Figures.days(period)));
        Table table = Table.of(heads.toArray(String[]::new));
        for (BreakdownTable.Row row : split.rows().stream().limit(MOST_ROWS).toList()) {
            List<String> cells = new ArrayList<>(List.of(row.name().isEmpty() ? "(none)" : row.name()));
            row.costs().forEach(cost -> cells.add(cost.isEmpty() ? "" : Shown.sum(cost)));
            table.row(cells.toArray(String[]::new));
        }
        table.print(page);
        page.rest(split.rows().size() - MOST_ROWS, "value");
    }

    private static void anomalies(Page page, List<ProviderAnomaly> found) throws IOException {
        if (found.isEmpty()) {
            return;
        }
        page.title("What the provider did not expect");
        Table table = Table.of("SERVICE", "SINCE", "UNTIL", ">EXPECTED", ">BEYOND IT", "CAUSE");
        for (ProviderAnomaly anomaly : found.stream().limit(MOST_ROWS).toList()) {
            table.row(
                    Objects.requireNonNullElse(anomaly.about(), ""),
                    Objects.toString(anomaly.start(), ""),
                    Objects.toString(anomaly.end(), "goes on"),
                    Shown.money(Optional.ofNullable(anomaly.expected())),
                    Shown.money(Optional.ofNullable(anomaly.impact())),
                    anomaly.causes().stream().findFirst().orElse(""));
        }
        table.print(page);
        page.rest(found.size() - MOST_ROWS, "anomaly");
    }
}
