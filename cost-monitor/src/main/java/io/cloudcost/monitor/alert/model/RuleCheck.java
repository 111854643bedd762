package io.cloudcost.monitor.alert.model;

import io.cloudcost.monitor.measure.Measure;
import io.cloudcost.monitor.measure.MeasureUnit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is wrong with a rule. */
final class RuleCheck {

    private static final int LONGEST_NAME = 100;

    private final AlertRuleBuilder rule;
    private final List<String> problems = new ArrayList<>();

    RuleCheck(AlertRuleBuilder rule) {
        this.rule = rule;
    }

    List<String> problems() {
        if (rule.name.isBlank() || rule.name.length() > LONGEST_NAME) {
            problems.add(
                    "An alert rule's name must have 1 to " + LONGEST_NAME + " characters, not '" + rule.name + "'.");
        }
        if (rule.measure == null) {
            wrong("needs a measure: say of(Measures.UNIT_COST), for example");
        }
        conditions();
        closing();
        escalation();
        times();
        return List.copyOf(problems);
    }

    private void conditions() {
        if (rule.limits > 1) {
            wrong("has more than one limit: make a rule for each");
        }
        if ((rule.limit == null) == (rule.unknownFor == null)) {
            wrong("needs either a limit (above or below) or unknownFor");
        }
        checkUnit("limit", rule.limit);
        checkUnit("closing limit", rule.close);
        checkUnit("second limit", rule.second);
    }

    private void checkUnit(String what, @Nullable Limit limit) {
        Measure measure = rule.measure;
        if (limit == null || measure == null) {
            return;
        }
        if ((measure.unit() == MeasureUnit.MONEY) == (limit.currency() == null)) {
            wrong("judges " + measure + ", which is "
                    + (limit.currency() == null
                            ? "money: its " + what + " needs a currency"
                            : "no money: its " + what + " must be a plain number"));
        }
    }

    private void closing() {
        Limit close = rule.close;
        if (close == null) {
            return;
        }
        Limit limit = rule.limit;
        if (limit == null) {
            wrong("has a closing limit, but no limit");
        } else if (close.side() != limit.side()) {
            wrong("opens " + limit.side().name().toLowerCase(Locale.ROOT) + " its limit and cannot close on that side");
        } else if (limit.isPassed(close.value())) {
            wrong("would close at " + close.value().toPlainString() + ", which is beyond its limit "
                    + limit.value().toPlainString());
        }
        sameCurrency("closing limit", close);
    }

    private void escalation() {
        Limit second = rule.second;
        Limit limit = rule.limit;
        if (second != null && limit != null && !limit.isPassed(second.value())) {
            wrong("escalates at " + second.value().toPlainString() + ", which is not beyond its limit "
                    + limit.value().toPlainString());
        }
        if (second != null && limit == null) {
            wrong("has a second limit, but no first");
        }
        if (rule.severity == Severity.CRITICAL && (second != null || rule.escalateAfter != null)) {
            wrong("is critical from the beginning and cannot escalate");
        }
        sameCurrency("second limit", second);
    }

    private void sameCurrency(String what, @Nullable Limit other) {
        Limit limit = rule.limit;
        if (limit != null
                && other != null
                && limit.currency() != null
                && other.currency() != null
                && !Objects.equals(limit.currency(), other.currency())) {
            wrong("has its limit in " + limit.currency() + " and its " + what + " in " + other.currency());
        }
    }

    private void times() {
        notNegative("lasting", rule.lasting);
        notNegative("pause", rule.pause);
        positive("unknownFor", rule.unknownFor);
        positive("escalateAfter", rule.escalateAfter);
        positive("remindEvery", rule.remindEvery);
        if (rule.unknownFor != null && !rule.lasting.isZero()) {
            wrong("is on unknown figures: say the time with unknownFor alone");
        }
    }

    private void notNegative(String what, Duration time) {
        if (time.isNegative()) {
            wrong("has " + what + " below zero: " + time);
        }
    }

    private void positive(String what, @Nullable Duration time) {
        if (time != null && (time.isZero() || time.isNegative())) {
            wrong("has " + what + " that is not above zero: " + time);
        }
    }

    private void wrong(String what) {
        problems.add("Alert rule '" + rule.name + "' " + what + ".");
    }
}
