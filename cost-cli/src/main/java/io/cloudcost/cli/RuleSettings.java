package io.cloudcost.cli;

import io.cloudcost.ConfigurationException;
import io.cloudcost.model.Money;
import io.cloudcost.monitor.alert.AlertRules;
import io.cloudcost.monitor.alert.model.AlertRule;
import io.cloudcost.monitor.alert.model.AlertRuleBuilder;
import io.cloudcost.monitor.alert.model.QuietHours;
import io.cloudcost.monitor.alert.model.Severity;
import io.cloudcost.monitor.measure.Measure;
import io.cloudcost.monitor.measure.MeasureUnit;
import io.cloudcost.monitor.measure.Measures;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** When people are told: what is usual, and {@code alert.NAME.of = spend}, {@code alert.NAME.above = 100}. */
final class RuleSettings {

    private static final BigDecimal FULL = BigDecimal.ONE;
    private static final int MOST_FAILURES = 1000;

    private final ConfigReader reader;
    private final @Nullable QuietHours quiet;
    private final List<AlertRule> rules = new ArrayList<>();

    private RuleSettings(ConfigReader reader, @Nullable QuietHours quiet) {
        this.reader = reader;
        this.quiet = quiet;
    }

    static List<AlertRule> rules(ConfigReader reader, @Nullable QuietHours quiet) {
        RuleSettings settings = new RuleSettings(reader, quiet);
        settings.usual();
        reader.names("alert").forEach(settings::own);
        return settings.rules;
    }

    private void usual() {
        add(AlertRules.projectedPassesBudget(MonitorConfig.BUDGET));
        add(AlertRule.named("budget is passed")
                .of(Measures.BUDGET_USED)
                .above(FULL)
                .severity(Severity.CRITICAL)
                .advice("See what it went to with 'cost query --by service' and 'cost budget list'."));
        Duration stale = reader.span("stale_after", "2d");
        if (stale != null) {
            add(AlertRules.staleData(stale));
        }
        add(AlertRules.failedCollection(reader.whole("failed_collections", "3", MOST_FAILURES)));
        Money api = reader.amount("api_spend_monthly", "10");
        if (api != null) {
            add(AlertRules.apiSpend(api));
        }
        if (!reader.text("daily_change", "0.5").equals("none")) {
            add(AlertRules.dailyChange(reader.number("daily_change", "0.5")));
        }
    }

    /** One of the user's. */
    private void own(String name) {
        String begin = "alert." + name + ".";
        Measure measure = measure(begin + "of");
        if (measure == null) {
            return;
        }
        AlertRuleBuilder rule = AlertRule.named(name).of(measure);
        for (String label : reader.list(begin + "where")) {
            String[] parts = label.split("=", 2);
            if (parts.length == 2) {
                rule.where(parts[0].strip(), parts[1].strip());
            } else {
                reader.wrong(begin + "where", "must be label=value, not '" + label + "'.");
            }
        }
        limits(rule, measure, begin);
        times(rule, begin);
        reader.make(begin + "severity", () -> rule.severity(severity(begin + "severity")));
        String advice = reader.optional(begin + "advice");
        String link = reader.optional(begin + "link");
        rule.advice(advice == null ? "" : advice).link(link == null ? "" : link);
        List<String> to = reader.list(begin + "to");
        if (!to.isEmpty()) {
            rule.to(to.toArray(String[]::new));
        }
        add(rule);
    }

    private void limits(AlertRuleBuilder rule, Measure measure, String begin) {
        limit(measure, begin + "above", rule::above, rule::above);
        limit(measure, begin + "below", rule::below, rule::below);
        limit(measure, begin + "close_below", rule::closeBelow, rule::closeBelow);
        limit(measure, begin + "close_above", rule::closeAbove, rule::closeAbove);
        limit(measure, begin + "escalate_at", rule::escalateAt, rule::escalateAt);
    }

    private interface Take<T> {
        Object of(T limit);
    }

    private void limit(Measure measure, String key, Take<Money> money, Take<BigDecimal> number) {
        if (reader.optional(key) == null) {
            return;
        }
        if (measure.unit() == MeasureUnit.MONEY) {
            Money amount = reader.amount(key, "");
            if (amount != null) {
                money.of(amount);
            }
        } else {
            number.of(reader.number(key, "1"));
        }
    }

    private void times(AlertRuleBuilder rule, String begin) {
        time(begin + "for", (key, span) -> rule.lasting(span));
        time(begin + "unknown_for", (key, span) -> rule.unknownFor(span));
        time(begin + "escalate_after", (key, span) -> rule.escalateAfter(span));
        time(begin + "remind_every", (key, span) -> rule.remindEvery(span));
    }

    private void time(String key, BiConsumer<String, Duration> take) {
        Duration span = reader.span(key, "");
        if (span != null) {
            take.accept(key, span);
        }
    }

    private @Nullable Measure measure(String key) {
        String name = reader.text(key, "");
        for (Measure measure : Measures.ALL) {
            if (measure.name().equals(name)) {
                return measure;
            }
        }
        reader.wrong(
                key,
                "must be one of " + Measures.ALL.stream().map(Measure::name).collect(Collectors.joining(", "))
                        + ", not '" + name + "'.");
        return null;
    }

    private Severity severity(String key) {
        String word = reader.text(key, "warning").toUpperCase(Locale.ROOT);
        try {
            return Severity.valueOf(word);
        } catch (IllegalArgumentException wrong) {
            throw new ConfigurationException("info, warning or critical, not '" + word + "'.");
        }
    }

    /** Such as {@code 22:00-07:00}, by the machine's zone. */
    static @Nullable QuietHours quiet(ConfigReader reader, ZoneId zone) {
        String text = reader.optional("quiet_hours");
        if (text == null) {
            return null;
        }
        try {
            String[] parts = text.split("-", 2);
            return QuietHours.between(parts[0].strip(), parts.length == 2 ? parts[1].strip() : "", zone);
        } catch (DateTimeParseException | IllegalArgumentException wrong) {
            reader.wrong("quiet_hours", "must be two times such as 22:00-07:00, not '" + text + "'.");
            return null;
        }
    }

    private void add(AlertRuleBuilder rule) {
        if (quiet != null) {
            rule.quiet(quiet);
        }
        List<String> problems = rule.problems();
        problems.forEach(reader::problem);
        if (problems.isEmpty()) {
            rules.add(rule.build());
        }
    }
}
