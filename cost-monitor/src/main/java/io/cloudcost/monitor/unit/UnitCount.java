package io.cloudcost.monitor.unit;

import io.cloudcost.model.Period;
import io.cloudcost.monitor.internal.unit.FileCount;
import io.cloudcost.monitor.internal.unit.Numbers;
import io.cloudcost.monitor.internal.unit.PrometheusCount;
import io.cloudcost.monitor.internal.unit.SqlCount;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Counts the units of a business. Thread-safe. */
@FunctionalInterface
public interface UnitCount {

    /**
     * How many there were in this span of time, or up to now where it has not ended.
     *
     * @param period UTC
     * @param now the time of asking, UTC
     * @return zero or more, exact
     * @throws io.cloudcost.CostException if that cannot be told; its message says why, and holds no secret
     */
    BigDecimal count(Period period, Instant now);

    /**
     * A counter of one's own, for example {@code leads::countThisMonth}. It knows the span that runs, and is not asked for
     * another one.
     *
     * @param counter gives the number of the span that runs, zero or more
     */
    static UnitCount from(Supplier<? extends Number> counter) {
        return (period, now) -> Numbers.current(period, now, counter);
    }

    /**
     * A query of a database, in a transaction that only reads. It answers with one row of one number. {@code :from} and
     * {@code :to} in it stand for the span of time.
     *
     * @param url as JDBC has it, or {@code postgresql://user:password@host:5432/database} as {@code DATABASE_URL} often is;
     *     shown nowhere. The database's driver must be on the class path
     * @param query one statement, for example {@code SELECT count(*) FROM leads WHERE made >= :from AND made < :to}
     * @throws io.cloudcost.ConfigurationException if the address or the query cannot work
     */
    static UnitCount sql(String url, String query) {
        return SqlCount.at(url, query)::count;
    }

    /** A query of a database that the caller connects to; as {@link #sql(String, String)}. */
    static UnitCount sql(DataSource database, String query) {
        return SqlCount.of(database, query)::count;
    }

    /**
     * An instant query of a Prometheus server, asked for the span's end or for now. It answers with one sample.
     * {@code $range} in it stands for the time from the span's start until then.
     *
     * @param url of the server, for example {@code http://prometheus:9090}
     * @param query for example {@code sum(increase(leads_total[$range]))}
     * @throws io.cloudcost.ConfigurationException if the address cannot work
     */
    static UnitCount prometheus(String url, String query) {
        return PrometheusCount.at(url, query)::count;
    }

    /** A file that holds the number of the span that runs, and nothing else. */
    static UnitCount file(Path file) {
        return FileCount.plain(file)::count;
    }

    /**
     * A number in a JSON file, of the span that runs.
     *
     * @param field its place as a JSON pointer, for example {@code /leads/month}
     * @throws io.cloudcost.ConfigurationException if that is no JSON pointer
     */
    static UnitCount file(Path file, String field) {
        return FileCount.json(file, field)::count;
    }
}
