package io.cloudcost.monitor.internal.alert;

import io.cloudcost.monitor.alert.model.AlertNotice;
import io.cloudcost.monitor.alert.model.AlertRule;
import io.cloudcost.monitor.alert.model.AlertState;
import io.cloudcost.monitor.alert.model.Judgement;
import io.cloudcost.monitor.internal.alert.form.Words;
import io.cloudcost.monitor.measure.Measurement;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** One judgement of figures by all rules, in a transaction. */
final class Judging {

    /** After this time without a figure nobody watches it any longer. */
    static final Duration FORGET_AFTER = Duration.ofDays(30);

    private static final Duration KEPT = Duration.ofDays(90);

    /** Of the patience with unknown figures: that they are known is written no more often. */
    private static final int SHARE = 20;

    private final Connection connection;
    private final Periods periods;
    private final Instant now;
    private final Map<String, Series> known = new HashMap<>();
    private final List<AlertNotice> notices = new ArrayList<>();
    private final List<String> unjudged = new ArrayList<>();

    /** Series of the rule that is at it, of which a figure came that can be compared. */
    private final Set<String> judged = new HashSet<>();

    Judging(Connection connection, Periods periods, Instant now) throws SQLException {
        this.connection = connection;
        this.periods = periods;
        this.now = now;
        SeriesRows.all(connection).forEach(series -> known.put(series.key, series));
    }

    Judgement judge(List<AlertRule> rules, List<Measurement> figures) throws SQLException {
        List<Measurement> inOrder =
                figures.stream().sorted(Comparator.comparing(Measurement::at)).toList();
        for (AlertRule rule : rules) {
            judge(rule, inOrder);
        }
        endUnwatched(rules.stream().map(AlertRule::name).collect(Collectors.toSet()));
        SeriesRows.forget(connection, now.minus(KEPT), now);
        return new Judgement(notices, unjudged);
    }

    /** Alerts of rules that are gone. Another watch may have rules of its own, and judges by them more often than this. */
    private void endUnwatched(Set<String> rules) throws SQLException {
        Instant before = now.minus(FORGET_AFTER);
        for (Series series : known.values()) {
            if (!rules.contains(series.rule) && series.state != AlertState.CLOSED && series.judgedAt.isBefore(before)) {
                if (series.told != null) {
                    notices.add(Notices.unwatched(series, series.told, now));
                }
                SeriesRows.remove(connection, series);
            }
        }
    }

    private void judge(AlertRule rule, List<Measurement> figures) throws SQLException {
        Map<String, Set<String>> foreign = new HashMap<>();
        judged.clear();
        for (Measurement figure : figures) {
            if (rule.judges(figure)) {
                see(rule, figure, foreign);
            }
        }
        Set<String> seen = foreign.keySet();
        for (Map.Entry<String, Set<String>> each : foreign.entrySet()) {
            Series series = known.get(each.getKey());
            if (series != null && series.retainUnjudged(each.getValue())) {
                write(rule, series);
            }
            if (series != null && series.state.isOpen() && !judged.contains(series.key)) {
                goOn(rule, series);
            }
        }
        boolean none = seen.isEmpty();
        for (Series series : List.copyOf(known.values())) {
            if (series.rule.equals(rule.name()) && !seen.contains(series.key)) {
                none = false;
                miss(rule, series, !seen.isEmpty());
            }
        }
        if (none && rule.condition().unknownFor() != null) {
            SeriesRows.put(connection, series(rule, rule.where()));
        }
    }

    /** An open alert whose figures go on in another currency, which say nothing of it: its month ends all the same. */
    private void goOn(AlertRule rule, Series series) throws SQLException {
        SeriesJudge judge = new SeriesJudge(rule, series, periods, now);
        judge.miss(FORGET_AFTER);
        notices.addAll(judge.notices());
        write(rule, series);
    }

    /** @param foreign the currencies of figures that cannot be compared, by series, also of those that have none */
    private void see(AlertRule rule, Measurement figure, Map<String, Set<String>> foreign) throws SQLException {
        Series series = series(rule, figure.labels());
        boolean quiet = isQuiet(rule, series);
        SeriesJudge judge = new SeriesJudge(rule, series, periods, now);
        judge.see(figure);
        Set<String> others = foreign.computeIfAbsent(series.key, key -> new HashSet<>());
        if (judge.isForeign(figure)) {
            others.add(SeriesJudge.currency(figure));
        } else {
            judged.add(series.key);
        }
        if (figure.value() != null && isOtherCurrency(rule, figure)) {
            unjudged.add("Rule '" + rule.name() + "' cannot judge " + figure.measure() + " of "
                    + Words.labels(figure.labels()) + ": its limit is in another currency than " + figure.currency()
                    + ".");
        }
        notices.addAll(judge.notices());
        if (!quiet || judge.hasChanged() || figure.value() == null) {
            write(rule, series);
        }
    }

    private static boolean isOtherCurrency(AlertRule rule, Measurement figure) {
        return rule.condition().limit() != null
                && figure.currency() != null
                && !figure.currency().equals(rule.condition().limit().currency());
    }

    /** Whether there is nothing new to write if the figure is known and within its limit. */
    private boolean isQuiet(AlertRule rule, Series series) {
        Duration patience = rule.condition().unknownFor();
        boolean fresh = patience == null
                || Duration.between(series.knownAt, now).abs().compareTo(patience.dividedBy(SHARE)) < 0;
        return series.state == AlertState.CLOSED && series.stored && fresh && series.unjudged == null;
    }

    private void miss(AlertRule rule, Series series, boolean others) throws SQLException {
        boolean standsForNone =
                series.labels.equals(rule.where()) && rule.condition().unknownFor() != null;
        SeriesJudge judge = new SeriesJudge(rule, series, periods, now);
        if (standsForNone && others) {
            judge.replace("Figures come.");
        } else {
            judge.miss(standsForNone ? Duration.ofSeconds(Long.MAX_VALUE) : FORGET_AFTER);
        }
        notices.addAll(judge.notices());
        boolean over = standsForNone ? others : !series.judgedAt.isAfter(now.minus(FORGET_AFTER));
        if (over && series.state == AlertState.CLOSED && series.told == null) {
            SeriesRows.remove(connection, series);
        } else if (judge.hasChanged()) {
            write(rule, series);
        }
    }

    private Series series(AlertRule rule, Map<String, String> labels) {
        return known.computeIfAbsent(
                Series.key(rule.name(), labels), key -> new Series(key, rule.name(), labels, rule.measure(), now));
    }

    private void write(AlertRule rule, Series series) throws SQLException {
        if (!series.isForgettable(rule)) {
            SeriesRows.put(connection, series);
        } else if (series.stored) {
            SeriesRows.remove(connection, series);
        }
    }
}
