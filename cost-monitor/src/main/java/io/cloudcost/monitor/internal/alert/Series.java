package io.cloudcost.monitor.internal.alert;

import io.cloudcost.monitor.alert.model.Alert;
import io.cloudcost.monitor.alert.model.AlertRule;
import io.cloudcost.monitor.alert.model.AlertState;
import io.cloudcost.monitor.alert.model.Figure;
import io.cloudcost.monitor.alert.model.Limit;
import io.cloudcost.monitor.alert.model.Severity;
import io.cloudcost.monitor.alert.model.Snooze;
import io.cloudcost.monitor.internal.alert.form.Json;
import io.cloudcost.monitor.measure.Measure;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is kept of a rule and the labels of a figure. Changed in one transaction by one thread, and written at its end. */
final class Series {

    /** Clocks of machines are no further apart than this. */
    static final Duration SKEW = Duration.ofMinutes(1);

    private static final int KEY_LENGTH = 32;
    private static final int ID_LENGTH = 16;

    final String key;
    final String rule;
    final Map<String, String> labels;
    Measure measure;
    String id;

    /** Whether there is a row of it. */
    boolean stored;

    AlertState state = AlertState.CLOSED;
    Severity severity = Severity.INFO;

    @Nullable
    BigDecimal value;

    @Nullable
    String currency;

    @Nullable
    Limit limit;

    Instant since;

    @Nullable
    Instant openedAt;

    @Nullable
    Instant closedAt;

    Instant judgedAt;
    Instant figureAt;
    Instant knownAt;
    String note = "";

    /** Of which the figure is, if it begins anew from time to time. */
    @Nullable
    String period;

    /** Whose end closed the alert: it does not open for that one again. */
    @Nullable
    String endedPeriod;

    /** How much people were told that it matters; null if they know of no open alert. */
    @Nullable
    Severity told;

    @Nullable
    Instant toldAt;

    /** In which currencies figures are that cannot be judged, since people were told so; with commas. */
    @Nullable
    String unjudged;

    @Nullable
    Snooze snooze;

    Series(String key, String rule, Map<String, String> labels, Measure measure, Instant now) {
        this.key = key;
        this.rule = rule;
        this.labels = labels;
        this.measure = measure;
        this.id = newId();
        this.since = now;
        this.judgedAt = now;
        this.figureAt = Instant.EPOCH;
        this.knownAt = now;
    }

    /** The row's name. */
    static String key(String rule, Map<String, String> labels) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((rule + "\n" + Json.labels(labels)).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, KEY_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    static String newId() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, ID_LENGTH);
    }

    /** Whether nothing is to be remembered of it. */
    boolean isForgettable(AlertRule judging) {
        return state == AlertState.CLOSED
                && closedAt == null
                && told == null
                && snooze == null
                && unjudged == null
                && judging.condition().unknownFor() == null;
    }

    /** Notes such a currency. @return whether it is new */
    boolean addUnjudged(String currency) {
        Set<String> all = unjudged();
        boolean added = all.add(currency);
        unjudged = String.join(",", all);
        return added;
    }

    /** Forgets those in which no figure came. @return whether there was one */
    boolean retainUnjudged(Set<String> came) {
        Set<String> all = unjudged();
        boolean changed = all.retainAll(came);
        unjudged = all.isEmpty() ? null : String.join(",", all);
        return changed;
    }

    private Set<String> unjudged() {
        return unjudged == null ? new TreeSet<>() : new TreeSet<>(List.of(unjudged.split(",", -1)));
    }

    boolean isSnoozed(Instant now) {
        return snooze != null && snooze.lasts(now);
    }

    /**
     * Spans of time go on where they were if the clock was set back; nothing waits for a time that a wrong clock made.
     *
     * @return whether it was
     */
    boolean setBackTo(Instant now) {
        if (!judgedAt.isAfter(now.plus(SKEW))) {
            return false;
        }
        Duration back = Duration.between(judgedAt, now);
        since = since.plus(back);
        openedAt = moved(openedAt, back);
        closedAt = moved(closedAt, back);
        toldAt = moved(toldAt, back);
        knownAt = knownAt.plus(back);
        figureAt = figureAt.isAfter(now) ? now : figureAt;
        judgedAt = now;
        return true;
    }

    private static @Nullable Instant moved(@Nullable Instant time, Duration by) {
        return time == null ? null : time.plus(by);
    }

    Figure figure() {
        return new Figure(measure, value, currency, limit);
    }

    Alert alert() {
        return new Alert(id, rule, labels, state, severity, figure(), since, openedAt, closedAt, note, snooze);
    }
}
