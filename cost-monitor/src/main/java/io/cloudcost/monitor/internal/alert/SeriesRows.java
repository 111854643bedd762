package io.cloudcost.monitor.internal.alert;

import io.cloudcost.monitor.alert.model.AlertState;
import io.cloudcost.monitor.alert.model.Limit;
import io.cloudcost.monitor.alert.model.Severity;
import io.cloudcost.monitor.alert.model.Snooze;
import io.cloudcost.monitor.internal.alert.form.Json;
import io.cloudcost.monitor.internal.state.Sql;
import io.cloudcost.monitor.measure.Measure;
import io.cloudcost.monitor.measure.MeasureUnit;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of series. */
final class SeriesRows {

    private static final String COLUMNS = "series, rule, labels, id, state, severity, measure, unit, value, currency,"
            + " limit_side, limit_value, limit_currency, since, opened_at, closed_at, judged_at, figure_at, known_at, note,"
            + " period, ended_period, told, told_at, unjudged, snoozed_until, snoozed_by, snoozed_why";
    private static final String PLACES =
            "?, ".repeat((int) COLUMNS.chars().filter(c -> c == ',').count()) + "?";

    private SeriesRows() {}

    static List<Series> all(Connection connection) throws SQLException {
        return Sql.all(connection, "SELECT * FROM monitor_alerts_series", SeriesRows::series);
    }

    static Optional<Series> find(Connection connection, String id) throws SQLException {
        return Sql.one(connection, "SELECT * FROM monitor_alerts_series WHERE id = ?", SeriesRows::series, id);
    }

    static void put(Connection connection, Series it) throws SQLException {
        remove(connection, it);
        Limit limit = it.limit;
        Snooze snooze = it.snooze;
        Sql.update(
                connection,
                "INSERT INTO monitor_alerts_series (" + COLUMNS + ") VALUES (" + PLACES + ")",
                it.key,
                it.rule,
                Json.labels(it.labels),
                it.id,
                it.state.name(),
                it.severity.name(),
                it.measure.name() + " " + it.measure.means(),
                it.measure.unit().name(),
                it.value,
                it.currency,
                limit == null ? null : limit.side().name(),
                limit == null ? null : limit.value(),
                limit == null ? null : limit.currency(),
                it.since,
                it.openedAt,
                it.closedAt,
                it.judgedAt,
                it.figureAt,
                it.knownAt,
                it.note,
                it.period,
                it.endedPeriod,
                it.told == null ? null : it.told.name(),
                it.toldAt,
                it.unjudged,
                snooze == null ? null : snooze.until(),
                snooze == null ? null : snooze.by(),
                snooze == null ? null : snooze.why());
    }

    static void remove(Connection connection, Series it) throws SQLException {
        Sql.update(connection, "DELETE FROM monitor_alerts_series WHERE series = ?", it.key);
    }

    /** What ended before this time is forgotten. */
    static void forget(Connection connection, Instant before, Instant now) throws SQLException {
        Sql.update(
                connection,
                "DELETE FROM monitor_alerts_series WHERE state = 'CLOSED' AND told IS NULL AND closed_at < ?"
                        + " AND (snoozed_until IS NULL OR snoozed_until < ?)",
                before,
                now);
    }

    private static Series series(ResultSet row) throws SQLException {
        String[] measure = text(row, "measure").split(" ", 2);
        Series it = new Series(
                text(row, "series"),
                text(row, "rule"),
                Json.labels(text(row, "labels")),
                new Measure(measure[0], MeasureUnit.valueOf(text(row, "unit")), measure[1]),
                Sql.time(row, "judged_at"));
        it.stored = true;
        it.id = text(row, "id");
        it.state = AlertState.valueOf(text(row, "state"));
        it.severity = Severity.valueOf(text(row, "severity"));
        it.value = Sql.number(row, "value");
        it.currency = row.getString("currency");
        it.limit = limit(row);
        it.since = Sql.time(row, "since");
        it.openedAt = Sql.timeOrNull(row, "opened_at");
        it.closedAt = Sql.timeOrNull(row, "closed_at");
        it.figureAt = Sql.time(row, "figure_at");
        it.knownAt = Sql.time(row, "known_at");
        it.note = text(row, "note");
        it.period = row.getString("period");
        it.endedPeriod = row.getString("ended_period");
        String told = row.getString("told");
        it.told = told == null ? null : Severity.valueOf(told);
        it.toldAt = Sql.timeOrNull(row, "told_at");
        it.unjudged = row.getString("unjudged");
        it.snooze = snooze(row);
        return it;
    }

    private static @Nullable Limit limit(ResultSet row) throws SQLException {
        BigDecimal value = Sql.number(row, "limit_value");
        return value == null
                ? null
                : new Limit(Limit.Side.valueOf(text(row, "limit_side")), value, row.getString("limit_currency"));
    }

    private static @Nullable Snooze snooze(ResultSet row) throws SQLException {
        Instant until = Sql.timeOrNull(row, "snoozed_until");
        return until == null ? null : new Snooze(until, text(row, "snoozed_by"), text(row, "snoozed_why"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column), column);
    }
}
