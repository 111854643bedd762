package io.cloudcost.monitor.dashboard;

import static io.cloudcost.monitor.dashboard.Panel.bars;
import static io.cloudcost.monitor.dashboard.Panel.lines;
import static io.cloudcost.monitor.dashboard.Panel.stat;

import java.util.List;

/** What the dashboard shows. */
final class Panels {

    private static final String MONEY = "none";
    private static final String SHARE = "percentunit";
    private static final String COUNT = "short";
    private static final String TIME = "s";
    private static final double DAY = 86_400;

    /**
     * Panels under a heading.
     *
     * @param title the heading
     */
    record Row(String title, List<Panel> panels) {}

    static final List<Row> ROWS = List.of(
            new Row("Spend", spend()),
            new Row("Waste", waste()),
            new Row("Unit cost", unitCost()),
            new Row("GPU", gpu()),
            new Row("Budgets", budgets()),
            new Row("Collection", collection()));

    private Panels() {}

    private static List<Panel> spend() {
        return List.of(
                stat("This month", MONEY, sum("cloud_total_monthly_cost", "currency"), "{{currency}}"),
                stat("Month's end, projected", MONEY, sum("cloud_projected_monthly_cost", "currency"), "{{currency}}"),
                stat("Could be saved a month", MONEY, sum("cloud_waste_monthly_cost", "currency"), "{{currency}}"),
                stat("Oldest charges read", TIME, "time() - min(<cost_data_timestamp_seconds>)", "")
                        .limits(DAY, 2 * DAY),
                lines(
                        "By provider",
                        MONEY,
                        sum("cloud_total_monthly_cost", "provider, currency"),
                        "{{provider}} {{currency}}"),
                bars(
                        "Largest services",
                        MONEY,
                        "topk(10, " + sum("cloud_monthly_cost", "provider, service, currency") + ")",
                        "{{provider}} {{service}} {{currency}}"),
                bars(
                        "By other dimensions",
                        MONEY,
                        "topk(15, sum by (dimension, value, currency) (<cloud_monthly_cost_by_dimension>{currency=~\"$currency\"}))",
                        "{{dimension}} {{value}} {{currency}}"),
                lines(
                                "Change of a day's cost",
                                SHARE,
                                "<cloud_daily_cost_change_ratio>{provider=~\"$provider\"}",
                                "{{provider}} {{service}}")
                        .meaning("Against the mean of the seven days before; only services that changed clearly."),
                bars(
                                "New services, a day",
                                MONEY,
                                "topk(10, " + sum("cloud_new_daily_cost", "provider, service, currency") + ")",
                                "{{provider}} {{service}} {{currency}}")
                        .meaning("Of which nothing was billed on the seven days before they began."));
    }

    private static List<Panel> waste() {
        return List.of(
                bars(
                        "Waste by service, a month",
                        MONEY,
                        "topk(10, " + sum("cloud_waste_monthly_cost", "provider, service, currency") + ")",
                        "{{provider}} {{service}} {{currency}}"),
                bars(
                        "Ways to save by rule",
                        COUNT,
                        "topk(15, sum by (provider, rule) (<cloud_optimization_opportunities>{provider=~\"$provider\"}))",
                        "{{rule}}"),
                lines(
                        "Idle resources",
                        COUNT,
                        "sum by (provider, service) (<cloud_idle_resources>{provider=~\"$provider\"})",
                        "{{provider}} {{service}}"),
                lines(
                        "Under-used resources",
                        COUNT,
                        "sum by (provider, service) (<cloud_under_used_resources>{provider=~\"$provider\"})",
                        "{{provider}} {{service}}"));
    }

    private static List<Panel> unitCost() {
        return List.of(
                lines(
                        "Cost per unit",
                        MONEY,
                        "<cost_per_unit>{currency=~\"$currency\"}",
                        "{{unit}} ({{period}}) {{currency}}"),
                lines(
                                "Cost per unit against last week",
                                SHARE,
                                "<cost_per_unit>{currency=~\"$currency\"} / avg_over_time(<cost_per_unit>{currency=~\"$currency\"}[7d])",
                                "{{unit}} ({{period}}) {{currency}}")
                        .meaning("1 is the mean of the last seven days."));
    }

    private static List<Panel> gpu() {
        return List.of(
                lines(
                        "GPU cost",
                        MONEY,
                        "sum by (meter, period, currency) (<gpu_cost>{currency=~\"$currency\"})",
                        "{{meter}} ({{period}}) {{currency}}"),
                lines(
                        "GPU dollars a day",
                        "currencyUSD",
                        "sum by (meter) (increase(<gpu_cost_dollars_total>[1d]))",
                        "{{meter}}"),
                bars(
                        "What GPUs were paid for",
                        MONEY,
                        "sum by (use, period, currency) (<gpu_cost_by_use>{currency=~\"$currency\"})",
                        "{{use}} ({{period}}) {{currency}}"),
                bars(
                        "Idle GPU cost by team",
                        MONEY,
                        "topk(10, sum by (team, period, currency) (<gpu_idle_cost>{currency=~\"$currency\"}))",
                        "{{team}} ({{period}}) {{currency}}"));
    }

    private static List<Panel> budgets() {
        return List.of(
                bars("Budget used", SHARE, "<budget_used_ratio>", "{{budget}}").limits(0.8, 1),
                bars("Budget at its end, projected", SHARE, "<budget_projected_ratio>", "{{budget}}")
                        .limits(0.9, 1));
    }

    private static List<Panel> collection() {
        return List.of(
                stat("Tasks that fail", COUNT, "sum(<cost_task_failures> > bool 0)", "")
                        .limits(1, 2),
                stat("Unknown figures", COUNT, "sum(<cost_unknown>)", "").limits(1, 10),
                stat(
                        "Series added up or left out",
                        COUNT,
                        "sum(<cost_series_folded>) + sum(<cost_series_left_out>)",
                        ""),
                stat("API cost this month", MONEY, sum("cloud_api_monthly_cost", "currency"), "{{currency}}"),
                lines(
                        "Age of charges",
                        TIME,
                        "time() - <cost_data_timestamp_seconds>{provider=~\"$provider\"}",
                        "{{provider}} {{account}}"),
                lines(
                        "Requests an hour",
                        COUNT,
                        "sum by (provider, service) (increase(<cloud_api_calls_total>{provider=~\"$provider\"}[1h]))",
                        "{{provider}} {{service}}"),
                lines(
                        "Errors an hour",
                        COUNT,
                        "sum by (provider, type) (increase(<cloud_api_errors_total>{provider=~\"$provider\"}[1h]))",
                        "{{provider}} {{type}}"),
                lines(
                        "Duration of collections, 95 of 100",
                        TIME,
                        "histogram_quantile(0.95, sum by (le, provider) (increase(<cost_collection_duration_seconds>_bucket{provider=~\"$provider\"}[1d])))",
                        "{{provider}}"),
                lines(
                        "Collections a day",
                        COUNT,
                        "sum by (provider, result) (increase(<cost_collections_total>{provider=~\"$provider\"}[1d]))",
                        "{{provider}} {{result}}"),
                lines(
                        "Paid requests a day",
                        "currencyUSD",
                        "sum by (provider) (increase(<cloud_api_cost_dollars_total>{provider=~\"$provider\"}[1d]))",
                        "{{provider}}"));
    }

    /** Currencies are never added up. */
    private static String sum(String metric, String by) {
        return "sum by (" + by + ") (<" + metric + ">{provider=~\"$provider\",currency=~\"$currency\"})";
    }
}
