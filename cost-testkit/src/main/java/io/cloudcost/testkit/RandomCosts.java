package io.cloudcost.testkit;

import io.cloudcost.charge.ChargeCategory;
import io.cloudcost.charge.CostRecord;
import io.cloudcost.focus.Dimension;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.focus.FocusFormat;
import io.cloudcost.model.Period;
import io.cloudcost.query.Comparison;
import io.cloudcost.query.CostFilter;
import io.cloudcost.query.CostQuery;
import io.cloudcost.query.CostQueryBuilder;
import io.cloudcost.query.TimeGrain;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Charges that share values, so that groups have several, and questions about them; the same ones for the same seed. */
public final class RandomCosts {

    /** Sorted differently by UTF-16 unit and by code point, or easily taken for something else. */
    private static final List<String> TEXTS =
            List.of("compute", "Compute", "\uFF5E wave", "\uD83D\uDCB6 note", "it's; \"quoted\" -- %", "NULL", "007");

    private static final List<Dimension> DIMENSIONS = List.of(
            Dimension.of(FocusColumn.SERVICE_NAME),
            Dimension.of(FocusColumn.REGION_ID),
            Dimension.of(FocusColumn.CHARGE_CATEGORY),
            Dimension.of(FocusColumn.BILLING_CURRENCY),
            Dimension.of(FocusColumn.CHARGE_PERIOD_START),
            Dimension.of(FocusColumn.CONSUMED_UNIT),
            Dimension.of(FocusColumn.PROVIDER_NAME),
            Dimension.tag("env"),
            Dimension.tag("it's"),
            Dimension.parse("x_Units"));

    private static final List<FocusColumn> METRICS = Arrays.stream(FocusColumn.values())
            .filter(column -> column.format() == FocusFormat.COST || column.format() == FocusFormat.QUANTITY)
            .toList();

    private static final List<FocusColumn> NUMBERS = List.of(
            FocusColumn.BILLED_COST,
            FocusColumn.EFFECTIVE_COST,
            FocusColumn.CONSUMED_QUANTITY,
            FocusColumn.LIST_UNIT_PRICE);

    private static final List<Comparison> COMPARISONS = List.of(Comparison.values());

    private final Random random;
    private final boolean fine;

    /** Starts the sequence that belongs to this seed; even ones have numbers with more digits than databases like. */
    public RandomCosts(long seed) {
        this.random = new Random(seed);
        this.fine = seed % 2 == 0;
    }

    /** Charges of one billing period. */
    public List<CostRecord> charges(Period billingPeriod, int count) {
        return IntStream.range(0, count).mapToObj(i -> charge(billingPeriod)).toList();
    }

    /** A question that the charges have an answer to, though it may be empty. */
    public CostQuery query(List<Period> billingPeriods) {
        CostQueryBuilder query = CostQuery.builder()
                .metric(pick(METRICS))
                .grain(pick(List.of(TimeGrain.values())))
                .orderBy(pick(List.of(CostQuery.Order.values())))
                .limit(random.nextInt(3) == 0 ? 1 + random.nextInt(6) : 0);
        IntStream.range(0, random.nextInt(4)).forEach(i -> query.groupBy(pick(DIMENSIONS)));
        if (random.nextInt(3) == 0) {
            query.period(pick(billingPeriods));
        }
        if (random.nextInt(4) == 0) {
            Instant start = pick(billingPeriods).start().plusNanos(random.nextInt(2));
            query.chargePeriod(new Period(start, start.plus(Duration.ofDays(1 + random.nextInt(20)))));
        }
        if (random.nextInt(4) == 0) {
            query.having(pick(COMPARISONS), random.nextInt(3) == 0 ? BigDecimal.ZERO : number());
        }
        return random.nextBoolean() ? query.where(filter(3)).build() : query.build();
    }

    private CostRecord charge(Period billingPeriod) {
        Instant start = start(billingPeriod);
        return CostRecord.row()
                .set(FocusColumn.BILLING_PERIOD_START, billingPeriod.start())
                .set(FocusColumn.BILLING_PERIOD_END, billingPeriod.end())
                .set(FocusColumn.CHARGE_PERIOD_START, start)
                .set(FocusColumn.CHARGE_PERIOD_END, start.plusSeconds(3600))
                .set(FocusColumn.BILLED_COST, number())
                .set(FocusColumn.BILLING_CURRENCY, pick(List.of("USD", "EUR")))
                .set(FocusColumn.PRICING_CURRENCY, pick(List.of("USD", "CREDITS")))
                .set(FocusColumn.EFFECTIVE_COST, orNull(number()))
                .set(FocusColumn.LIST_COST, orNull(number()))
                .set(FocusColumn.PRICING_CURRENCY_EFFECTIVE_COST, orNull(number()))
                .set(FocusColumn.CONSUMED_QUANTITY, orNull(number()))
                .set(FocusColumn.CONSUMED_UNIT, orNull(pick(List.of("Hours", "GB-Months"))))
                .set(FocusColumn.PRICING_QUANTITY, orNull(number()))
                .set(FocusColumn.SERVICE_NAME, orNull(pick(TEXTS)))
                .set(FocusColumn.REGION_ID, orNull(pick(TEXTS)))
                .set(FocusColumn.HOST_PROVIDER_NAME, orNull(pick(TEXTS)))
                .set(FocusColumn.TAGS, tags())
                .category(pick(List.of(ChargeCategory.values())))
                .extension("x_Units", orNull(pick(TEXTS)))
                .build();
    }

    /** Within the month, at its edge by a nanosecond, or long before: a correction may be for any time. */
    private Instant start(Period billingPeriod) {
        Instant start =
                billingPeriod.start().plusNanos(random.nextInt(30) * 43_200_000_000_000L + random.nextInt(3) - 1);
        return random.nextInt(10) == 0 ? start.minus(Duration.ofDays(365L * (1 + random.nextInt(90)))) : start;
    }

    /** Cents, halves that must cancel out, and what a provider's floating point leaves behind. */
    private BigDecimal number() {
        return switch (random.nextInt(5)) {
            case 0 -> new BigDecimal("0.5").multiply(BigDecimal.valueOf(random.nextInt(3) - 1L));
            case 1 -> BigDecimal.valueOf(random.nextLong(), fine ? 38 - random.nextInt(8) : 18);
            case 2 -> BigDecimal.valueOf(random.nextLong(), random.nextInt(9));
            default -> BigDecimal.valueOf(random.nextInt(100_000) - 20_000L, 2);
        };
    }

    private Map<String, String> tags() {
        Map<String, String> tags = new TreeMap<>();
        if (random.nextBoolean()) {
            tags.put("env", random.nextInt(3) == 0 ? "" : pick(TEXTS));
        }
        if (random.nextBoolean()) {
            tags.put("it's", pick(TEXTS));
        }
        return tags;
    }

    private CostFilter filter(int depth) {
        return switch (random.nextInt(depth == 0 ? 7 : 10)) {
            case 0 -> new CostFilter.In(pick(DIMENSIONS), Set.copyOf(List.of(pick(TEXTS), pick(List.of("", "USD")))));
            case 1 -> new CostFilter.Present(pick(DIMENSIONS));
            case 2 ->
                new CostFilter.Prefix(pick(DIMENSIONS), pick(List.of("", "c", "2026-10", "it's; \"", "\uD83D\uDCB6")));
            case 3 -> compare(pick(DIMENSIONS));
            case 4 -> new CostFilter.CompareNumber(pick(NUMBERS), pick(COMPARISONS), limit());
            case 5 -> CostFilter.present(pick(NUMBERS));
            case 6 -> CostFilter.present(FocusColumn.REGION_ID).negate();
            case 7 -> filter(depth - 1).negate();
            case 8 -> filter(depth - 1).or(filter(depth - 1));
            default -> new CostFilter.And(random.nextInt(4) == 0 ? List.of() : List.of(filter(depth - 1)));
        };
    }

    private CostFilter compare(Dimension dimension) {
        boolean time = dimension.equals(Dimension.of(FocusColumn.CHARGE_PERIOD_START));
        String limit = time ? pick(List.of("2026-11-01", "2026-10-16T12:00:00.000000001Z", "1960-01-01")) : pick(TEXTS);
        return new CostFilter.Compare(dimension, pick(COMPARISONS), limit);
    }

    private BigDecimal limit() {
        return random.nextInt(8) == 0
                ? BigDecimal.TEN.pow(20).multiply(BigDecimal.valueOf(random.nextInt(3) - 1L))
                : random.nextInt(8) == 0 ? new BigDecimal("0.5") : number();
    }

    private <T> @Nullable T orNull(T value) {
        return random.nextInt(4) == 0 ? null : value;
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
