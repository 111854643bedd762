package io.cloudcost.monitor.internal.alert;

import io.cloudcost.monitor.alert.model.AlertEvent;
import io.cloudcost.monitor.alert.model.AlertNotice;
import io.cloudcost.monitor.alert.model.AlertRule;
import io.cloudcost.monitor.alert.model.AlertState;
import io.cloudcost.monitor.alert.model.Escalation;
import io.cloudcost.monitor.alert.model.Limit;
import io.cloudcost.monitor.alert.model.Severity;
import io.cloudcost.monitor.internal.alert.form.Words;
import io.cloudcost.monitor.measure.Contributor;
import io.cloudcost.monitor.measure.Measurement;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Judges the figures of one series by its rule, and says what people should hear. */
final class SeriesJudge {

    private final AlertRule rule;
    private final Series it;
    private final Periods periods;
    private final Instant now;
    private final boolean changed;
    private final List<AlertNotice> notices = new ArrayList<>();
    private boolean seenBefore;
    private String why = "";
    private List<Contributor> parts = List.of();

    SeriesJudge(AlertRule rule, Series series, Periods periods, Instant now) {
        this.rule = rule;
        this.it = series;
        this.periods = periods;
        this.now = now;
        this.changed = it.setBackTo(now) || it.state != AlertState.CLOSED;
        it.limit = rule.condition().limit();
    }

    List<AlertNotice> notices() {
        return List.copyOf(notices);
    }

    /** Whether there is more to write than that nothing happened. */
    boolean hasChanged() {
        return changed || !notices.isEmpty() || it.state != AlertState.CLOSED;
    }

    /** A figure came. */
    void see(Measurement figure) {
        if (figure.at().isBefore(it.figureAt) && !it.figureAt.isAfter(now)) {
            return; // of a watcher that was slower
        }
        Limit limit = rule.condition().limit();
        if (limit != null && isForeign(figure)) {
            if (!it.state.isOpen()) {
                it.judgedAt = now;
            }
            notJudged(figure, limit);
            return; // those in the limit's currency are judged as if it were not there
        }
        turn(periods.of(rule, it.labels, figure.at()));
        it.measure = figure.measure();
        seenBefore = figure.at().toEpochMilli() == it.figureAt.toEpochMilli();
        it.figureAt = figure.at();
        it.judgedAt = now;
        parts = figure.contributors();
        BigDecimal value = figure.value();
        if (value == null) {
            unknown(figure.note());
        } else {
            known(figure, value);
        }
        tell();
    }

    /** Whether a figure is known, but in another currency than the limit. */
    boolean isForeign(Measurement figure) {
        Limit limit = rule.condition().limit();
        return limit != null && figure.value() != null && !Objects.equals(limit.currency(), figure.currency());
    }

    /** Its currency; empty for none. */
    static String currency(Measurement figure) {
        return Objects.requireNonNullElse(figure.currency(), "");
    }

    /** None came. */
    void miss(Duration forgetAfter) {
        turn(periods.of(rule, it.labels, now));
        unknown("No figure comes.");
        if (isOver(it.judgedAt, forgetAfter) && it.state != AlertState.CLOSED) {
            close("No figure came for " + Words.time(forgetAfter) + "; it is not watched any longer.");
        }
        tell();
    }

    /** Something better is watched instead. */
    void replace(String reason) {
        close(reason);
        tell();
    }

    /** Its day or month may have ended, and with it the alert. A time before is a clock that was set back. */
    private void turn(@Nullable String period) {
        String before = it.period;
        it.period = period;
        if (before == null || period == null || period.compareTo(before) <= 0) {
            return;
        }
        if (it.state.isOpen()) {
            close((before.length() > "2026-11".length() ? "The day " : "The month ") + before + " ended.");
            it.endedPeriod = before;
            tell();
        }
        it.state = AlertState.CLOSED;
    }

    private void unknown(String reason) {
        Duration patience = rule.condition().unknownFor();
        if (patience == null) {
            return; // an alert stays as it is: nobody knows better
        }
        it.value = null;
        it.note = reason;
        it.since = it.knownAt;
        if (it.state.isOpen()) {
            raise(null);
        } else if (isOver(it.knownAt, patience) && !isSuppressed()) {
            why = "Unknown for " + Words.time(Duration.between(it.knownAt, now)) + ". " + reason;
            open(null);
        }
    }

    private void known(Measurement figure, BigDecimal value) {
        Limit limit = rule.condition().limit();
        it.knownAt = figure.at().isBefore(now) ? figure.at() : now;
        if (isTooOld()) {
            unknown("Nothing newer is known.");
            return;
        }
        it.note = (ended() + figure.note()).strip();
        it.value = value;
        it.currency = figure.currency();
        why = it.note;
        if (it.state.isOpen()) {
            stay(value, limit);
        } else if (limit == null || !limit.isPassed(value)) {
            it.state = AlertState.CLOSED;
        } else {
            begin(value);
        }
    }

    /** Which day or month its figure holds in whole, for the beginning of a remark; empty for the one that runs. */
    private String ended() {
        String period = it.period;
        String running = periods.of(rule, it.labels, now);
        return period == null || running == null || period.compareTo(running) >= 0
                ? ""
                : "Of " + period + ", which has ended. ";
    }

    /** What was known is told on while its source fails: to a rule on unknown figures it is unknown in the end. */
    private boolean isTooOld() {
        Duration patience = rule.condition().unknownFor();
        return patience != null && isOver(it.knownAt, patience);
    }

    private void stay(BigDecimal value, @Nullable Limit limit) {
        if (limit == null) {
            close("It is known again.");
        } else if (rule.condition().isOver(value)) {
            close("It is within its limit again.");
        } else {
            raise(value);
        }
    }

    private void notJudged(Measurement figure, Limit limit) {
        String currency = currency(figure);
        it.measure = figure.measure();
        if (!it.isSnoozed(now) && it.addUnjudged(currency)) {
            notices.add(Notices.notJudged(
                    rule,
                    it,
                    figure,
                    "Its limit is in " + limit.currency() + " and the figure in " + currency
                            + ". They are not compared: nobody watches this figure.",
                    now));
        }
    }

    private void begin(BigDecimal value) {
        if (it.state == AlertState.CLOSED) {
            if (isSuppressed()) {
                return;
            }
            rename();
            it.state = AlertState.PENDING;
            it.since = now;
        } else if (seenBefore) {
            return; // that it lasts, a figure of then does not say
        }
        if (isOver(it.since, rule.condition().lasting())) {
            open(value);
        }
    }

    private void open(@Nullable BigDecimal value) {
        if (it.state == AlertState.CLOSED) {
            rename();
        }
        it.state = AlertState.OPEN;
        it.openedAt = now;
        it.closedAt = null;
        it.severity = rule.escalation().severity().raised(beyondSecond(value) ? 1 : 0);
    }

    /** What people know to be open goes on under its name, even if it was closed while they did not want to hear. */
    private void rename() {
        if (it.told == null) {
            it.id = Series.newId();
        }
    }

    private void raise(@Nullable BigDecimal value) {
        Instant opened = Objects.requireNonNullElse(it.openedAt, now);
        Duration after = rule.escalation().after();
        long times =
                after == null ? 0 : Math.max(0, Duration.between(opened, now).dividedBy(after));
        Severity level = rule.escalation().severity().raised(times + (beyondSecond(value) ? 1 : 0));
        if (level.compareTo(it.severity) > 0) {
            it.severity = level;
            it.state = AlertState.ESCALATED;
            why = (beyondSecond(value) ? "It is beyond its second limit. " : "") + "Open for "
                    + Words.time(Duration.between(opened, now)) + "." + (why.isEmpty() ? "" : " " + why);
        }
    }

    private boolean beyondSecond(@Nullable BigDecimal value) {
        Escalation escalation = rule.escalation();
        Limit limit = rule.condition().limit();
        return value != null
                && escalation.at() != null
                && limit != null
                && limit.side().isPassed(value, escalation.at());
    }

    private void close(String reason) {
        it.state = AlertState.CLOSED;
        it.closedAt = now;
        it.note = reason;
        why = reason;
    }

    /** It was told that this day is over, or its pause lasts. */
    private boolean isSuppressed() {
        Instant closed = it.closedAt;
        boolean ended = it.endedPeriod != null && it.endedPeriod.equals(it.period);
        return ended || (closed != null && !isOver(closed, rule.telling().pause()));
    }

    private boolean isOver(Instant from, Duration span) {
        return Duration.between(from, now).compareTo(span) >= 0;
    }

    /** What people do not know yet. While they do not want to hear, it is kept; what is over by then is never told. */
    private void tell() {
        if (it.isSnoozed(now)) {
            return;
        }
        AlertEvent event = news();
        if (event == null) {
            return;
        }
        notices.add(Notices.of(rule, it, event, why, parts, now));
        it.told = it.state.isOpen() ? it.severity : null;
        it.toldAt = now;
        if (it.state == AlertState.PENDING) {
            rename();
        }
    }

    private @Nullable AlertEvent news() {
        Severity told = it.told;
        if (!it.state.isOpen()) {
            return told == null ? null : AlertEvent.CLOSED;
        }
        if (told == null) {
            return AlertEvent.OPENED;
        }
        if (it.severity.compareTo(told) > 0) {
            return AlertEvent.ESCALATED;
        }
        Duration remind = rule.telling().remindEvery();
        boolean due = remind != null && isOver(Objects.requireNonNullElse(it.toldAt, now), remind);
        return due ? AlertEvent.REMINDED : null;
    }
}
