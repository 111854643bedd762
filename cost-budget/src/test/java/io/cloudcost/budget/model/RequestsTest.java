package io.cloudcost.budget.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.ConfigurationException;
import io.cloudcost.model.Money;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RequestsTest {
    @Test
    void aRequestSaysWhatItWasTold() {
        JobRequest request = JobRequest.named("train-42")
                .needs(Needs.gpu("A100", 1))
                .hours("1.5")
                .budget(Money.usd("10"))
                .team("team-a")
                .project("vision")
                .label("env", "")
                .billingTag("cloudcost-job", "42")
                .build();
        assertThat(request.runtime()).isEqualTo(Duration.ofMinutes(90));
        assertThat(request.needs().gpu()).isEqualTo(new GpuNeed("A100", BigDecimal.ONE, null));
        assertThat(request.billingTags().get("cloudcost-job")).contains("42");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        assertThatThrownBy(() -> JobRequest.named("a\tb")
                        .hours(0)
                        .budget(Money.usd("-5"))
                        .team("")
                        .hourlyPrice(Money.usd("0.00000000001"))
                        .label("x".repeat(201), "")
                        .build())
                .isInstanceOfSatisfying(
                        ConfigurationException.class,
                        wrong -> assertThat(wrong.problems())
                                .containsExactly(
                                        "The name of the job must not hold tabs, line ends or other control characters.",
                                        "The team must have 1 to 200 characters, not 0.",
                                        "The key of a label must have 1 to 200 characters, not 201.",
                                        "The runtime must be above 0 and at most a year, not 0 min.",
                                        "The budget of the job must be above 0, not -5 USD.",
                                        "The price per hour must be at most 1000000000000 with at most 10 decimals, not 0.00000000001 USD."));
    }

    @Test
    void hoursAreANumberUpToAYear() {
        assertThatThrownBy(() -> JobRequest.named("a").hours("many").build())
                .hasMessage("The hours must be a number such as 1.5, not 'many'.");
        assertThatThrownBy(() -> JobRequest.named("a").hours("1e30").build())
                .hasMessageStartingWith("The hours must be at most a year");
        assertThatThrownBy(() -> JobRequest.named("a").hours("1e999999999").build())
                .hasMessage("The hours must be at most a year (8784), with at most 20 decimals.");
        assertThatThrownBy(() -> JobRequest.named("a").hours("1e-999999999").build())
                .hasMessage("The hours must be at most a year (8784), with at most 20 decimals.");
        assertThatThrownBy(() -> JobRequest.named("a").hours("x".repeat(1000)).build())
                .hasMessage("The hours must be a number such as 1.5, not '" + "x".repeat(20) + "…'.");
    }

    @Test
    void aBudgetIsCheckedHoweverItIsMade() {
        Budget right = Budget.named("a").limit(Money.usd("5")).build();
        assertThatThrownBy(() -> with(right, "-5"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("The budget a must be above 0, not -5 USD.");
        assertThatThrownBy(() -> with(right, "1" + "0".repeat(30))).isInstanceOf(ConfigurationException.class);
        assertThatThrownBy(() -> Budget.named(" ").build())
                .isInstanceOfSatisfying(
                        ConfigurationException.class,
                        wrong -> assertThat(wrong.problems()).hasSize(2).contains("The budget   needs a limit."));
    }

    private static Budget with(Budget budget, String limit) {
        return new Budget(
                budget.name(), Money.usd(limit), budget.period(), budget.scope(), budget.zone(), budget.thresholds());
    }

    @Test
    void needsAreNotNegative() {
        assertThatThrownBy(() -> Needs.builder()
                        .vcpus(-1)
                        .memoryMib(-1)
                        .maxHourly(Money.usd("0"))
                        .egressGb(BigDecimal.valueOf(-1))
                        .build())
                .isInstanceOfSatisfying(
                        ConfigurationException.class,
                        wrong -> assertThat(wrong.problems())
                                .hasSize(4)
                                .first()
                                .isEqualTo("The number of vCPUs needed must not be below 0, and is -1."));
        assertThatIllegalArgumentException().isThrownBy(() -> Needs.gpu("A100", 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Needs.gpu(" ", 1));
    }

    @Test
    void needsCanBeChanged() {
        Needs needs = Needs.plan("aws", "us-east-1", "m5.large").with(n -> n.spot(SpotUse.ALLOWED));
        assertThat(needs.spot()).isEqualTo(SpotUse.ALLOWED);
        assertThat(needs.with(n -> n)).isEqualTo(needs);
        assertThat(needs.regions()).containsExactly("us-east-1");
        assertThat(Needs.machine(2, 4096).memoryMib()).isEqualTo(4096);
    }

    @Test
    void aPlannedRuntimeIsInOrder() {
        assertThat(PlannedRuntime.of(Duration.ofHours(2)).p90()).isEqualTo(Duration.ofHours(2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PlannedRuntime(Duration.ofHours(2), Duration.ofHours(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> PlannedRuntime.of(Duration.ZERO));
    }
}
