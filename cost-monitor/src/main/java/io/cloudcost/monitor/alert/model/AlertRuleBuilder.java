package io.cloudcost.monitor.alert.model;

import io.cloudcost.ConfigurationException;
import io.cloudcost.model.Money;
import io.cloudcost.monitor.measure.Measure;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes an {@link AlertRule}. Everything that is wrong is told at once by {@link #build}. */
public final class AlertRuleBuilder {

    final String name;
    final Map<String, String> where = new LinkedHashMap<>();

    @Nullable
    Measure measure;

    @Nullable
    Limit limit;

    int limits;

    @Nullable
    Limit close;

    @Nullable
    Limit second;

    Duration lasting = Duration.ZERO;

    @Nullable
    Duration unknownFor;

    Resets resets = Resets.AUTOMATIC;
    Severity severity = Severity.WARNING;

    @Nullable
    Duration escalateAfter;

    @Nullable
    QuietHours quiet;

    @Nullable
    Duration remindEvery;

    Duration pause = Duration.ZERO;
    Set<String> channels = Set.of();
    String advice = "";
    String link = "";

    AlertRuleBuilder(String name) {
        this.name = name;
    }

    /** Whose figures it judges. */
    public AlertRuleBuilder of(Measure value) {
        measure = value;
        return this;
    }

    /** Only figures with this label. */
    public AlertRuleBuilder where(String label, String value) {
        where.put(label, value);
        return this;
    }

    /** Only figures with these labels. */
    public AlertRuleBuilder where(Map<String, String> labels) {
        where.putAll(labels);
        return this;
    }

    /** Opens for amounts above this one. Amounts in another currency are not judged, and that is told. */
    public AlertRuleBuilder above(Money amount) {
        return passing(new Limit(Limit.Side.ABOVE, amount.amount(), amount.currency()));
    }

    /** Opens for figures above this one, in the measure's unit: 0.2 of a ratio is 20 %. */
    public AlertRuleBuilder above(BigDecimal value) {
        return passing(new Limit(Limit.Side.ABOVE, value, null));
    }

    /** Opens for amounts below this one. */
    public AlertRuleBuilder below(Money amount) {
        return passing(new Limit(Limit.Side.BELOW, amount.amount(), amount.currency()));
    }

    /** Opens for figures below this one, in the measure's unit. */
    public AlertRuleBuilder below(BigDecimal value) {
        return passing(new Limit(Limit.Side.BELOW, value, null));
    }

    private AlertRuleBuilder passing(Limit value) {
        limit = value;
        limits++;
        return this;
    }

    /** Opens when a figure is unknown, or nobody tells it, for longer than this. */
    public AlertRuleBuilder unknownFor(Duration time) {
        unknownFor = time;
        return this;
    }

    /** Opens only when it was so for this time; at once unless told. */
    public AlertRuleBuilder lasting(Duration time) {
        lasting = time;
        return this;
    }

    /** Closes only below this amount, so that a figure around its limit does not open and close again and again. */
    public AlertRuleBuilder closeBelow(Money amount) {
        close = new Limit(Limit.Side.ABOVE, amount.amount(), amount.currency());
        return this;
    }

    /** Closes only below this figure. */
    public AlertRuleBuilder closeBelow(BigDecimal value) {
        close = new Limit(Limit.Side.ABOVE, value, null);
        return this;
    }

    /** Closes only above this amount. */
    public AlertRuleBuilder closeAbove(Money amount) {
        close = new Limit(Limit.Side.BELOW, amount.amount(), amount.currency());
        return this;
    }

    /** Closes only above this figure. */
    public AlertRuleBuilder closeAbove(BigDecimal value) {
        close = new Limit(Limit.Side.BELOW, value, null);
        return this;
    }

    /** When its figure begins anew; {@link Resets#AUTOMATIC} unless told. */
    public AlertRuleBuilder resets(Resets value) {
        resets = value;
        return this;
    }

    /** How much it matters when it opens; a warning unless told. */
    public AlertRuleBuilder severity(Severity value) {
        severity = value;
        return this;
    }

    /** Beyond this amount it matters a step more. */
    public AlertRuleBuilder escalateAt(Money amount) {
        second = new Limit(Limit.Side.ABOVE, amount.amount(), amount.currency());
        return this;
    }

    /** Beyond this figure it matters a step more. */
    public AlertRuleBuilder escalateAt(BigDecimal value) {
        second = new Limit(Limit.Side.ABOVE, value, null);
        return this;
    }

    /** For each such time that it is open it matters a step more. */
    public AlertRuleBuilder escalateAfter(Duration time) {
        escalateAfter = time;
        return this;
    }

    /** Holds its messages while people sleep. */
    public AlertRuleBuilder quiet(QuietHours hours) {
        quiet = hours;
        return this;
    }

    /** Tells again, each such time, that it is still open; never unless told. */
    public AlertRuleBuilder remindEvery(Duration time) {
        remindEvery = time;
        return this;
    }

    /** Does not open again for this time after its end; may open at once unless told. */
    public AlertRuleBuilder pause(Duration afterEnd) {
        pause = afterEnd;
        return this;
    }

    /** Tells it through these channels only; all of the book's unless told. */
    public AlertRuleBuilder to(String... channelNames) {
        channels = Set.copyOf(List.of(channelNames));
        return this;
    }

    /** What to do, for people. */
    public AlertRuleBuilder advice(String words) {
        advice = words;
        return this;
    }

    /** Where to look: an address or words. {@code {unit}} stands for the value of the label {@code unit}. */
    public AlertRuleBuilder link(String template) {
        link = template;
        return this;
    }

    /** What is wrong with it, a sentence each; empty for nothing. */
    public List<String> problems() {
        return new RuleCheck(this).problems();
    }

    /** The rule. @throws ConfigurationException with everything that is wrong at once */
    public AlertRule build() {
        List<String> problems = problems();
        if (!problems.isEmpty()) {
            throw new ConfigurationException(problems);
        }
        return new AlertRule(
                name,
                Objects.requireNonNull(measure),
                where,
                new Condition(limit, close == null ? null : close.value(), lasting, unknownFor, resets),
                new Escalation(severity, second == null ? null : second.value(), escalateAfter),
                new Telling(quiet, remindEvery, pause, channels, advice, link));
    }
}
