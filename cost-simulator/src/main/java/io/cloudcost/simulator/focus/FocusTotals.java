package io.cloudcost.simulator.focus;

import java.math.BigDecimal;

/**
 * Sums over some rows of one currency, exact, without trailing zeros.
 *
 * @param rows how many
 * @param billed sum of {@code BilledCost}
 * @param effective sum of {@code EffectiveCost}
 * @param list sum of {@code ListCost}
 * @param contracted sum of {@code ContractedCost}
 */
public record FocusTotals(long rows, BigDecimal billed, BigDecimal effective, BigDecimal list, BigDecimal contracted) {

    static final FocusTotals NONE =
            new FocusTotals(0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    FocusTotals plus(FocusTotals other) {
        return new FocusTotals(
                rows + other.rows,
                plain(billed.add(other.billed)),
                plain(effective.add(other.effective)),
                plain(list.add(other.list)),
                plain(contracted.add(other.contracted)));
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
