package io.cloudcost.cli;

import io.cloudcost.monitor.gpu.GpuBill;
import io.cloudcost.monitor.gpu.GpuCheck;
import io.cloudcost.monitor.gpu.GpuFleet;
import io.cloudcost.monitor.gpu.GpuMeter;
import io.cloudcost.monitor.measure.CalendarPeriod;
import io.cloudcost.resource.Machine;
import io.cloudcost.store.CostStore;
import io.cloudcost.store.StateStore;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
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
            "report   the same with GPU machines: used, unused, unallocated and unknown, and idle money by team",
            "GPU_BURST (1 or 0) says how the switch stands at first, GPU_BURST_COST_DOLLARS the rate (0.50).",
            "Example: ${COMMAND-NAME} on --rate 2.40"
        })
final class GpuCommand extends Command {

    @Parameters(index = "0", paramLabel = "on|off|check|status|report", description = "what to do")
    private String action = "";

    @Mixin
    private final GpuOptions options = new GpuOptions();

    @Mixin
    private final ZoneOptions place = new ZoneOptions();

    @Mixin
    private final StoreOptionGroup costs = new StoreOptionGroup();

    @Override
    ExitCode run(World world) throws IOException {
        checkOut(world);
        GpuOptions.Metered told = options.meter(world);
        GpuMeter meter = told.meter().zone(place.zone());
        Instant now = world.clock().instant().truncatedTo(ChronoUnit.MILLIS);
        try (StateStore state = place.open(world)) {
            return switch (action) {
                case "on", "off" -> turn(world, told.hasFlag(), meter, state, now);
                case "check" -> check(world, meter, state, now);
                case "status" -> tell(world, meter, state, now, Optional.empty(), Optional.empty());
                case "report" -> tell(world, meter, state, now, Optional.of(bill(world, state, now)), Optional.empty());
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
        return tell(world, meter, state, now, Optional.empty(), Optional.empty());
    }

    private ExitCode check(World world, GpuMeter meter, StateStore state, Instant now) throws IOException {
        meter.check(state, now);
        Optional<GpuCheck> machines = Optional.empty();
        if (costs.mayExist(world)) {
            List<Machine> found;
            try (CostStore store = costs.openFilled(world)) {
                found = GpuFleet.machines(store);
            }
            machines = Optional.of(options.fleet(world).check(state, found, now, place.zone()));
        }
        return tell(world, meter, state, now, Optional.empty(), machines);
    }

    /** Of the month, by prices. */
    private GpuBill bill(World world, StateStore state, Instant now) throws IOException {
        return options.fleet(world).bill(state, CalendarPeriod.MONTH.around(now, place.zone()), place.zone());
    }

    private ExitCode tell(
            World world,
            GpuMeter meter,
            StateStore state,
            Instant now,
            Optional<GpuBill> bill,
            Optional<GpuCheck> machines)
            throws IOException {
        GpuStanding standing = GpuStanding.of(meter, state, now, place.zone(), bill, machines);
        answer(
                world,
                page -> GpuPage.print(page, standing),
                json -> json.object(() -> GpuDocument.write(json, standing)));
        return machines.filter(it -> !it.problems().isEmpty()).isPresent() ? ExitCode.INCOMPLETE : ExitCode.DONE;
    }
}
