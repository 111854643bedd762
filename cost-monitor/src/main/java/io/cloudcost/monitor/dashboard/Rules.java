package io.cloudcost.monitor.dashboard;

import static io.cloudcost.monitor.dashboard.Rule.critical;
import static io.cloudcost.monitor.dashboard.Rule.warning;

import java.util.List;
import java.util.stream.Stream;

/** When Prometheus alerts. Limits are ours, meant to be changed to one's own. */
final class Rules {

    static final List<Rule> ALL =
            Stream.of(money(), gpu(), collection()).flatMap(List::stream).toList();

    private Rules() {}

    private static List<Rule> money() {
        return List.of(
                warning(
                        "CostBudgetNearlySpent",
                        "<budget_used_ratio> >= 0.8 and <budget_used_ratio> < 1",
                        "15m",
                        "Budget {{ $labels.budget }} is spent to {{ $value | humanizePercentage }}.",
                        "See `cost budget list` for what took it; raise the limit or stop jobs."),
                critical(
                        "CostBudgetSpent",
                        "<budget_used_ratio> >= 1",
                        "5m",
                        "Budget {{ $labels.budget }} is spent: {{ $value | humanizePercentage }}.",
                        "See `cost budget list`; jobs within it are refused until its window ends or the limit is raised."),
                warning(
                        "CostBudgetWillBePassed",
                        "<budget_projected_ratio> > 1 and on (budget) <budget_used_ratio> < 1",
                        "1h",
                        "Budget {{ $labels.budget }} will be spent to {{ $value | humanizePercentage }} at its end.",
                        "See what grew: `cost query --group-by service`."),
                warning(
                        "CostDayJumped",
                        "<cloud_daily_cost_change_ratio> > 0.5",
                        "1h",
                        "{{ $labels.provider }} {{ $labels.service }} cost {{ $value | humanizePercentage }} more than the days before.",
                        "See `cost findings` and the days of this service: `cost query --group-by service --grain day`."),
                warning(
                        "CostServiceNew",
                        "<cloud_new_daily_cost> > 5",
                        "1h",
                        "{{ $labels.provider }} {{ $labels.service }} is new and costs {{ $value | humanize }} {{ $labels.currency }} a day.",
                        "See who began to use it, and whether it is meant to: `cost query --group-by service --grain day`."),
                warning(
                        "CostUnitCostJumped",
                        "<cost_per_unit> > 1.5 * avg_over_time(<cost_per_unit>[7d])",
                        "1h",
                        "One {{ $labels.unit }} costs {{ $value | humanize }} {{ $labels.currency }}, half more than in the last week.",
                        "See whether cost grew or units fell: `cost unit show {{ $labels.unit }}`."),
                warning(
                        "CostMuchWaste",
                        "sum by (provider, currency) (<cloud_waste_monthly_cost>)"
                                + " > 0.3 * sum by (provider, currency) (<cloud_projected_monthly_cost>)",
                        "1d",
                        "{{ $labels.provider }}: {{ $value | humanize }} {{ $labels.currency }} a month could be saved.",
                        "See `cost findings`, the largest first."));
    }

    private static List<Rule> gpu() {
        return List.of(
                warning(
                        "CostGpuDay",
                        "sum by (currency) (<gpu_cost>{period=\"day\"}) > 25",
                        "5m",
                        "GPUs cost {{ $value | humanize }} {{ $labels.currency }} today, more than 25.",
                        "See which meter runs: `cost gpu status`."),
                critical(
                        "CostGpuMonth",
                        "sum by (currency) (<gpu_cost>{period=\"month\"}) > 100",
                        "5m",
                        "GPUs cost {{ $value | humanize }} {{ $labels.currency }} this month, more than 100.",
                        "See which meter runs: `cost gpu status`."),
                warning(
                        "CostGpuIdle",
                        "<gpu_idle_cost>{period=\"day\"} > 10",
                        "1h",
                        "Team {{ $labels.team }} left GPUs unused for {{ $value | humanize }} {{ $labels.currency }} today.",
                        "See `cost gpu report`; release what nobody uses."));
    }

    private static List<Rule> collection() {
        return List.of(
                warning(
                        "CostDataStale",
                        "time() - <cost_data_timestamp_seconds> > 2 * 86400",
                        "15m",
                        "Charges of {{ $labels.provider }} {{ $labels.account }} were last read {{ $value | humanizeDuration }} ago.",
                        "See `cost watch --status` and `cost doctor {{ $labels.provider }}`."),
                warning(
                        "CostTaskFails",
                        "<cost_task_failures> >= 3",
                        "5m",
                        "{{ $labels.task }} failed {{ $value }} times in a row.",
                        "See `cost watch --status` for why."),
                warning(
                        "CostApiErrors",
                        "sum by (provider, type) (increase(<cloud_api_errors_total>{type!=\"rate-limited\"}[6h])) > 5",
                        "15m",
                        "{{ $labels.provider }}: {{ $value | humanize }} errors ({{ $labels.type }}) in six hours.",
                        "See `cost doctor {{ $labels.provider }}`: credentials, rights, network."),
                warning(
                        "CostApiDear",
                        "<cloud_api_monthly_cost> > 25",
                        "1h",
                        "Reading {{ $labels.provider }} cost {{ $value | humanize }} {{ $labels.currency }} this month.",
                        "Collect less often, or set an API budget: `cost watch --api-budget`."),
                warning(
                        "CostFiguresUnknown",
                        "<cost_unknown>{metric!~\".*gpu_(idle_cost|cost_by_use)\"} > 0",
                        "1d",
                        "{{ $value }} figures of {{ $labels.metric }} have been unknown for a day.",
                        "See `cost watch --figures` for why."),
                warning(
                        "CostFiguresOld",
                        "time() - <cost_figures_timestamp_seconds> > 86400",
                        "15m",
                        "Figures of {{ $labels.metric }} were last taken {{ $value | humanizeDuration }} ago.",
                        "See whether `cost watch` still runs its tasks: `cost watch --status`."),
                critical(
                        "CostWatchGone",
                        "absent(<cost_figures>)",
                        "15m",
                        "Nobody tells figures of cost.",
                        "See whether `cost watch --listen` runs and Prometheus can reach it."));
    }
}
