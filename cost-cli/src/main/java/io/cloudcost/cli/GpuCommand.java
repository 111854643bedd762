package io.cloudcost.cli;

import io.cloudcost.model.Period;
import io.cloudcost.monitor.gpu.GpuBill;
import io.cloudcost.monitor.gpu.GpuFleet;
import io.cloudcost.monitor.gpu.GpuInventory;
import io.cloudcost.monitor.gpu.GpuMeter;
import io.cloudcost.monitor.measure.CalendarPeriod;
import io.cloudcost.store.CostStore;
import io.cloudcost.store.StateStore;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Counts what GPUs cost. */
@CommandLine.Command(
        name = "gpu",
        description = "Count what GPUs cost: bursts by a flag, machines by their price and use.",
        footer = {
            "",
            "on, off  turn the switch of the meter: from now on, or until now, time costs the hourly rate",
            "check    count until now, once; GPU machines of the store, too, where there is one",
            "status   how the meter stands, and what it counted on this day and in this month; counts nothing",
            "report   the same with GPU machines: used, unused, unallocated and unknown, by machine, and idle money by team",
            "GPU_BURST (1 or 0) says how the switch stands at first, GPU_BURST_COST_DOLLARS the rate (0.50).",
            "Example: ${COMMAND-NAME} on --rate 2.40"
        })
final class GpuCommand extends Command {

    @Parameters(index = "0", paramLabel = "on|off|check|status|report", description = "what to do")
    private String action = "";

    @Option(names = "--by-day", description = "report: idle money by team also for each day of the month")
    private boolean byDay;

    @Mixin
    private final GpuOptions options = new GpuOptions();

    @Mixin
    private final ZoneOptions place = new ZoneOptions();

    @Mixin
    private final StoreOptionGroup costs = new StoreOptionGroup();

    @Override
    ExitCode run(World world) throws IOException {
        checkOut(world);
        if (byDay && !action.equals("report")) {
            throw new UsageException("--by-day belongs to 'gpu report'.", "gpu --help");
        }
        GpuOptions.Metered told = options.meter(world);
        GpuMeter meter = told.meter().zone(place.zone());
        Instant now = world.clock().instant().truncatedTo(ChronoUnit.MILLIS);
        try (StateStore state = place.open(world)) {
            return switch (action) {
                case "on", "off" -> turn(world, told.hasFlag(), meter, state, now);
                case "check" -> check(world, meter, state, now);
                case "status" -> tell(world, standing(meter, state, now));
                case "report" -> tell(world, billed(world, standing(meter, state, now), state, now));
                default ->
                    throw new UsageException(
                            "There is no 'gpu " + action + "'; there are on, off, check, status and report.",
                            "gpu --help");
            };
        }
    }

    private ExitCode turn(World world, boolean hasFlag, GpuMeter meter, StateStore state, Instant now)
            throws IOException {
        if (hasFlag) {
            throw new UsageException(
                    "With --flag-file, or gpu_burst_file in the settings, the file says whether GPUs are on: write it, and leave 'gpu "
                            + action + "' out.",
                    "gpu --help");
        }
        meter.turn(state, action.equals("on"), now);
        return tell(world, standing(meter, state, now));
    }

    private ExitCode check(World world, GpuMeter meter, StateStore state, Instant now) throws IOException {
        meter.check(state, now);
        GpuStanding standing = standing(meter, state, now);
        if (!costs.mayExist(world)) {
            return tell(world, standing);
        }
        GpuInventory found;
        try (CostStore store = costs.openFilled(world)) {
            found = GpuInventory.of(store, now);
        }
        return tell(world, standing.checked(options.fleet(world).check(state, found, now, place.zone())));
    }

    private GpuStanding standing(GpuMeter meter, StateStore state, Instant now) {
        return GpuStanding.of(meter, state, now, place.zone());
    }

    /** With the machines of the month, by prices. */
    private GpuStanding billed(World world, GpuStanding standing, StateStore state, Instant now) throws IOException {
        GpuFleet fleet = options.fleet(world);
        Period month = CalendarPeriod.MONTH.around(now, place.zone());
        Optional<List<GpuBill>> days = byDay ? Optional.of(days(fleet, state, month)) : Optional.empty();
        return standing.billed(fleet.bill(state, month, place.zone()), days);
    }

    private List<GpuBill> days(GpuFleet fleet, StateStore state, Period month) {
        List<GpuBill> days = new ArrayList<>();
        Instant at = month.start();
        while (at.isBefore(month.end())) {
            Period day = CalendarPeriod.DAY.around(at, place.zone());
            days.add(fleet.bill(state, day, place.zone()));
            at = day.end();
        }
        return days.stream().filter(it -> !it.total().isEmpty()).toList();
    }

    private ExitCode tell(World world, GpuStanding standing) throws IOException {
        answer(
                world,
                page -> GpuPage.print(page, standing),
                json -> json.object(() -> GpuDocument.write(json, standing)));
        return standing.machines().filter(it -> !it.problems().isEmpty()).isPresent()
                ? ExitCode.INCOMPLETE
                : ExitCode.DONE;
    }
}
