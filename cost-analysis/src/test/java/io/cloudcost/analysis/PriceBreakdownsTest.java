package io.cloudcost.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.cloudcost.model.Amounts;
import io.cloudcost.model.Estimate;
import io.cloudcost.model.Money;
import io.cloudcost.model.Tags;
import io.cloudcost.resource.Attachment;
import io.cloudcost.resource.Machine;
import io.cloudcost.resource.ResourceState;
import io.cloudcost.resource.Surcharge;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PriceBreakdownsTest {

    private final PriceBreakdowns prices = CostAnalysis.of(Given.snapshot(
                            Given.instance("a", ResourceState.RUNNING, "10"),
                            Given.gpuInstance("g", ResourceState.RUNNING, "65"),
                            tokyo(),
                            Given.volume("v", Attachment.to("a"), "5"))
                    .build())
            .report()
            .prices();

    @Test
    void splitsEverythingWithSurcharges() {
        assertThat(prices.total()).isEqualTo(new Estimate(usd("105"), 5, 0));
        assertThat(prices.byKind().groups())
                .extracting(PriceGroup::name, PriceGroup::resources)
                .containsExactly(tuple("COMPUTE_INSTANCE", 3), tuple("VOLUME", 1));
        assertThat(prices.byRegion().groups())
                .containsExactly(
                        new PriceGroup("ewr", 3, new Estimate(usd("80"), 3, 0), Optional.of(new BigDecimal("0.7619"))),
                        new PriceGroup("nrt", 1, new Estimate(usd("25"), 2, 0), Optional.of(new BigDecimal("0.2381"))));
        assertThat(prices.byTag("env").groups())
                .extracting(group -> group.nameOr("(none)"))
                .containsExactly("(none)", "prod");
    }

    @Test
    void splitsMachinesBeforeSurcharges() {
        assertThat(prices.machinesByGpu().groups())
                .containsExactly(
                        new PriceGroup("gpu", 1, new Estimate(usd("65"), 1, 0), Optional.of(new BigDecimal("0.6842"))),
                        new PriceGroup("cpu", 2, new Estimate(usd("30"), 2, 0), Optional.of(new BigDecimal("0.3158"))));
        assertThat(prices.machinesByPlan().groups())
                .extracting(PriceGroup::name)
                .containsExactly("vcg-a100", "vc2-1c-1gb");
        assertThat(prices.machinesByRegion().total()).isEqualTo(new Estimate(usd("95"), 3, 0));
        assertThat(prices.machinesByPlanAndRegion())
                .containsExactly(
                        new PlanGroup("vc2-1c-1gb", "ewr", 1, new Estimate(usd("10"), 1, 0)),
                        new PlanGroup("vc2-1c-1gb", "nrt", 1, new Estimate(usd("20"), 1, 0)),
                        new PlanGroup("vcg-a100", "ewr", 1, new Estimate(usd("65"), 1, 0)));
    }

    private static Machine tokyo() {
        return Machine.of(
                Given.instanceInfo("t", ResourceState.RUNNING)
                        .region("nrt")
                        .price(Given.usd("20"))
                        .surcharges(List.of(new Surcharge(Surcharge.BACKUPS, Given.usd("5"))))
                        .tags(Tags.of("env", "prod"))
                        .build(),
                "vc2-1c-1gb",
                null);
    }

    private static Amounts usd(String amount) {
        return Amounts.of(Money.usd(amount));
    }
}
