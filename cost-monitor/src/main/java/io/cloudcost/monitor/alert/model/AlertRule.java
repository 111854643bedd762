package io.cloudcost.monitor.alert.model;

import io.cloudcost.monitor.measure.Measure;
import io.cloudcost.monitor.measure.Measurement;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is watched, and when people are told. Each set of labels that the measure has is an alert of its own.
 *
 * @param name its own in a book, for people
 * @param measure whose figures it judges
 * @param where labels that figures must have; empty for all figures
 * @param condition when its alerts open and close
 * @param escalation how much they matter
 * @param telling how people hear of them
 */
public record AlertRule(
        String name,
        Measure measure,
        Map<String, String> where,
        Condition condition,
        Escalation escalation,
        Telling telling) {

    private static final String PERIOD = "period";

    public AlertRule {
        where = Collections.unmodifiableMap(new TreeMap<>(where));
    }

    /** A rule of this name: 1 to 100 characters. */
    public static AlertRuleBuilder named(String name) {
        return new AlertRuleBuilder(name);
    }

    /**
     * Whether it judges this figure. The sums of a day's or a month's batches say again what each batch and the charges say: they
     * are judged only by rules that name their period, so that one dear batch is one alert.
     */
    public boolean judges(Measurement figure) {
        return figure.measure().name().equals(measure.name())
                && figure.labels().entrySet().containsAll(where.entrySet())
                && (where.containsKey(PERIOD) || !isSumOfBatches(figure));
    }

    private static boolean isSumOfBatches(Measurement figure) {
        return figure.labels().getOrDefault(PERIOD, "").startsWith("batch_");
    }
}
