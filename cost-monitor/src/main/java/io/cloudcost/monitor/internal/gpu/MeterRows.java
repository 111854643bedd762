package io.cloudcost.monitor.internal.gpu;

import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.monitor.internal.state.Sql;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is kept of burst meters. */
final class MeterRows {

    private static final String IN = "WHERE meter = ? AND end_at >= ? AND begin_at <= ? ";

    private MeterRows() {}

    static List<String> meters(Connection connection) throws SQLException {
        return Sql.all(connection, "SELECT meter FROM monitor_gpu_meters", row -> row.getString("meter")).stream()
                .sorted()
                .toList();
    }

    static Optional<Mark> mark(Connection connection, String meter) throws SQLException {
        return Sql.all(connection, "SELECT * FROM monitor_gpu_meters WHERE meter = ?", MeterRows::mark, meter).stream()
                .findFirst();
    }

    static void put(Connection connection, String meter, Mark mark) throws SQLException {
        Sql.update(connection, "DELETE FROM monitor_gpu_meters WHERE meter = ?", meter);
        Sql.update(
                connection,
                "INSERT INTO monitor_gpu_meters (meter, checked_at, is_on, switched_at, rate, currency, turned)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                meter,
                mark.at(),
                mark.on() ? 1 : 0,
                mark.switchedAt(),
                mark.rate().amount(),
                mark.rate().currency(),
                mark.turned() ? 1 : 0);
    }

    /** Those that touch this stretch, too. */
    static List<TimeSpan> spans(Connection connection, String meter, Instant begin, Instant end) throws SQLException {
        return Sql.all(
                connection,
                "SELECT * FROM monitor_gpu_spans " + IN + "ORDER BY begin_at",
                MeterRows::span,
                meter,
                begin,
                end);
    }

    static List<TimeSpan> spans(Connection connection, String meter, Period period) throws SQLException {
        return spans(connection, meter, period.start(), period.end());
    }

    /** Puts these in place of those that touch the stretch. */
    static void replace(Connection connection, String meter, Instant begin, Instant end, List<TimeSpan> spans)
            throws SQLException {
        Sql.update(connection, "DELETE FROM monitor_gpu_spans " + IN, meter, begin, end);
        for (TimeSpan span : spans) {
            Money rate = span.rate();
            Sql.update(
                    connection,
                    "INSERT INTO monitor_gpu_spans (meter, begin_at, end_at, rate, currency) VALUES (?, ?, ?, ?, ?)",
                    meter,
                    span.begin(),
                    span.end(),
                    rate == null ? null : rate.amount(),
                    rate == null ? null : rate.currency());
        }
    }

    private static Mark mark(ResultSet row) throws SQLException {
        return new Mark(
                Sql.time(row, "checked_at"),
                row.getInt("is_on") == 1,
                Sql.time(row, "switched_at"),
                Money.of(row.getString("rate"), row.getString("currency")),
                row.getInt("turned") == 1);
    }

    private static TimeSpan span(ResultSet row) throws SQLException {
        return new TimeSpan(Sql.time(row, "begin_at"), Sql.time(row, "end_at"), rate(row));
    }

    private static @Nullable Money rate(ResultSet row) throws SQLException {
        BigDecimal rate = Sql.number(row, "rate");
        return rate == null ? null : Money.of(rate, row.getString("currency"));
    }
}
