package io.cloudcost.usecase;

import io.cloudcost.focus.Dimension;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.model.Money;
import io.cloudcost.query.CostRow;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/** What several questions say of the same group of charges. */
final class Line {

    private final CostRow first;
    private final @Nullable CostRow[] rows;

    /** @param first the answer to the question about all charges of the group */
    Line(CostRow first, int measures) {
        this.first = first;
        this.rows = new CostRow[measures];
    }

    void put(int measure, CostRow row) {
        rows[measure] = row;
    }

    CostRow first() {
        return first;
    }

    @Nullable
    String text(FocusColumn column) {
        return first.value(Dimension.of(column));
    }

    /** The sum over the charges that have the metric: zero if there are no charges, null if none of them has it. */
    @Nullable
    BigDecimal known(int measure) {
        CostRow row = rows[measure];
        return row == null ? BigDecimal.ZERO : row.sum();
    }

    /** The sum if every charge has the metric; otherwise it is not known. */
    @Nullable
    BigDecimal whole(int measure) {
        CostRow row = rows[measure];
        return row != null && row.missing() > 0 ? null : known(measure);
    }

    /** The most charges that lack one metric. */
    long missing() {
        long most = 0;
        for (CostRow row : rows) {
            most = row == null ? most : Math.max(most, row.missing());
        }
        return most;
    }

    /** The quotient of two sums; null if one is not known or the divisor is zero. */
    @Nullable
    BigDecimal ratio(int dividend, int divisor) {
        return ratio(whole(dividend), whole(divisor));
    }

    /** What share of one sum the other spares; null if one is not known or the first is zero. */
    @Nullable
    BigDecimal saved(int full, int paid) {
        BigDecimal before = whole(full);
        BigDecimal after = whole(paid);
        return before == null || after == null ? null : ratio(before.subtract(after), before);
    }

    static @Nullable BigDecimal ratio(@Nullable BigDecimal dividend, @Nullable BigDecimal divisor) {
        return dividend == null || divisor == null || divisor.signum() == 0
                ? null
                : Money.canonical(dividend.divide(divisor, MathContext.DECIMAL64));
    }
}
