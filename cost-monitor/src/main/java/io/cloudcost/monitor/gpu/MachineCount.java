package io.cloudcost.monitor.gpu;

import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.monitor.internal.gpu.FleetBook;
import io.cloudcost.monitor.internal.gpu.FleetMark;
import io.cloudcost.monitor.internal.gpu.FleetRow;
import io.cloudcost.monitor.internal.gpu.Spent;
import io.cloudcost.monitor.measure.CalendarPeriod;
import io.cloudcost.resource.Machine;
import io.cloudcost.resource.Price;
import io.cloudcost.resource.ResourceState;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Counts the time of one machine after the other, each moment once. */
final class MachineCount {

    private final String teamTag;
    private final Duration longestGap;
    private final ZoneId zone;

    MachineCount(String teamTag, Duration longestGap, ZoneId zone) {
        this.teamTag = teamTag;
        this.longestGap = longestGap;
        this.zone = zone;
    }

    /**
     * Counts a machine's time until now.
     *
     * @param slices what was measured of it
     * @return whether it was counted
     */
    boolean until(Connection connection, Machine machine, List<GpuSlice> slices, Instant now) throws SQLException {
        String key = machine.ref().toString();
        Optional<FleetMark> last = FleetBook.mark(connection, key);
        if (last.isPresent() && (isBehind(last.get(), now) || mayBeMeasuredYet(last.get(), machine, slices, now))) {
            return false;
        }
        Instant booked = last.map(FleetMark::booked).orElse(Instant.EPOCH);
        Spent spent = last.map(FleetMark::spent).orElse(null);
        Instant from = later(last.map(FleetMark::at).orElse(now), booked);
        if (from.isBefore(now) && MachinePrice.isBilled(machine)) {
            Instant known = later(now.minus(longestGap), from);
            spent = book(connection, machine, List.of(), from, known, spent);
            spent = book(connection, machine, slices, known, now, spent);
            booked = now;
        }
        FleetBook.put(connection, key, new FleetMark(now, booked, !slices.isEmpty(), spent));
        return true;
    }

    /**
     * A clock that was far ahead is forgotten, but time that it made up has its cost and gets none again; one that is a little
     * behind waits until it is there again.
     */
    private boolean isBehind(FleetMark last, Instant now) {
        return !last.at().isBefore(now) && Duration.between(now, last.at()).compareTo(longestGap) <= 0;
    }

    /**
     * Who looks without measuring, or could not measure this time, does not make the time unknown for those who do: the next
     * measurement stands for it, as long as a measurement may.
     */
    private boolean mayBeMeasuredYet(FleetMark last, Machine machine, List<GpuSlice> slices, Instant now) {
        return slices.isEmpty()
                && last.measured()
                && machine.state() != ResourceState.STOPPED
                && MachinePrice.isBilled(machine)
                && Duration.between(last.at(), now).abs().compareTo(longestGap) < 0;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private @Nullable Spent book(
            Connection connection,
            Machine machine,
            List<GpuSlice> slices,
            Instant from,
            Instant to,
            @Nullable Spent before)
            throws SQLException {
        if (!(machine.price() instanceof Price.Known price)) {
            return before;
        }
        String owner = machine.tags().get(teamTag).filter(it -> !it.isBlank()).orElse(GpuShare.NOBODY);
        Map<MachineUse.Part, BigDecimal> weights = MachineUse.of(machine, owner, slices);
        Spent spent = before;
        Instant begin = from;
        while (begin.isBefore(to)) {
            Instant midnight = CalendarPeriod.DAY.around(begin, zone).end();
            Instant end = midnight.isBefore(to) ? midnight : to;
            Period month = CalendarPeriod.MONTH.around(begin, zone);
            Spent sofar = sofar(spent, begin, price.monthly());
            Money cost = MachinePrice.of(machine, price, Duration.between(begin, end), month, sofar.amount());
            add(connection, machine, begin.atZone(zone).toLocalDate(), cost, weights);
            spent = sofar.plus(cost);
            begin = end;
        }
        return spent;
    }

    private Spent sofar(@Nullable Spent spent, Instant at, Money monthly) {
        String month = YearMonth.from(at.atZone(zone)).toString();
        return spent == null ? Spent.none(month, monthly) : spent.in(month, monthly);
    }

    private static void add(
            Connection connection, Machine machine, LocalDate day, Money cost, Map<MachineUse.Part, BigDecimal> weights)
            throws SQLException {
        if (!cost.isPositive()) {
            return;
        }
        Iterator<Money> shares =
                ExactSplit.of(cost, List.copyOf(weights.values())).iterator();
        for (MachineUse.Part part : weights.keySet()) {
            Money share = shares.next();
            if (!share.isZero()) {
                String key = machine.ref().toString();
                FleetBook.add(
                        connection,
                        new FleetRow(key, day, part.team(), part.use().label(), share));
            }
        }
    }
}
