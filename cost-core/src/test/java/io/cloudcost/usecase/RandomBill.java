package io.cloudcost.usecase;

import io.cloudcost.charge.CostRecord;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.focus.FocusFormat;
import io.cloudcost.focus.FocusType;
import io.cloudcost.focus.FocusVersion;
import io.cloudcost.model.Period;
import io.cloudcost.model.Tags;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Charges with few different values in every column, so that each use case finds some and groups have several. */
final class RandomBill {

    private final Random random;

    RandomBill(long seed) {
        random = new Random(seed);
    }

    List<CostRecord> charges(int count) {
        return IntStream.range(0, count).mapToObj(i -> charge()).toList();
    }

    private CostRecord charge() {
        Period month = Period.month(YearMonth.of(2026, 8 + random.nextInt(4)));
        Instant start = month.start().plusSeconds(random.nextInt(3) * 43_200L + random.nextInt(3_600));
        var charge = CostRecord.row();
        FocusColumn.columns(FocusVersion.LATEST).stream()
                .filter(column -> column.type() == FocusType.STRING)
                .forEach(column -> charge.set(column, text(column)));
        FocusColumn.columns(FocusVersion.LATEST).stream()
                .filter(FocusColumn::isMetric)
                .forEach(column -> charge.set(column, random.nextInt(12) == 0 ? null : number()));
        return charge.set(FocusColumn.BILLING_PERIOD_START, month.start())
                .set(FocusColumn.BILLING_PERIOD_END, month.end())
                .set(FocusColumn.CHARGE_PERIOD_START, start)
                .set(FocusColumn.CHARGE_PERIOD_END, start.plusSeconds(3600))
                .set(FocusColumn.BILLED_COST, number())
                .set(FocusColumn.BILLING_CURRENCY, random.nextInt(4) == 0 ? "EUR" : "USD")
                .set(FocusColumn.PRICING_CURRENCY, random.nextInt(4) == 0 ? "CREDITS" : "TOKENS")
                .set(FocusColumn.CHARGE_CATEGORY, random.nextInt(3) == 0 ? pick(FocusColumn.CHARGE_CATEGORY) : "Usage")
                .tags(random.nextBoolean() ? Tags.of("app", random.nextBoolean() ? "shop" : "") : Tags.of("other", "1"))
                .build();
    }

    private String text(FocusColumn column) {
        if (column.format() == FocusFormat.CURRENCY || random.nextInt(5) == 0) {
            return null;
        }
        if (column == FocusColumn.SERVICE_CATEGORY) {
            return random.nextBoolean() ? "Compute" : "Storage";
        }
        return column == FocusColumn.SERVICE_SUBCATEGORY
                ? column.allowedValues().get(random.nextInt(3))
                : column.allowedValues().isEmpty() ? "same" + (random.nextInt(6) / 5) : pick(column);
    }

    private String pick(FocusColumn column) {
        return column.allowedValues().get(random.nextInt(column.allowedValues().size()));
    }

    /** Cents, credits, nothing, and what a provider's floating point leaves behind. */
    private BigDecimal number() {
        return switch (random.nextInt(8)) {
            case 0 -> BigDecimal.ZERO;
            case 1 -> BigDecimal.valueOf(-random.nextInt(1000), 2);
            case 2 -> BigDecimal.valueOf(random.nextLong() >>> 8, 24);
            default -> BigDecimal.valueOf(1 + random.nextInt(100_000), 2);
        };
    }
}
