package io.cloudcost.engine.clickhouse;

import io.cloudcost.json.CostJson;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Period;
import io.cloudcost.snapshot.Coverage;
import io.cloudcost.snapshot.Feed;
import io.cloudcost.snapshot.PeriodState;
import io.cloudcost.snapshot.Source;
import java.time.Instant;
import java.util.List;

/**
 * What is held of one account, feed and billing period: whose charges have its number.
 *
 * @param readAt when it was collected
 * @param orderAt of several of the same account, feed and period the last one counts
 * @param members other accounts that its charges name, for the ledger; empty where it was read from there
 * @param importId the import it comes from; 0 for none
 * @param numbers what is known of all numbers in it
 */
record Unit(
        long id,
        Source source,
        Coverage coverage,
        Instant readAt,
        Instant orderAt,
        List<String> members,
        long importId,
        NumberFacts numbers) {

    /** What tells it from others that are held at the same time. */
    record Key(Source source, Feed feed, Period period) {}

    static final String COLUMNS = "id, provider, account, feed, feed_rank, " + Times.nanos("period_start") + ", "
            + Times.nanos("period_end") + ", state, row_count, total, " + Times.nanos("read_at") + ", "
            + Times.nanos("order_at") + ", import_id, finer, digits";

    /** How many those are. */
    static final int WIDTH = 15;

    static Unit read(Row row) {
        Coverage coverage = new Coverage(
                new Period(row.time(5), row.time(6)),
                new Feed(row.string(3), (int) row.number(4)),
                PeriodState.valueOf(row.string(7)),
                true,
                row.number(8),
                CostJson.read(row.string(9), Amounts.class));
        return new Unit(
                row.number(0),
                new Source(row.string(1), row.string(2)),
                coverage,
                row.time(10),
                row.time(11),
                List.of(),
                row.number(12),
                new NumberFacts(row.flag(13), (int) row.number(14)));
    }

    Key key() {
        return new Key(source, coverage.feed(), coverage.billingPeriod());
    }
}
