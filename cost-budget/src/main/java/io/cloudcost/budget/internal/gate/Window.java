package io.cloudcost.budget.internal.gate;

import io.cloudcost.budget.model.Budget;
import io.cloudcost.budget.model.BudgetPeriod;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A time in which a budget counts.
 *
 * @param start when it began; the epoch for one that holds for ever
 * @param end when the next one begins, null if none does
 */
public record Window(Instant start, @Nullable Instant end) {

    private static final Window EVER = new Window(Instant.EPOCH, null);
    private static final int QUARTER = 3;

    /** The one of a budget that holds a moment. */
    public static Window at(Budget budget, Instant now) {
        if (budget.period() == BudgetPeriod.TOTAL) {
            return EVER;
        }
        LocalDate first = first(budget.period(), now.atZone(budget.zone()));
        return new Window(begin(budget, first), begin(budget, next(budget.period(), first)));
    }

    private static LocalDate first(BudgetPeriod period, ZonedDateTime now) {
        LocalDate day = now.toLocalDate();
        return switch (period) {
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % QUARTER);
            case DAY, TOTAL -> day;
        };
    }

    private static LocalDate next(BudgetPeriod period, LocalDate first) {
        return switch (period) {
            case MONTH -> first.plusMonths(1);
            case QUARTER -> first.plusMonths(QUARTER);
            case DAY, TOTAL -> first.plusDays(1);
        };
    }

    private static Instant begin(Budget budget, LocalDate day) {
        return day.atStartOfDay(budget.zone()).toInstant();
    }
}
