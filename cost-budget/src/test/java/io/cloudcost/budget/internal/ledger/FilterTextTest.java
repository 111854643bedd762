package io.cloudcost.budget.internal.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.focus.Dimension;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.query.Comparison;
import io.cloudcost.query.CostFilter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FilterTextTest {

    @Test
    void readsWhatItWrote() {
        CostFilter odd = CostFilter.in(Dimension.tag("te\tam"), Set.of("a|b", "", "line\nend\\"));
        CostFilter all = new CostFilter.And(List.of(
                odd.negate(),
                CostFilter.all(),
                new CostFilter.Or(List.of()),
                CostFilter.present(FocusColumn.REGION_ID).or(CostFilter.present(FocusColumn.BILLED_COST)),
                new CostFilter.Prefix(Dimension.of(FocusColumn.SERVICE_NAME), "Amazon "),
                new CostFilter.Prefix(Dimension.parse("x_Team"), ""),
                new CostFilter.Compare(
                        Dimension.of(FocusColumn.CHARGE_PERIOD_START), Comparison.AT_LEAST, "2026-11-01T00:00:00Z"),
                new CostFilter.CompareNumber(FocusColumn.LIST_COST, Comparison.LESS, new BigDecimal("-0.000000001")),
                odd));
        assertThat(FilterText.read(FilterText.write(all))).isEqualTo(all);
    }

    @Test
    void saysWhatItDoesNotKnow() {
        assertThatThrownBy(() -> FilterText.read("sounds-like\ttag:team\ta"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("sounds-like");
        for (String later : List.of("number\tFUTURE_COST\tLESS\t1", "compare\ttag:team\tSOUNDS_LIKE\ta", "and\t2")) {
            assertThatThrownBy(() -> FilterText.read(later))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("a newer version wrote it");
        }
    }
}
