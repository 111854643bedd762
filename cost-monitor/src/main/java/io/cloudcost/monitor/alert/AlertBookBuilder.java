package io.cloudcost.monitor.alert;

import io.cloudcost.ConfigurationException;
import io.cloudcost.monitor.alert.model.AlertChannel;
import io.cloudcost.monitor.alert.model.AlertRule;
import io.cloudcost.monitor.alert.model.AlertRuleBuilder;
import io.cloudcost.monitor.internal.alert.AlertSettings;
import io.cloudcost.monitor.internal.alert.Deliveries;
import io.cloudcost.monitor.internal.alert.Judge;
import io.cloudcost.store.StateStore;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a book holds. Mistakes are told by {@link #build}, all at once. */
public final class AlertBookBuilder {

    private static final Duration LEAST_LEASE = Duration.ofSeconds(10);
    private static final int LONGEST_CHANNEL = 60;

    private final StateStore state;
    private final Map<String, AlertRule> rules = new LinkedHashMap<>();
    private final Map<String, AlertChannel> channels = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();
    private Clock clock = Clock.systemUTC();
    private ZoneId zone = ZoneOffset.UTC;
    private Duration lease = Duration.ofMinutes(5);
    private Duration giveUpAfter = Duration.ofDays(1);
    private Duration tellOutageAfter = Duration.ofMinutes(15);

    AlertBookBuilder(StateStore state) {
        this.state = state;
    }

    /** Judges by this rule, too. */
    public AlertBookBuilder rule(AlertRule rule) {
        if (rules.putIfAbsent(rule.name(), rule) != null) {
            problems.add("There are two alert rules '" + rule.name() + "'.");
        }
        return this;
    }

    /** Judges by this rule, too; its mistakes are told with all others. */
    public AlertBookBuilder rule(AlertRuleBuilder rule) {
        List<String> wrong = rule.problems();
        problems.addAll(wrong);
        return wrong.isEmpty() ? rule(rule.build()) : this;
    }

    /** Judges by these rules, too. */
    public AlertBookBuilder rules(Collection<AlertRule> more) {
        more.forEach(this::rule);
        return this;
    }

    /** Tells people through this channel, too. */
    public AlertBookBuilder channel(AlertChannel channel) {
        String name = channel.name();
        problems.addAll(channel.problems());
        if (name.isBlank() || name.length() > LONGEST_CHANNEL) {
            problems.add("A channel's name must have 1 to " + LONGEST_CHANNEL + " characters, not '" + name + "'.");
        } else if (channels.putIfAbsent(name, channel) != null) {
            problems.add("There are two channels '" + name + "': give one of them another name.");
        }
        return this;
    }

    /** Tells the time; the system's unless told. */
    public AlertBookBuilder clock(Clock value) {
        clock = value;
        return this;
    }

    /** Whose days and months count, and whose times messages show; UTC unless told. */
    public AlertBookBuilder zone(ZoneId value) {
        zone = value;
        return this;
    }

    /** After what time somebody who sends a message is taken for dead, and it is sent by another; 5 minutes unless told. */
    public AlertBookBuilder lease(Duration value) {
        if (value.compareTo(LEAST_LEASE) < 0) {
            problems.add("The lease of a message must be 10 s at least, not " + value + ".");
        }
        lease = value;
        return this;
    }

    /** After what time, and at least ten tries, a message that no receiver takes is given up; a day unless told. */
    public AlertBookBuilder giveUpAfter(Duration value) {
        if (value.isNegative()) {
            problems.add("The time after which a message is given up must not be below zero: " + value + ".");
        }
        giveUpAfter = value;
        return this;
    }

    /** After what time the other channels tell of one that fails; 15 minutes unless told, and at once if a message was refused for
     * good. */
    public AlertBookBuilder tellOutageAfter(Duration value) {
        if (value.isNegative()) {
            problems.add("The time after which a channel's failure is told must not be below zero: " + value + ".");
        }
        tellOutageAfter = value;
        return this;
    }

    /**
     * The book. Nothing is read or sent yet.
     *
     * @throws ConfigurationException with everything that is wrong at once
     */
    public AlertBook build() {
        rules.values().forEach(this::checkChannels);
        if (!problems.isEmpty()) {
            throw new ConfigurationException(problems);
        }
        String owner = ProcessHandle.current().pid() + " "
                + UUID.randomUUID().toString().substring(0, 8);
        AlertSettings settings = new AlertSettings(state, clock, zone, lease, giveUpAfter, tellOutageAfter, owner);
        List<AlertRule> all = List.copyOf(rules.values());
        Map<String, AlertChannel> by = Map.copyOf(channels);
        return new AlertBook(
                all, new Judge(settings, all, List.copyOf(channels.keySet())), new Deliveries(settings, by));
    }

    private void checkChannels(AlertRule rule) {
        for (String name : rule.telling().channels()) {
            if (!channels.containsKey(name)) {
                problems.add("Alert rule '" + rule.name() + "' is told through '" + name
                        + "', but there is no such channel"
                        + (channels.isEmpty() ? "." : ". There are: " + String.join(", ", channels.keySet()) + "."));
            }
        }
    }
}
