package io.cloudcost.monitor.measure;

import java.util.List;

/** The figures that this library takes itself. Money is of the current calendar month in UTC where nothing else is said. */
public final class Measures {

    /**
     * Labels: {@code unit}, {@code period}: day or month, by charges; batch, the dearest of the last; batch_day or batch_month,
     * by the batches that ended in it.
     */
    public static final Measure UNIT_COST = money("unit_cost", "What one unit of the business cost.");

    /** Labels: {@code period} (day, month, or total: since the meter began), {@code meter}. */
    public static final Measure GPU_COST = money("gpu_cost", "What GPUs cost since the day or the month began.");

    /** Labels: {@code period}, {@code team}. */
    public static final Measure GPU_IDLE_COST =
            money("gpu_idle_cost", "What GPUs cost that were paid for and not used, by team.");

    /** Labels: {@code period}, {@code use} (used, unused, unallocated, unknown). */
    public static final Measure GPU_COST_BY_USE =
            money("gpu_cost_by_use", "What GPUs cost, by what was done with them.");

    /** Labels: {@code provider}. */
    public static final Measure TOTAL_SPEND =
            money("total_spend", "What a provider charged since the month began, as far as it was read.");

    /** Labels: {@code provider}, {@code service}. */
    public static final Measure SPEND = money("spend", "What a service was charged with since the month began.");

    /** Labels: {@code dimension}, {@code value}. */
    public static final Measure SPEND_BY =
            money("spend_by", "What was charged since the month began, by a dimension that is watched.");

    /** Labels: {@code provider}. */
    public static final Measure PROJECTED_SPEND =
            money("projected_spend", "What the month will cost if it goes on like this.");

    /** Labels: {@code budget}. */
    public static final Measure BUDGET_USED =
            new Measure("budget_used", MeasureUnit.RATIO, "How much of a budget is spent or reserved.");

    /** Labels: {@code budget}. */
    public static final Measure BUDGET_PROJECTED = new Measure(
            "budget_projected", MeasureUnit.RATIO, "How much of a budget will be spent if it goes on like this.");

    /** Labels: {@code provider}, {@code account}, {@code service}. Of each service the largest of the days that were looked at, from one unit of the currency on. */
    public static final Measure DAILY_CHANGE = new Measure(
            "daily_change", MeasureUnit.RATIO, "How a day's cost differs from the mean of the seven days before.");

    /** Labels: {@code provider}, {@code account}, {@code service}. Only services that have such a day have one; there is no share of nothing. */
    public static final Measure NEW_DAILY_COST = money(
            "new_daily_cost", "What a service cost on a day, of which nothing was billed on the seven days before.");

    /** Labels: {@code provider}, {@code account}. */
    public static final Measure DATA_AGE =
            new Measure("data_age", MeasureUnit.SECONDS, "How long ago charges of an account were read.");

    /** Labels: {@code task}. */
    public static final Measure FAILURES =
            new Measure("failures", MeasureUnit.COUNT, "How often a task failed since it last ended well.");

    /** Labels: {@code provider}. */
    public static final Measure API_SPEND = money("api_spend", "What reading the clouds cost since the month began.");

    /** Labels: {@code provider}, {@code account}, {@code service}. */
    public static final Measure WASTE = money("waste", "What is paid a month and could be saved, as far as is known.");

    /** Labels: {@code provider}, {@code account}, {@code rule}. */
    public static final Measure OPPORTUNITIES =
            new Measure("opportunities", MeasureUnit.COUNT, "How many ways to save there are.");

    /** Labels: {@code provider}, {@code account}, {@code service}. */
    public static final Measure IDLE_RESOURCES =
            new Measure("idle_resources", MeasureUnit.COUNT, "How many resources are paid for and do nothing.");

    /** Labels: {@code provider}, {@code account}, {@code service}. */
    public static final Measure UNDER_USED_RESOURCES = new Measure(
            "under_used_resources", MeasureUnit.COUNT, "How many resources are larger than what they do needs.");

    /** All of them. */
    public static final List<Measure> ALL = List.of(
            UNIT_COST,
            GPU_COST,
            GPU_IDLE_COST,
            GPU_COST_BY_USE,
            TOTAL_SPEND,
            SPEND,
            SPEND_BY,
            PROJECTED_SPEND,
            BUDGET_USED,
            BUDGET_PROJECTED,
            DAILY_CHANGE,
            NEW_DAILY_COST,
            DATA_AGE,
            FAILURES,
            API_SPEND,
            WASTE,
            OPPORTUNITIES,
            IDLE_RESOURCES,
            UNDER_USED_RESOURCES);

    private Measures() {}

    private static Measure money(String name, String means) {
        return new Measure(name, MeasureUnit.MONEY, means);
    }
}
