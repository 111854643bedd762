package io.cloudcost.monitor.spend;

import io.cloudcost.analysis.Projection;
import io.cloudcost.focus.Dimension;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.monitor.measure.EndedPeriod;
import io.cloudcost.monitor.measure.Measure;
import io.cloudcost.monitor.measure.MeasureContext;
import io.cloudcost.monitor.measure.MeasureSource;
import io.cloudcost.monitor.measure.Measurement;
import io.cloudcost.monitor.measure.Measures;
import io.cloudcost.query.CostFilter;
import io.cloudcost.query.CostQuery;
import io.cloudcost.query.CostRow;
import io.cloudcost.store.StoredCoverage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the running month cost so far and will cost, by provider and service, and how old the charges are that say so. Billed
 * cost of the billing periods that began in this month, UTC. Providers are named as in charges, in lower case: {@code aws}.
 */
public final class SpendFigures implements MeasureSource {

    private static final Dimension PROVIDER = Dimension.of(FocusColumn.SERVICE_PROVIDER_NAME);
    private static final Dimension SERVICE = Dimension.of(FocusColumn.SERVICE_NAME);
    private static final String NONE = "unknown";
    private static final Set<Measure> SPENT = Set.of(Measures.SPEND, Measures.TOTAL_SPEND);

    /** Of all that a store holds. */
    public SpendFigures() {}

    @Override
    public String name() {
        return "spend";
    }

    @Override
    public List<Measurement> measure(MeasureContext context) {
        Period month = Period.monthOf(context.now());
        List<CostRow> rows = context.costs()
                .query(CostQuery.builder()
                        .groupBy(PROVIDER, SERVICE)
                        .period(month)
                        .build())
                .rows();
        Map<String, Amounts> totals = new TreeMap<>();
        List<Measurement> found = new ArrayList<>(ages(context));
        for (CostRow row : rows) {
            Money cost = row.known().orElseThrow();
            String provider = provider(row.value(PROVIDER));
            Map<String, String> labels = Map.of("provider", provider, "service", named(row.value(SERVICE)));
            found.add(Measurement.of(Measures.SPEND, labels, cost, context.now()));
            totals.merge(row.value(PROVIDER) == null ? "" : row.value(PROVIDER), Amounts.of(cost), Amounts::plus);
        }
        totals.forEach((provider, total) -> found.addAll(ofProvider(context, month, provider, total)));
        return found;
    }

    @Override
    public List<Measurement> measureEnded(MeasureContext context, Instant since) {
        return EndedPeriod.months(since, context.now()).stream()
                .flatMap(month -> measure(context.at(month.last())).stream())
                .filter(figure -> SPENT.contains(figure.measure()))
                .toList();
    }

    private static List<Measurement> ofProvider(MeasureContext context, Period month, String name, Amounts total) {
        Map<String, String> labels = Map.of("provider", provider(name.isEmpty() ? null : name));
        List<Measurement> found = new ArrayList<>();
        total.list().forEach(sum -> found.add(Measurement.of(Measures.TOTAL_SPEND, labels, sum, context.now())));
        CostFilter which = name.isEmpty()
                ? CostFilter.present(FocusColumn.SERVICE_PROVIDER_NAME).negate()
                : CostFilter.equal(PROVIDER, name);
        Optional<Projection> projection = Projection.of(context.costs(), which, month, context.now());
        projection.ifPresentOrElse(
                it -> it.projected()
                        .list()
                        .forEach(sum -> found.add(Measurement.of(Measures.PROJECTED_SPEND, labels, sum, context.now())
                                .noting(it.basis()))),
                () -> found.add(Measurement.unknown(
                        Measures.PROJECTED_SPEND, labels, context.now(), "Less than a day of the month is charged.")));
        return found;
    }

    /** By account: of its feeds that speak the newest reading. */
    private static List<Measurement> ages(MeasureContext context) {
        Map<Map<String, String>, Instant> read = new TreeMap<>(java.util.Comparator.comparing(Map::toString));
        for (StoredCoverage unit : context.costs().coverage()) {
            Map<String, String> labels = new TreeMap<>(Map.of(
                    "provider",
                    unit.source().provider(),
                    "account",
                    unit.source().account()));
            read.merge(labels, unit.readAt(), (one, other) -> one.isAfter(other) ? one : other);
        }
        List<Measurement> ages = new ArrayList<>();
        read.forEach((labels, at) -> ages.add(Measurement.of(
                Measures.DATA_AGE,
                labels,
                java.math.BigDecimal.valueOf(
                        Math.max(0, Duration.between(at, context.now()).toSeconds())),
                context.now())));
        return ages;
    }

    private static String named(@Nullable String value) {
        return value == null || value.isBlank() ? NONE : value;
    }

    /** The name that its charges have, as ids of providers are written. */
    static String provider(@Nullable String name) {
        return named(name).toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
