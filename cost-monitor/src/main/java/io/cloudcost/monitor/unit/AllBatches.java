package io.cloudcost.monitor.unit;

import io.cloudcost.monitor.measure.MeasureContext;
import io.cloudcost.monitor.measure.MeasureSource;
import io.cloudcost.monitor.measure.Measurement;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * The figures of {@link UnitBatches}, of all units of which batches are kept. It asks for the units each time, so that a unit
 * whose first batch ends while a watch runs is watched from then on.
 */
public final class AllBatches implements MeasureSource {

    private final Clock clock;

    private AllBatches(Clock clock) {
        this.clock = clock;
    }

    /** All units of the round's state store, by this clock. */
    public static AllBatches of(Clock clock) {
        return new AllBatches(clock);
    }

    @Override
    public String name() {
        return "unit cost by batch";
    }

    @Override
    public List<Measurement> measure(MeasureContext context) {
        return units(context).flatMap(unit -> unit.measure(context).stream()).toList();
    }

    @Override
    public List<Measurement> measureEnded(MeasureContext context, Instant since) {
        return units(context)
                .flatMap(unit -> unit.measureEnded(context, since).stream())
                .toList();
    }

    private Stream<UnitBatches> units(MeasureContext context) {
        return UnitBatches.units(context.state()).stream().map(unit -> UnitBatches.of(unit, context.state(), clock));
    }
}
