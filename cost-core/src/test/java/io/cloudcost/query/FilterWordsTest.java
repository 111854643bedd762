package io.cloudcost.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.focus.Dimension;
import io.cloudcost.focus.FocusColumn;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class FilterWordsTest {

    @Test
    void saysWhichChargesForPeople() {
        CostFilter team = CostFilter.in(Dimension.tag("team"), List.of("b", "a"));
        CostFilter noTax = CostFilter.equal(FocusColumn.SERVICE_NAME, "Tax").negate();
        CostFilter cheap =
                new CostFilter.CompareNumber(FocusColumn.BILLED_COST, Comparison.LESS, new BigDecimal("0.5"));
        assertThat(team.words()).isEqualTo("tag:team=a|b");
        assertThat(team.and(noTax).words()).isEqualTo("tag:team=a|b and ServiceName!=Tax");
        assertThat(new CostFilter.And(List.of(team)).words()).isEqualTo("tag:team=a|b");
        assertThat(team.or(noTax).and(cheap).words())
                .isEqualTo("(tag:team=a|b or ServiceName!=Tax) and BilledCost<0.5");
        assertThat(CostFilter.present(FocusColumn.REGION_ID).negate().words()).isEqualTo("not (RegionId!=null)");
        assertThat(CostFilter.present(FocusColumn.LIST_COST).words()).isEqualTo("ListCost!=null");
        assertThat(new CostFilter.Prefix(Dimension.of(FocusColumn.SERVICE_NAME), "Amazon").words())
                .isEqualTo("ServiceName^=Amazon");
        assertThat(new CostFilter.Compare(
                                Dimension.of(FocusColumn.CHARGE_PERIOD_START), Comparison.AT_LEAST, "2026-11-01")
                        .words())
                .startsWith("ChargePeriodStart>=2026-11-01");
        assertThat(CostFilter.all().words()).isEqualTo("all");
        assertThat(new CostFilter.Or(List.of()).words()).isEqualTo("none");
    }
}
