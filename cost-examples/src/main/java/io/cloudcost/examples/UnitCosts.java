package io.cloudcost.examples;

import io.cloudcost.CostCollector;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.monitor.unit.UnitBatch;
import io.cloudcost.monitor.unit.UnitBatches;
import io.cloudcost.monitor.unit.UnitCost;
import io.cloudcost.monitor.unit.UnitFigure;
import io.cloudcost.query.CostData;
import io.cloudcost.query.SnapshotData;
import io.cloudcost.store.StateStore;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.time.Instant;

/** What a lead costs: told at the end of a batch, and by the month's charges over the leads that somebody counts. */
public final class UnitCosts {

    private UnitCosts() {}

    static void run(CostCollector collector, Instant now, StateStore state, PrintStream out) {
        UnitBatches batches = UnitBatches.of("lead", state);
        UnitBatch batch = batches.updateAtBatchEnd(Money.usd("12.50"), new BigDecimal("40"));
        UnitFigure sofar = batches.figure(Period.monthOf(batch.endedAt()));
        out.println("leads by batch: " + sofar.each(4).orElseThrow());

        CostData charges = SnapshotData.of(collector.collect());
        Period month = Period.monthOf(now);
        tell(UnitCost.of("lead").per(() -> 1200L).figure(charges, month, now), out);
        tell(UnitCost.of("lead").per(() -> 0L).figure(charges, month, now), out); // neither infinite nor zero
    }

    private static void tell(UnitFigure figure, PrintStream out) {
        String each = figure.each(4).map(it -> it + " each").orElse("unknown, " + figure.reason());
        out.println(figure.units() + " leads: " + each);
    }
}
