package io.cloudcost.aws.internal.jobs;

import io.cloudcost.aws.internal.jobs.DayBill.Place;
import io.cloudcost.aws.internal.jobs.DayBill.Row;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.spi.ActualCostRequest.Item;
import io.cloudcost.spi.JobCost;
import io.cloudcost.spi.Matched;
import io.cloudcost.spi.TimeShares;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Gives each attempt its share of what its resources cost on each day. Cost Explorer has one figure for a day: of a machine that ran
 * longer than the attempts on it, each gets the share of its time, and the rest is nobody's. What hangs on a machine is shared like it.
 */
final class DayShares {

    /** EC2 bills at least so much of a machine (EC2 price page). */
    private static final Duration LEAST = Duration.ofSeconds(60);

    /** A machine starts before its job and ends after it: so much, or a tenth of its time. */
    private static final Duration SLACK = Duration.ofMinutes(5);

    private static final int TENTH = 10;
    private static final String BASIS = "AmortizedCost";
    private static final String SHARED = "AmortizedCost, shared by time";

    private final DayBill bill;
    private final Way way;
    private final Map<String, List<Item>> users = new HashMap<>();
    private final Instant now;
    private final Duration late;

    /** @param late a day that ended less than this ago may not be told in full */
    DayShares(DayBill bill, List<Item> items, Way way, Instant now, Duration late) {
        this.bill = bill;
        this.way = way;
        this.now = now;
        this.late = late;
        items.forEach(item -> way.names(item)
                .forEach(name ->
                        users.computeIfAbsent(name, key -> new ArrayList<>()).add(item)));
    }

    /** By the items' keys. */
    Map<String, List<JobCost>> costs() {
        Map<String, List<JobCost>> costs = new TreeMap<>();
        for (Place place : bill.places()) {
            SortedMap<String, Duration> had = had(place);
            if (!had.isEmpty()) {
                Duration lasted = lasted(place);
                bill.rows(place).forEach(row -> share(place, row, had, lasted, costs));
            }
        }
        return costs;
    }

    private void share(
            Place place, Row row, SortedMap<String, Duration> had, Duration lasted, Map<String, List<JobCost>> costs) {
        Duration slack = slack(lasted);
        boolean alone = had.size() == 1 && TimeShares.isWhole(had, lasted, slack);
        TimeShares.split(row.cost(), had, lasted, slack)
                .forEach((key, amount) -> costs.computeIfAbsent(key, none -> new ArrayList<>())
                        .add(cost(place.day(), row, amount, alone)));
    }

    private JobCost cost(LocalDate day, Row row, Money amount, boolean alone) {
        Period period = day(day);
        return JobCost.of(
                UsageKinds.of(row.usageType()),
                amount,
                period,
                now,
                row.estimated() || now.isBefore(period.end().plus(late)),
                Map.of("USAGE_TYPE", row.usageType(), "basis", alone ? BASIS : SHARED));
    }

    /** How long each had it on the day. */
    private SortedMap<String, Duration> had(Place place) {
        SortedMap<String, Duration> had = new TreeMap<>();
        Period day = day(place.day());
        for (Item item : users.getOrDefault(place.id(), List.of())) {
            if (item.start().isBefore(day.end()) && !lastMoment(item).isBefore(day.start())) {
                Instant from = item.start().isAfter(day.start()) ? item.start() : day.start();
                Instant to = item.end().isBefore(day.end()) ? item.end() : day.end();
                Duration time = Duration.between(from, to);
                had.merge(item.key(), time.compareTo(LEAST) < 0 ? LEAST : time, Duration::plus);
            }
        }
        return had;
    }

    /** An end at midnight is the day before's. */
    static Instant lastMoment(Item item) {
        return item.end().isAfter(item.start()) ? item.end().minusMillis(1) : item.end();
    }

    /** How long the machine ran; of what hangs on a machine, how long that ran. What bears the job's own tag is all the job's. */
    private Duration lasted(Place place) {
        return way.matched() == Matched.BY_TAG
                ? Duration.ZERO
                : Stream.concat(
                                Stream.of(place.id()),
                                users.getOrDefault(place.id(), List.of()).stream()
                                        .flatMap(item -> way.names(item).stream()))
                        .map(id -> bill.ran(new Place(place.day(), id)))
                        .filter(ran -> !ran.isZero())
                        .findFirst()
                        .orElse(Duration.ZERO);
    }

    private static Duration slack(Duration lasted) {
        return Stream.of(SLACK, lasted.dividedBy(TENTH))
                .max(Comparator.naturalOrder())
                .orElse(SLACK);
    }

    private static Period day(LocalDate day) {
        return new Period(
                day.atStartOfDay(ZoneOffset.UTC).toInstant(),
                day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
