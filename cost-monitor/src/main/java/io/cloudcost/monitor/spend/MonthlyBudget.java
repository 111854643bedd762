package io.cloudcost.monitor.spend;

import io.cloudcost.analysis.Projection;
import io.cloudcost.focus.Dimension;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.monitor.measure.Contributor;
import io.cloudcost.monitor.measure.EndedPeriod;
import io.cloudcost.monitor.measure.Measure;
import io.cloudcost.monitor.measure.MeasureContext;
import io.cloudcost.monitor.measure.MeasureSource;
import io.cloudcost.monitor.measure.Measurement;
import io.cloudcost.monitor.measure.Measures;
import io.cloudcost.query.CostFilter;
import io.cloudcost.query.CostQuery;
import io.cloudcost.query.CostRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How much of a limit for a month all charges use, and will use by its end. The calendar month in UTC, billed cost. It only
 * tells; what refuses jobs is the gate of cost-budget.
 */
public final class MonthlyBudget implements MeasureSource {

    private static final int SCALE = 4;
    private static final int CONTRIBUTORS = 5;
    private static final Dimension SERVICE = Dimension.of(FocusColumn.SERVICE_NAME);

    private final String name;
    private final Money limit;
    private final CostFilter which;

    private MonthlyBudget(String name, Money limit, CostFilter which) {
        this.name = name;
        this.limit = limit;
        this.which = which;
        if (limit.amount().signum() <= 0) {
            throw new IllegalArgumentException("The limit of budget " + name + " must be above 0, not " + limit + ".");
        }
    }

    /** Of all charges. */
    public static MonthlyBudget of(String name, Money limit) {
        return new MonthlyBudget(name, limit, CostFilter.all());
    }

    /** Of these charges alone. */
    public MonthlyBudget where(CostFilter charges) {
        return new MonthlyBudget(name, limit, which.and(charges));
    }

    @Override
    public String name() {
        return "budget " + name;
    }

    @Override
    public List<Measurement> measure(MeasureContext context) {
        Period month = Period.monthOf(context.now());
        List<CostRow> rows = context.costs()
                .query(CostQuery.builder()
                        .groupBy(SERVICE)
                        .period(month)
                        .where(which)
                        .build())
                .rows();
        Amounts spent = rows.stream().flatMap(row -> row.known().stream()).collect(Amounts.summing());
        Optional<Projection> projection = Projection.of(context.costs(), which, month, context.now());
        return List.of(
                share(Measures.BUDGET_USED, spent, context, "Nothing is charged yet.")
                        .by(contributors(rows)),
                projection
                        .map(it -> share(Measures.BUDGET_PROJECTED, it.projected(), context, "")
                                .by(contributors(rows)))
                        .orElseGet(() -> Measurement.unknown(
                                Measures.BUDGET_PROJECTED,
                                labels(),
                                context.now(),
                                "Less than a day of the month is charged.")));
    }

    @Override
    public List<Measurement> measureEnded(MeasureContext context, Instant since) {
        return EndedPeriod.months(since, context.now()).stream()
                .flatMap(month -> measure(context.at(month.last())).stream())
                .filter(figure -> figure.measure().equals(Measures.BUDGET_USED))
                .map(MonthlyBudget::ofItsMonth)
                .toList();
    }

    /** Nothing else says that it is of no running month. */
    private static Measurement ofItsMonth(Measurement ended) {
        return ended.noting(ended.note() + " in " + YearMonth.from(ended.at().atZone(ZoneOffset.UTC)));
    }

    private Measurement share(Measure measure, Amounts amounts, MeasureContext context, String none) {
        if (amounts.isEmpty()) {
            return Measurement.unknown(measure, labels(), context.now(), none);
        }
        Optional<Money> sum = amounts.single().filter(it -> it.currency().equals(limit.currency()));
        return sum.map(it -> Measurement.of(measure, labels(), shareOf(it), context.now())
                        .noting(it + " of " + limit))
                .orElseGet(() -> Measurement.unknown(
                        measure,
                        labels(),
                        context.now(),
                        "Charges are in " + amounts + ", the budget in " + limit.currency() + "."));
    }

    private BigDecimal shareOf(Money sum) {
        return sum.amount().divide(limit.amount(), SCALE, RoundingMode.HALF_UP);
    }

    /** Shares of the budget by service, so that they are of one unit with the figure. */
    private List<Contributor> contributors(List<CostRow> rows) {
        return rows.stream()
                .filter(row -> row.currency().equals(limit.currency()))
                .limit(CONTRIBUTORS)
                .flatMap(row -> row.known().stream()
                        .map(sum -> new Contributor(
                                Optional.ofNullable(row.value(SERVICE)).orElse("unknown"), shareOf(sum))))
                .toList();
    }

    private Map<String, String> labels() {
        return Map.of("budget", name);
    }
}
