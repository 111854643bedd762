package io.cloudcost.analysis.html;

import io.cloudcost.analysis.Anomaly;
import io.cloudcost.analysis.BreakdownTable;
import io.cloudcost.analysis.ChargeBreakdown;
import io.cloudcost.analysis.ChargeGroup;
import io.cloudcost.analysis.CostReport;
import io.cloudcost.analysis.Figures;
import io.cloudcost.analysis.MonthOfCharges;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import io.cloudcost.snapshot.Invoice;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** What was billed: by month, by service, by invoice. */
final class SpendSection {

    /** How many services have a colour of their own. */
    static final int COLOURS = 7;

    /** The colour of all other services. */
    static final int OTHER = COLOURS;

    private static final int MOST_BARS = 15;
    private static final int MOST_VALUES = 100;
    private static final String NO_SERVICE = "Without a service";

    private final CostReport report;
    private final Html html;

    SpendSection(CostReport report, Html html) {
        this.report = report;
        this.html = html;
    }

    void write() {
        ChargeBreakdown services = report.charges().byService();
        List<MonthOfCharges> months = report.charges().byMonth();
        html.open("section").element("h2", "What was billed");
        if (services.groups().isEmpty()) {
            html.element("p", "No charges were read for these billing periods.");
        }
        services.total().list().forEach(total -> charts(total, services, months));
        if (months.stream().anyMatch(SpendSection::isPartial)) {
            html.element("p", "* Not all charges of this month were read.", "class", "note");
        }
        serviceTable(services);
        anomalies();
        splits();
        invoiceTable();
        html.close();
    }

    private void charts(Money total, ChargeBreakdown services, List<MonthOfCharges> months) {
        new Months(html, total.currency(), series(services)).write(months);
        List<Bars.Bar> bars = services.groups().stream()
                .flatMap(group -> group.amount().in(total.currency()).stream()
                        .map(amount -> new Bars.Bar(group.nameOr(NO_SERVICE), amount)))
                .limit(MOST_BARS)
                .toList();
        Bars.write(html, "Billed by service, " + total.currency(), bars);
    }

    private static Map<String, Integer> series(ChargeBreakdown services) {
        Map<String, Integer> series = new LinkedHashMap<>();
        for (ChargeGroup group : services.groups()) {
            if (series.size() < COLOURS) {
                series.put(group.nameOr(NO_SERVICE), series.size());
            }
        }
        if (services.groups().size() > COLOURS) {
            series.put("All others", OTHER);
        }
        return series;
    }

    private void serviceTable(ChargeBreakdown services) {
        Table.write(
                html,
                "Billed by service",
                List.of("Service", "Billed", "Share", "Charges"),
                services.groups().stream().map(SpendSection::serviceRow).toList());
    }

    private static List<Table.Cell> serviceRow(ChargeGroup group) {
        return List.of(
                Table.Cell.of(group.nameOr(NO_SERVICE)),
                Cells.amounts(group.amount()),
                group.share()
                        .map(share -> Table.Cell.of(Figures.percent(share), share))
                        .orElseGet(Table.Cell::unknown),
                Table.Cell.of(group.charges()));
    }

    private void anomalies() {
        List<Anomaly> found = report.anomalies().found();
        if (!found.isEmpty()) {
            Table.write(
                    html,
                    "Services that began to cost more than 20 % more or less a day",
                    List.of("Service", "Since", "Mean of the week before", "That day", "Change"),
                    found.stream().map(SpendSection::anomalyRow).toList());
        }
    }

    private static List<Table.Cell> anomalyRow(Anomaly anomaly) {
        return List.of(
                Table.Cell.of(Objects.requireNonNullElse(anomaly.service(), NO_SERVICE)),
                Table.Cell.of(anomaly.date().toString()),
                Cells.money(anomaly.expected()),
                Cells.money(anomaly.actual()),
                anomaly.change()
                        .map(change -> Table.Cell.of(Figures.signedPercent(change), change))
                        .orElseGet(() -> Table.Cell.of("from nothing")));
    }

    private void splits() {
        for (BreakdownTable split : report.breakdowns()) {
            List<String> heads = new ArrayList<>(List.of("Value"));
            split.periods().forEach(period -> heads.add(Figures.days(period)));
            Table.write(html, "By " + split.by() + ", as the provider adds it up", heads, splitRows(split));
        }
    }

    private static List<List<Table.Cell>> splitRows(BreakdownTable split) {
        List<BreakdownTable.Row> rows = split.rows();
        List<BreakdownTable.Row> shown = new ArrayList<>(rows.subList(0, Math.min(rows.size(), MOST_VALUES)));
        if (rows.size() > MOST_VALUES) {
            shown.add(
                    rest(rows.subList(MOST_VALUES, rows.size()), split.periods().size()));
        }
        return shown.stream().map(SpendSection::splitRow).toList();
    }

    private static BreakdownTable.Row rest(List<BreakdownTable.Row> rows, int periods) {
        List<Amounts> sums = IntStream.range(0, periods)
                .mapToObj(period -> rows.stream()
                        .flatMap(row -> row.costs().get(period).list().stream())
                        .collect(Amounts.summing()))
                .toList();
        return new BreakdownTable.Row(rows.size() + " more", sums);
    }

    private static List<Table.Cell> splitRow(BreakdownTable.Row row) {
        List<Table.Cell> cells =
                new ArrayList<>(List.of(Table.Cell.of(row.name().isEmpty() ? "(none)" : row.name())));
        row.costs().forEach(cost -> cells.add(cost.isEmpty() ? Table.Cell.empty() : Cells.amounts(cost)));
        return cells;
    }

    private void invoiceTable() {
        if (!report.snapshot().invoices().isEmpty()) {
            Table.write(
                    html,
                    "Invoices",
                    List.of("Invoice", "Billing period", "Issued", "Total", "Sum of its lines"),
                    report.snapshot().invoices().stream()
                            .map(SpendSection::invoiceRow)
                            .toList());
        }
    }

    private static List<Table.Cell> invoiceRow(Invoice invoice) {
        Money lines = invoice.linesTotal();
        return List.of(
                Table.Cell.of(invoice.id()),
                Table.Cell.of(invoice.billingPeriod().yearMonth().toString()),
                Table.Cell.of(
                        Page.time(invoice.issued()),
                        BigDecimal.valueOf(invoice.issued().getEpochSecond())),
                Cells.money(invoice.total()),
                lines == null ? Table.Cell.of("not read") : Cells.money(lines));
    }

    private static boolean isPartial(MonthOfCharges month) {
        return month.coverage().map(known -> !known.complete()).orElse(false);
    }
}
