package io.cloudcost.monitor.gpu;

import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.monitor.internal.gpu.FleetBook;
import io.cloudcost.monitor.internal.gpu.FleetRow;
import io.cloudcost.monitor.internal.gpu.GpuTables;
import io.cloudcost.monitor.measure.CalendarPeriod;
import io.cloudcost.resource.Machine;
import io.cloudcost.store.StateStore;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Looks at machines once, and counts the time since the last look. */
final class FleetCheck {

    /** So long all measurements together may take. */
    private static final Duration MOST = Duration.ofSeconds(40);

    private final StateStore state;
    private final List<GpuUseSource> sources;
    private final String teamTag;
    private final Duration longestGap;
    private final ZoneId zone;

    FleetCheck(StateStore state, List<GpuUseSource> sources, String teamTag, Duration longestGap, ZoneId zone) {
        this.state = state;
        this.sources = sources;
        this.teamTag = teamTag;
        this.longestGap = longestGap;
        this.zone = zone;
    }

    /** @param inventory asked for once all was measured, since that may take time */
    GpuCheck until(Instant now, Supplier<? extends Collection<Machine>> inventory) {
        SideBySide.Measured measured = new SideBySide(sources, MOST).read(now, longestGap);
        List<String> problems = new ArrayList<>(measured.problems());
        Collection<Machine> machines = inventory.get();
        SliceOwners owners = SliceOwners.of(machines, measured.slices(), problems);
        List<String> unpriced = new ArrayList<>();
        for (Machine machine : machines) {
            if (MachinePrice.isBilled(machine) && machine.price().monthlyCost().isEmpty()) {
                unpriced.add(machine.ref().toString());
            }
            List<GpuSlice> own = owners.of(machine);
            state.<Boolean>transaction(GpuTables.TABLES, connection -> counted(connection, machine, own, now));
        }
        return new GpuCheck(machines.size() - unpriced.size(), unpriced, problems);
    }

    /**
     * A clock that was far ahead is forgotten, but time that it made up has its cost and gets none again; one that is a little
     * behind waits until it is there again.
     */
    private boolean counted(Connection connection, Machine machine, List<GpuSlice> slices, Instant now)
            throws SQLException {
        String key = machine.ref().toString();
        Optional<Instant> mark = FleetBook.countedUntil(connection, key);
        if (mark.isPresent()
                && !mark.get().isBefore(now)
                && Duration.between(now, mark.get()).compareTo(longestGap) <= 0) {
            return false;
        }
        Instant booked = FleetBook.bookedUntil(connection, key);
        Instant from = later(mark.orElse(now), booked);
        if (from.isBefore(now) && MachinePrice.isBilled(machine)) {
            Instant known = later(now.minus(longestGap), from);
            book(connection, machine, List.of(), from, known);
            book(connection, machine, slices, known, now);
            booked = now;
        }
        FleetBook.count(connection, key, now, booked);
        return true;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private void book(Connection connection, Machine machine, List<GpuSlice> slices, Instant from, Instant to)
            throws SQLException {
        String owner = machine.tags().get(teamTag).filter(it -> !it.isBlank()).orElse(GpuShare.NOBODY);
        Map<MachineUse.Part, BigDecimal> weights = MachineUse.of(machine, owner, slices);
        Instant begin = from;
        while (begin.isBefore(to)) {
            Period day = CalendarPeriod.DAY.around(begin, zone);
            Instant end = day.end().isBefore(to) ? day.end() : to;
            Optional<Money> cost = cost(connection, machine, begin, end);
            if (cost.filter(Money::isPositive).isPresent()) {
                add(connection, machine, begin.atZone(zone).toLocalDate(), cost.get(), weights);
            }
            begin = end;
        }
    }

    private Optional<Money> cost(Connection connection, Machine machine, Instant from, Instant to) throws SQLException {
        Optional<Money> monthly = machine.price().monthlyCost();
        if (monthly.isEmpty()) {
            return Optional.empty();
        }
        Period month = CalendarPeriod.MONTH.around(from, zone);
        LocalDate first = month.start().atZone(zone).toLocalDate();
        String currency = monthly.get().currency();
        BigDecimal sofar = FleetBook.sum(
                connection,
                machine.ref().toString(),
                currency,
                first,
                first.plusMonths(1).minusDays(1));
        return MachinePrice.of(machine, from, to, month, sofar);
    }

    private static void add(
            Connection connection, Machine machine, LocalDate day, Money cost, Map<MachineUse.Part, BigDecimal> weights)
            throws SQLException {
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
