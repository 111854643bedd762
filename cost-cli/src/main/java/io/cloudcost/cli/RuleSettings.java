package io.cloudcost.cli;

import io.cloudcost.ConfigurationException;
import io.cloudcost.model.Money;
import io.cloudcost.monitor.alert.model.AlertRule;
import io.cloudcost.monitor.alert.model.AlertRuleBuilder;
import io.cloudcost.monitor.alert.model.QuietHours;
import io.cloudcost.monitor.alert.model.Resets;
import io.cloudcost.monitor.alert.model.Severity;
import io.cloudcost.monitor.measure.Measure;
import io.cloudcost.monitor.measure.MeasureUnit;
import io.cloudcost.monitor.measure.Measures;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** When people are told: {@link UsualRules what is usual}, and {@code alert.NAME.of = spend}, {@code alert.NAME.above = 100}. */
final class RuleSettings {

    private final ConfigReader reader;
    private final @Nullable QuietHours quiet;
    private final Set<String> channels;
    private final Set<String> names;
    private final List<AlertRule> rules = new ArrayList<>();

    private RuleSettings(ConfigReader reader, @Nullable QuietHours quiet, Set<String> channels, Set<String> names) {
        this.reader = reader;
        this.quiet = quiet;
        this.channels = channels;
        this.names = names;
    }

    /**
     * The rules.
     *
     * @param channels through which people can be told, also those whose settings are wrong
     * @param taken names that other rules have
     */
    static List<AlertRule> rules(
            ConfigReader reader, @Nullable QuietHours quiet, Set<String> channels, Collection<String> taken) {
        RuleSettings settings = new RuleSettings(reader, quiet, channels, new HashSet<>(taken));
        UsualRules.of(reader).forEach(settings::add);
        reader.names("alert").forEach(settings::own);
        return settings.rules;
    }

    /** One of the user's. */
    private void own(String name) {
        String begin = "alert." + name + ".";
        Measure measure = measure(begin + "of");
        AlertRuleBuilder rule = AlertRule.named(name);
        labels(rule, begin + "where");
        limits(rule, measure, begin);
        times(rule, begin);
        reader.make(begin + "severity", () -> rule.severity(severity(begin + "severity")));
        rule.resets(reader.oneOf(begin + "resets", Resets.AUTOMATIC));
        rule.advice(reader.text(begin + "advice", "")).link(reader.text(begin + "link", ""));
        channels(rule, begin + "to");
        if (names.contains(name)) {
            reader.wrong(begin + "of", "makes a second rule '" + name + "': give yours another name.");
        } else if (measure != null) {
            add(rule.of(measure));
        }
    }

    private void labels(AlertRuleBuilder rule, String key) {
        for (String label : reader.list(key)) {
            String[] parts = label.split("=", 2);
            if (parts.length == 2) {
                rule.where(parts[0].strip(), parts[1].strip());
            } else {
                reader.wrong(key, "must be label=value, not '" + label + "'.");
            }
        }
    }

    private void channels(AlertRuleBuilder rule, String key) {
        List<String> to = reader.list(key);
        to.stream()
                .filter(name -> !channels.contains(name))
                .forEach(name -> reader.wrong(
                        key,
                        "names the channel '" + name + "', which is not set. There are: "
                                + String.join(", ", new TreeSet<>(channels)) + "."));
        if (!to.isEmpty()) {
            rule.to(to.stream().filter(channels::contains).toArray(String[]::new));
        }
    }

    private void limits(AlertRuleBuilder rule, @Nullable Measure measure, String begin) {
        limit(measure, begin + "above", rule::above, rule::above);
        limit(measure, begin + "below", rule::below, rule::below);
        limit(measure, begin + "close_below", rule::closeBelow, rule::closeBelow);
        limit(measure, begin + "close_above", rule::closeAbove, rule::closeAbove);
        limit(measure, begin + "escalate_at", rule::escalateAt, rule::escalateAt);
    }

    private interface Take<T> {
        Object of(T limit);
    }

    /** Without a measure nobody knows what a limit must be. */
    private void limit(@Nullable Measure measure, String key, Take<Money> money, Take<BigDecimal> number) {
        if (reader.text(key, "none").equals("none") || measure == null) {
            return;
        }
        if (measure.unit() == MeasureUnit.MONEY) {
            reader.make(key, () -> money.of(reader.anyAmount(key)));
        } else {
            reader.make(key, () -> number.of(reader.anyNumber(key)));
        }
    }

    private void times(AlertRuleBuilder rule, String begin) {
        time(begin + "for", (key, span) -> rule.lasting(span));
        time(begin + "unknown_for", (key, span) -> rule.unknownFor(span));
        time(begin + "escalate_after", (key, span) -> rule.escalateAfter(span));
        time(begin + "remind_every", (key, span) -> rule.remindEvery(span));
        time(begin + "pause", (key, span) -> rule.pause(span));
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
            AlertRule built = rule.build();
            names.add(built.name());
            rules.add(built);
        }
    }
}
