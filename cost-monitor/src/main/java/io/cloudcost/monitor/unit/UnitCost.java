package io.cloudcost.monitor.unit;

import io.cloudcost.ConfigurationException;
import io.cloudcost.focus.Dimension;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.model.ExchangeRates;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.monitor.alert.AlertRules;
import io.cloudcost.monitor.alert.model.AlertRule;
import io.cloudcost.monitor.alert.model.AlertSource;
import io.cloudcost.monitor.measure.CalendarPeriod;
import io.cloudcost.monitor.measure.EndedPeriod;
import io.cloudcost.monitor.measure.MeasureContext;
import io.cloudcost.monitor.measure.MeasureSource;
import io.cloudcost.monitor.measure.Measurement;
import io.cloudcost.query.CostData;
import io.cloudcost.query.CostFilter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What one unit of the business costs: charges of a span of time over the units that were counted in it. Immutable: each
 * call gives another one.
 *
 * <pre>{@code
 * UnitCost leads = UnitCost.of("lead").per(UnitCount.from(service::countThisMonth));
 * }</pre>
 *
 * <p>Unless told otherwise: all charges, as they are billed, of the calendar month of the watch's zone.
 */
public final class UnitCost implements MeasureSource, AlertSource {

    private final UnitPlan plan;
    private final @Nullable Money most;

    private UnitCost(UnitPlan plan, @Nullable Money most) {
        this.plan = plan;
        this.most = most;
    }

    /**
     * The cost of a unit.
     *
     * @param unit what is counted, in the singular: {@code lead}, {@code order}; 1 to 100 characters
     * @throws ConfigurationException if that is no name
     */
    public static UnitCost of(String unit) {
        return new UnitCost(UnitPlan.of(UnitNames.checked(unit)), null);
    }

    /** Who counts the units. */
    public UnitCost per(UnitCount count) {
        return new UnitCost(plan.withCount(count), most);
    }

    /** As {@link UnitCount#from}: a counter of the span that runs, for example {@code leads::countThisMonth}. */
    public UnitCost per(Supplier<? extends Number> counter) {
        return per(UnitCount.from(counter));
    }

    /** Which charges the units cost, in whole; all unless told. Called again, those as well: no charge may be in both. */
    public UnitCost cost(CostFilter filter) {
        return part(new SharedCost("own", filter, BigDecimal.ONE));
    }

    /**
     * A share of charges that others cause, too, on top of {@link #cost}; no charge may be in both.
     *
     * @param name for people, for example {@code network}
     * @param share above 0 and at most 1, for example {@code 0.3}
     * @throws ConfigurationException if the share is none
     */
    public UnitCost shared(String name, CostFilter filter, String share) {
        return part(SharedCost.of(name, filter, share));
    }

    private UnitCost part(SharedCost part) {
        List<SharedCost> parts = new ArrayList<>(plan.parts());
        parts.add(part);
        return new UnitCost(plan.withParts(parts), most);
    }

    /** Takes effective (amortised) costs in place of billed ones: what was paid ahead is spread over its time. */
    public UnitCost amortised() {
        return new UnitCost(plan.withMetric(FocusColumn.EFFECTIVE_COST), most);
    }

    /** Converts costs of several currencies into one; without rates they are no known cost. */
    public UnitCost in(String currency, ExchangeRates rates) {
        return new UnitCost(plan.withRates(currency, rates), most);
    }

    /** The spans of time of which figures are taken; the month unless told. */
    public UnitCost each(CalendarPeriod first, CalendarPeriod... more) {
        Set<CalendarPeriod> spans = EnumSet.of(first, more);
        return new UnitCost(plan.withSpans(List.copyOf(spans)), most);
    }

    /** Whose days and months they are; the watch's unless told. */
    public UnitCost zone(ZoneId zone) {
        return new UnitCost(plan.withZone(zone), most);
    }

    /** What the cost is shown by, the service unless told. */
    public UnitCost segments(Dimension dimension) {
        return new UnitCost(plan.withSegments(dimension), most);
    }

    /**
     * Tells people when a unit of a span of time, or of a batch, costs more than this.
     *
     * @throws ConfigurationException if that is below zero
     */
    public UnitCost alertAbove(Money limit) {
        if (limit.isNegative()) {
            throw new ConfigurationException(
                    "The limit of what a " + plan.unit() + " may cost must not be below zero: " + limit + ".");
        }
        return new UnitCost(plan, limit);
    }

    @Override
    public List<AlertRule> alerts() {
        return most == null
                ? List.of()
                : List.of(AlertRules.unitCost(plan.unit(), most).build());
    }

    /** What is counted. */
    public String unit() {
        return plan.unit();
    }

    @Override
    public String name() {
        return "unit cost of " + plan.unit();
    }

    /**
     * The figure of a span of time. What cannot be told is unknown in it, with the reason.
     *
     * @param data charges
     * @param period of the charges, by their start, and of the units
     * @param now UTC
     */
    public UnitFigure figure(CostData data, Period period, Instant now) {
        return new UnitReading(plan, () -> data, now).figure(period);
    }

    @Override
    public List<Measurement> measure(MeasureContext context) {
        UnitReading reading = reading(context);
        ZoneId zone = zone(context);
        return plan.spans().stream()
                .map(span -> reading.measurement(span, zone))
                .toList();
    }

    /** Units that are counted for the span that runs alone are unknown of one that has ended: it is not told of then. */
    @Override
    public List<Measurement> measureEnded(MeasureContext context, Instant since) {
        ZoneId zone = zone(context);
        return plan.spans().stream()
                .flatMap(span -> EndedPeriod.between(span, since, context.now(), zone).stream())
                .map(reading(context)::measurement)
                .filter(figure -> figure.known().isPresent())
                .toList();
    }

    private UnitReading reading(MeasureContext context) {
        return new UnitReading(plan, context::costs, context.now());
    }

    private ZoneId zone(MeasureContext context) {
        ZoneId own = plan.zone();
        return own == null ? context.zone() : own;
    }
}
