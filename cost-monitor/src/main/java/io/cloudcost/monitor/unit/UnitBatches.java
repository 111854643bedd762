package io.cloudcost.monitor.unit;

import io.cloudcost.ConfigurationException;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.monitor.internal.unit.BatchRow;
import io.cloudcost.monitor.internal.unit.BatchRows;
import io.cloudcost.monitor.measure.CalendarPeriod;
import io.cloudcost.monitor.measure.EndedPeriod;
import io.cloudcost.monitor.measure.FigureBook;
import io.cloudcost.monitor.measure.MeasureContext;
import io.cloudcost.monitor.measure.MeasureSource;
import io.cloudcost.monitor.measure.Measurement;
import io.cloudcost.monitor.measure.Measures;
import io.cloudcost.store.CostStore;
import io.cloudcost.store.StateStore;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The cost of units that are made in batches, told when a batch ends. It is kept in a state store, for all processes. As a
 * source it gives the figure of the dearest batch of those that ended in the 12 hours up to the last, and those of the day and
 * the month by the batches that ended in them. {@link AllBatches} watches all units.
 */
public final class UnitBatches implements MeasureSource {

    private static final Logger LOG = LoggerFactory.getLogger(UnitBatches.class);
    private static final String BATCH = "batch";

    /** Batches that end within this time of the last one are told as one figure; those of each night stand alone. */
    private static final Duration TOGETHER = Duration.ofHours(12);

    /** Clocks differ: what is dated further ahead is not the last batch yet, and must not hide those that ended. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    /** Clocks and zones differ; more than that is no time at which something ended. */
    private static final Duration AHEAD = Duration.ofDays(1);

    private final String unit;
    private final StateStore state;
    private final Clock clock;
    private final ZoneId zone;

    private UnitBatches(String unit, StateStore state, Clock clock, ZoneId zone) {
        this.unit = unit;
        this.state = state;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Batches of a unit.
     *
     * @param unit in the singular, for example {@code lead}
     * @param state stays open
     * @throws ConfigurationException if that is no name
     */
    public static UnitBatches of(String unit, StateStore state) {
        return of(unit, state, Clock.systemUTC());
    }

    /** Batches of a unit, by this clock. */
    public static UnitBatches of(String unit, StateStore state, Clock clock) {
        return new UnitBatches(UnitNames.checked(unit), state, clock, ZoneOffset.UTC);
    }

    /** Whose days and months count for the figures that a batch renews at its end: the watch's; UTC unless told. */
    public UnitBatches zone(ZoneId value) {
        return new UnitBatches(unit, state, clock, value);
    }

    /** The names of all units of which batches are kept, sorted. */
    public static List<String> units(StateStore state) {
        return state.read(BatchRows.TABLES, BatchRows::units);
    }

    /**
     * Tells of a batch that ends now. What is watched tells its figures at once. It counts each time it is called: where a call may be repeated, use
     * {@link #record}.
     *
     * @param cost what it cost, zero or more
     * @param units how many came of it, zero or more
     * @return what was kept
     * @throws io.cloudcost.StoreException if it could not be kept
     */
    public UnitBatch updateAtBatchEnd(Money cost, BigDecimal units) {
        UnitBatch batch = new UnitBatch(UUID.randomUUID().toString(), now(), cost, units);
        record(batch);
        return batch;
    }

    /**
     * Keeps a batch. One of this id with the same figures is not kept twice.
     *
     * @return whether it is new
     * @throws ConfigurationException if the id was used for other figures, which stay, or if it ended more than a day from now
     * @throws io.cloudcost.StoreException if it could not be kept
     */
    public boolean record(UnitBatch batch) {
        BatchRow row = row(batch);
        Optional<BatchRow> before = state.transaction(BatchRows.TABLES, connection -> BatchRows.add(connection, row));
        before.filter(it -> !it.isSame(row)).ifPresent(it -> {
            throw new ConfigurationException("The batch " + batch.id() + " of " + unit + " was recorded before, with "
                    + it.words() + " and not " + row.words() + ". Give another batch another id.");
        });
        if (before.isEmpty()) {
            renew();
        }
        return before.isEmpty();
    }

    /** What is watched tells the batch at once, and not with its next round only. The batch is kept, whatever comes of it. */
    @SuppressWarnings("IllegalCatch") // whatever keeps figures from being told, the batch is kept and its call succeeds
    private void renew() {
        try (MeasureContext context = MeasureContext.opening(now(), zone, UnitBatches::noCharges, state)) {
            FigureBook book = FigureBook.on(state);
            List<String> watched = Stream.of(name(), AllBatches.of(clock).name())
                    .filter(book::knows)
                    .toList();
            if (!watched.isEmpty()) {
                List<Measurement> told = measure(context);
                watched.forEach(source -> book.renew(source, context.now(), this::isOfThisUnit, told));
            }
        } catch (RuntimeException away) {
            LOG.warn("The batch is kept, but its figures are told with the next round: {}", away.toString());
        }
    }

    private boolean isOfThisUnit(Measurement figure) {
        return figure.measure().equals(Measures.UNIT_COST)
                && unit.equals(figure.labels().get("unit"));
    }

    private static CostStore noCharges() {
        throw new IllegalStateException("Batches need no charges.");
    }

    /** Keeps those whose ids are new, all in one transaction. @return how many */
    int recordNew(List<UnitBatch> batches) {
        return state.transaction(BatchRows.TABLES, connection -> {
            int added = 0;
            for (UnitBatch batch : batches) {
                added += BatchRows.add(connection, row(batch)).isEmpty() ? 1 : 0;
            }
            return added;
        });
    }

    /** The batches that ended in this span of time, in this order. */
    public List<UnitBatch> list(Period period) {
        return state.read(BatchRows.TABLES, connection -> BatchRows.in(connection, unit, period)).stream()
                .map(UnitBatches::batch)
                .toList();
    }

    /** The batch that ended last, also one that is dated later today. */
    public Optional<UnitBatch> last() {
        return last(Instant.ofEpochMilli(Long.MAX_VALUE));
    }

    private Optional<UnitBatch> last(Instant before) {
        return state.read(BatchRows.TABLES, connection -> BatchRows.last(connection, unit, before))
                .map(UnitBatches::batch);
    }

    /** The figure over all batches that ended in a span of time; unknown if one of them is. */
    public UnitFigure figure(Period period) {
        return BatchSum.of(unit, period, list(period));
    }

    @Override
    public String name() {
        return "unit cost of " + unit + " by batch";
    }

    @Override
    public List<Measurement> measure(MeasureContext context) {
        List<Measurement> told = new ArrayList<>();
        last(context.now().plus(SKEW)).ifPresent(batch -> {
            Period near =
                    new Period(batch.endedAt().minus(TOGETHER), batch.endedAt().plusMillis(1));
            told.add(DearBatch.of(unit, near, list(near)));
        });
        for (CalendarPeriod span : CalendarPeriod.values()) {
            sum(span, span.around(context.now(), context.zone()), context.now()).ifPresent(told::add);
        }
        return List.copyOf(told);
    }

    @Override
    public List<Measurement> measureEnded(MeasureContext context, Instant since) {
        return EndedPeriod.between(since, context.now(), context.zone()).stream()
                .flatMap(ended -> sum(ended.kind(), ended.period(), ended.last()).stream())
                .toList();
    }

    /** Where no batch ended there is no figure: a batch a week leaves six days about which there is nothing to know. */
    private Optional<Measurement> sum(CalendarPeriod span, Period period, Instant at) {
        List<UnitBatch> batches = list(period);
        return batches.isEmpty()
                ? Optional.empty()
                : Optional.of(Told.of(BatchSum.of(unit, period, batches), BATCH + "_" + span.label(), at));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private BatchRow row(UnitBatch batch) {
        if (batch.endedAt().isAfter(clock.instant().plus(AHEAD))) {
            throw new ConfigurationException("The batch " + batch.id() + " of " + unit + " ended at " + batch.endedAt()
                    + ", which is still to come. Look at the unit of its time, and at this machine's clock.");
        }
        Money cost = batch.cost();
        return new BatchRow(
                unit,
                batch.id(),
                batch.endedAt(),
                cost == null ? null : cost.amount(),
                cost == null ? null : cost.currency(),
                batch.units());
    }

    private static UnitBatch batch(BatchRow row) {
        BigDecimal cost = row.cost();
        String currency = row.currency();
        return new UnitBatch(
                row.id(),
                row.endedAt(),
                cost == null || currency == null ? null : Money.of(cost, currency),
                row.units());
    }
}
