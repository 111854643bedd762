package io.cloudcost.monitor.alert;

import io.cloudcost.model.Money;
import io.cloudcost.monitor.alert.model.AlertRule;
import io.cloudcost.monitor.alert.model.AlertRuleBuilder;
import io.cloudcost.monitor.alert.model.Resets;
import io.cloudcost.monitor.alert.model.Severity;
import io.cloudcost.monitor.measure.CalendarPeriod;
import io.cloudcost.monitor.measure.Measure;
import io.cloudcost.monitor.measure.Measures;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;

/** Rules that most people want, to begin with: each can be told more before it is built. */
public final class AlertRules {

    /** After a change was told, the same series is quiet for a week, as anomaly rules have it. */
    private static final Duration AFTER_CHANGE = Duration.ofDays(7);

    /** What fails for a few minutes, such as a store that somebody else has open, is nothing to tell people. */
    private static final Duration TRIES = Duration.ofMinutes(30);

    private AlertRules() {}

    /**
     * A unit of the business costs more than this, in a batch, or by the charges of a day or a month. The sums of a day's or a
     * month's batches are not judged: for those, say {@code where("period", "batch_month")}.
     *
     * @param unit the name of the unit, for example {@code lead}
     */
    public static AlertRuleBuilder unitCost(String unit, Money limit) {
        return AlertRule.named("cost per " + unit)
                .of(Measures.UNIT_COST)
                .where("unit", unit)
                .above(limit)
                .advice("See what became dearer, and what fewer units came of: 'cost unit show " + unit
                        + "' tells what of it is price, volume and mix.");
    }

    /** GPUs cost more than this in a day. The alert ends with the day. */
    public static AlertRuleBuilder gpuDay(Money limit) {
        return gpu("GPU cost of a day", "day", limit);
    }

    /** GPUs cost more than this in a calendar month. The alert ends with the month. */
    public static AlertRuleBuilder gpuMonth(Money limit) {
        return gpu("GPU cost of a month", "month", limit).severity(Severity.CRITICAL);
    }

    private static AlertRuleBuilder gpu(String name, String period, Money limit) {
        return AlertRule.named(name)
                .of(Measures.GPU_COST)
                .where("period", period)
                .above(limit)
                .advice("End what no longer needs a GPU, and see that the burst flag is not left on.");
    }

    /** The idle GPUs of a team cost more than this in a day or a month: each team is judged on its own. The alert ends with it. */
    public static AlertRuleBuilder gpuIdle(CalendarPeriod period, Money limit) {
        return AlertRule.named("idle GPUs of a " + period.label())
                .of(Measures.GPU_IDLE_COST)
                .where("period", period.label())
                .above(limit)
                .advice("Give the GPUs back, or end what holds them: cost gpu report tells it by team and machine.");
    }

    /** What all services of a provider cost this month is above this. */
    public static AlertRuleBuilder totalSpend(String provider, Money limit) {
        return spend("spend of " + provider, Measures.TOTAL_SPEND, Map.of("provider", provider), limit);
    }

    /**
     * Spend of this month with these labels is above this: each series that has them is judged on its own.
     *
     * @param labels for example provider=aws and service=AmazonEC2; empty for each service of each provider
     */
    public static AlertRuleBuilder spend(String name, Map<String, String> labels, Money limit) {
        return spend(name, Measures.SPEND, labels, limit);
    }

    /**
     * Spend of this month by a dimension that is watched, such as a tag, is above this.
     *
     * @param value for example the tag's value
     */
    public static AlertRuleBuilder spendBy(String dimension, String value, Money limit) {
        return spend(
                "spend of " + dimension + " " + value,
                Measures.SPEND_BY,
                Map.of("dimension", dimension, "value", value),
                limit);
    }

    private static AlertRuleBuilder spend(String name, Measure measure, Map<String, String> labels, Money limit) {
        return AlertRule.named(name)
                .of(measure)
                .where(labels)
                .above(limit)
                .advice("See what was started this month that did not run before.");
    }

    /** If it goes on like this, the month will cost more than this. Closes at nine tenths of the limit, since forecasts move. */
    public static AlertRuleBuilder projectedSpend(String provider, Money limit) {
        return AlertRule.named("projected spend of " + provider)
                .of(Measures.PROJECTED_SPEND)
                .where("provider", provider)
                .above(limit)
                .closeBelow(limit.times(new BigDecimal("0.9")))
                .advice("There is time left: see what grows, and whether it is meant to.");
    }

    /** If it goes on like this, a budget will not last. Closes below 95 % of it. */
    public static AlertRuleBuilder projectedPassesBudget(String budget) {
        return AlertRule.named("budget " + budget + " will not last")
                .of(Measures.BUDGET_PROJECTED)
                .where("budget", budget)
                .above(BigDecimal.ONE)
                .closeBelow(new BigDecimal("0.95"))
                .advice("Raise the budget, or end what it should not pay.");
    }

    /**
     * A service's day differs by more than this from what is usual. It ends with the day, and the same series is then quiet
     * for a week.
     *
     * @param share for example 0.5 for half as much again
     */
    public static AlertRuleBuilder dailyChange(BigDecimal share) {
        return AlertRule.named("daily change")
                .of(Measures.DAILY_CHANGE)
                .above(share)
                .resets(Resets.DAILY)
                .pause(AFTER_CHANGE)
                .advice("See what the service charged that day, by resource.");
    }

    /**
     * A service of which nothing was billed for seven days costs more than this on a day: it is new, or came back. It ends with the
     * day, and the same series is then quiet for a week.
     */
    public static AlertRuleBuilder newService(Money limit) {
        return AlertRule.named("new daily cost")
                .of(Measures.NEW_DAILY_COST)
                .above(limit)
                .resets(Resets.DAILY)
                .pause(AFTER_CHANGE)
                .advice("See who began to use the service, and whether it is meant to.");
    }

    /** Charges of an account were not read for this time, so that nobody knows what it costs. */
    public static AlertRuleBuilder staleData(Duration age) {
        return AlertRule.named("stale data")
                .of(Measures.DATA_AGE)
                .above(BigDecimal.valueOf(age.toSeconds()))
                .advice("See why it is not collected: cost watch --status, or the log.");
    }

    /** A task such as collecting failed this often in a row, and still does half an hour later: it is tried again after minutes. */
    public static AlertRuleBuilder failedCollection(int times) {
        return AlertRule.named("failed collection")
                .of(Measures.FAILURES)
                .above(BigDecimal.valueOf(times - 1L))
                .lasting(TRIES)
                .escalateAfter(Duration.ofDays(1))
                .advice("cost watch --status says what it failed with; cost doctor, what the keys may do.");
    }

    /** Reading the clouds costs more than this in a month. */
    public static AlertRuleBuilder apiSpend(Money limit) {
        return AlertRule.named("API spend")
                .of(Measures.API_SPEND)
                .above(limit)
                .advice("Collect less often, or give requests an API budget.");
    }

    /** A figure was unknown, or did not come, for this time: nothing watches what it would show. */
    public static AlertRuleBuilder unknown(Measure measure, Duration time) {
        return AlertRule.named(measure.name() + " unknown")
                .of(measure)
                .unknownFor(time)
                .advice("See its source: the note says why.");
    }
}
