package io.cloudcost.query;

import io.cloudcost.charge.CostRecord;
import io.cloudcost.focus.FocusColumn;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Sums the charges of one row. */
final class RowSum {

    private final FocusColumn metric;
    private @Nullable BigDecimal sum;
    private long charges;
    private long missing;

    RowSum(FocusColumn metric) {
        this.metric = metric;
    }

    void add(CostRecord charge) {
        charges++;
        if (charge.value(metric) instanceof BigDecimal amount) {
            sum = sum == null ? amount : sum.add(amount);
        } else {
            missing++;
        }
    }

    CostRow row(RowKey key) {
        return new CostRow(metric, key.group(), key.time(), key.unit(), sum, charges, missing);
    }
}
