package io.cloudcost.monitor.metrics;

import static io.cloudcost.monitor.metrics.Metric.counter;
import static io.cloudcost.monitor.metrics.Metric.gauge;
import static io.cloudcost.monitor.metrics.Metric.plain;

import io.cloudcost.monitor.measure.Measures;
import java.util.List;

/** The metrics of this library: the one place that knows them. */
public final class Metrics {

    /** By unit. */
    public static final Metric UNIT_COST = gauge(
            "cost_per_unit",
            Measures.UNIT_COST,
            Rest.LEFT_OUT,
            "What one unit of the business cost.",
            "unit",
            "period");

    /** Since the day or the month began. */
    public static final Metric GPU_COST = gauge(
            "gpu_cost",
            Measures.GPU_COST,
            Rest.SUMMED,
            "What GPUs cost since the day or the month began.",
            "meter",
            "period");

    /** Grows with {@link #GPU_COST}. */
    public static final Metric GPU_DOLLARS = counter(
            "gpu_cost_dollars_total",
            "dollars",
            "What GPUs cost in US dollars since the month began; other currencies are in gpu_cost alone.",
            "meter");

    /** By team. */
    public static final Metric GPU_IDLE_COST = gauge(
            "gpu_idle_cost",
            Measures.GPU_IDLE_COST,
            Rest.SUMMED,
            "What GPUs cost that were paid for and not used.",
            "team",
            "period");

    /** By what was done with them. */
    public static final Metric GPU_COST_BY_USE = gauge(
            "gpu_cost_by_use",
            Measures.GPU_COST_BY_USE,
            Rest.SUMMED,
            "What GPUs cost, by what was done with them.",
            "use",
            "period");

    /** By provider and service. */
    public static final Metric MONTHLY_COST = gauge(
            "cloud_monthly_cost",
            Measures.SPEND,
            Rest.SUMMED,
            "What was charged since the month began.",
            "provider",
            "service");

    /** By anything else. */
    public static final Metric DIMENSION_COST = gauge(
            "cloud_monthly_cost_by_dimension",
            Measures.SPEND_BY,
            Rest.SUMMED,
            "What was charged since the month began, by other dimensions than provider and service; each sums up on its own.",
            "dimension",
            "value");

    /** By provider. */
    public static final Metric TOTAL_COST = gauge(
            "cloud_total_monthly_cost",
            Measures.TOTAL_SPEND,
            Rest.SUMMED,
            "What was charged since the month began, whatever for.",
            "provider");

    /** By provider. */
    public static final Metric PROJECTED_COST = gauge(
            "cloud_projected_monthly_cost",
            Measures.PROJECTED_SPEND,
            Rest.SUMMED,
            "What the month will cost if it goes on like this.",
            "provider");

    /** Of services whose cost changed clearly. */
    public static final Metric DAILY_CHANGE = gauge(
            "cloud_daily_cost_change_ratio",
            Measures.DAILY_CHANGE,
            Rest.LEFT_OUT,
            "How a day's cost differs from the mean of the seven days before, where it changed clearly; 0.25 is a quarter more.",
            "provider",
            "account",
            "service");

    /** Of services that nothing was billed of before. */
    public static final Metric NEW_DAILY_COST = gauge(
            "cloud_new_daily_cost",
            Measures.NEW_DAILY_COST,
            Rest.SUMMED,
            "What a service costs on a day since it began, and nothing was billed of it on the seven days before.",
            "provider",
            "account",
            "service");

    /** What could be saved. */
    public static final Metric WASTE = gauge(
            "cloud_waste_monthly_cost",
            Measures.WASTE,
            Rest.SUMMED,
            "What is paid a month and could be saved, as far as is known.",
            "provider",
            "service");

    /** Ways to save. */
    public static final Metric OPPORTUNITIES = gauge(
            "cloud_optimization_opportunities",
            Measures.OPPORTUNITIES,
            Rest.SUMMED,
            "How many ways to save there are, by the rule that found them.",
            "provider",
            "rule");

    /** Without use. */
    public static final Metric IDLE_RESOURCES = gauge(
            "cloud_idle_resources",
            Measures.IDLE_RESOURCES,
            Rest.SUMMED,
            "How many resources are paid for and do nothing.",
            "provider",
            "service");

    /** Larger than their use. */
    public static final Metric UNDER_USED_RESOURCES = gauge(
            "cloud_under_used_resources",
            Measures.UNDER_USED_RESOURCES,
            Rest.SUMMED,
            "How many resources are larger than their use needs.",
            "provider",
            "service");

    /** Spent or reserved. */
    public static final Metric BUDGET_USED = gauge(
            "budget_used_ratio",
            Measures.BUDGET_USED,
            Rest.LEFT_OUT,
            "How much of a budget is spent or reserved; 1 is all of it.",
            "budget");

    /** At its end. */
    public static final Metric BUDGET_PROJECTED = gauge(
            "budget_projected_ratio",
            Measures.BUDGET_PROJECTED,
            Rest.LEFT_OUT,
            "How much of a budget will be spent if it goes on like this; 1 is all of it.",
            "budget");

    /** Freshness of each account. */
    public static final Metric DATA_TIME = gauge(
            "cost_data_timestamp_seconds",
            Measures.DATA_AGE,
            Rest.LEFT_OUT,
            "When charges of an account were last read, in seconds since 1970; time() less this is their age.",
            "provider",
            "account");

    /** Of tasks. */
    public static final Metric TASK_FAILURES = gauge(
            "cost_task_failures",
            Measures.FAILURES,
            Rest.LEFT_OUT,
            "How often a task failed since it last ended well.",
            "task");

    /** Price of reading. */
    public static final Metric API_COST = gauge(
            "cloud_api_monthly_cost",
            Measures.API_SPEND,
            Rest.SUMMED,
            "What reading the clouds cost since the month began.",
            "provider");

    /** Price of reading, as it grows. */
    public static final Metric API_DOLLARS = counter(
            "cloud_api_cost_dollars_total",
            "dollars",
            "What paid requests cost in US dollars by the provider's price list, since the process began.",
            "provider");

    /** Requests. */
    public static final Metric API_CALLS = counter(
            "cloud_api_calls_total",
            "count",
            "Requests sent to clouds, retries included, since the process began.",
            "provider",
            "service");

    /** Requests that cost money. */
    public static final Metric API_PAID_CALLS = counter(
            "cloud_api_paid_calls_total",
            "count",
            "Requests sent to clouds that cost money, since the process began.",
            "provider");

    /** Second and later tries. */
    public static final Metric API_RETRIES = counter(
            "cloud_api_retries_total",
            "count",
            "Second and later tries of requests, since the process began.",
            "provider");

    /** What went wrong. */
    public static final Metric API_ERRORS = counter(
            "cloud_api_errors_total",
            "count",
            "What could not be read of clouds, by the sort of trouble, since the process began.",
            "provider",
            "type");

    /** How collections ended. */
    public static final Metric COLLECTIONS = counter(
            "cost_collections_total",
            "count",
            "Collections that ended, since the process began: result is read, partly or failed.",
            "provider",
            "result");

    /** How long they took. */
    public static final Metric COLLECTION_TIME = new Metric(
            "cost_collection_duration_seconds",
            MetricType.HISTOGRAM,
            "seconds",
            List.of("provider"),
            null,
            Rest.SUMMED,
            "How long collections took that were not given up.");

    /** Of figures. */
    public static final Metric FIGURES =
            plain("cost_figures", "count", "How many figures were taken last; 0 if none were taken yet.");

    /** Of figures. */
    public static final Metric FIGURES_TIME = plain(
            "cost_figures_timestamp_seconds",
            "timestamp",
            "When figures of a metric were last taken, in seconds since 1970.",
            "metric");

    /** What nobody knows. */
    public static final Metric UNKNOWN = plain(
            "cost_unknown",
            "count",
            "How many figures of a metric are unknown, so that it has no series for them.",
            "metric");

    /** What the bound folds. */
    public static final Metric FOLDED =
            plain("cost_series_folded", "count", "How many series of a metric are added up in 'other'.", "metric");

    /** What the bound leaves out. */
    public static final Metric LEFT_OUT = plain(
            "cost_series_left_out",
            "count",
            "How many series of a metric are told nowhere, because of its bound.",
            "metric");

    /** All of them. */
    public static final List<Metric> ALL = List.of(
            UNIT_COST,
            GPU_COST,
            GPU_DOLLARS,
            GPU_IDLE_COST,
            GPU_COST_BY_USE,
            MONTHLY_COST,
            TOTAL_COST,
            DIMENSION_COST,
            PROJECTED_COST,
            DAILY_CHANGE,
            NEW_DAILY_COST,
            WASTE,
            OPPORTUNITIES,
            IDLE_RESOURCES,
            UNDER_USED_RESOURCES,
            BUDGET_USED,
            BUDGET_PROJECTED,
            DATA_TIME,
            TASK_FAILURES,
            API_COST,
            API_DOLLARS,
            API_CALLS,
            API_PAID_CALLS,
            API_RETRIES,
            API_ERRORS,
            COLLECTIONS,
            COLLECTION_TIME,
            FIGURES,
            FIGURES_TIME,
            UNKNOWN,
            FOLDED,
            LEFT_OUT);

    private Metrics() {}
}
