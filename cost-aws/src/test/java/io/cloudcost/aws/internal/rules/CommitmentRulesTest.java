package io.cloudcost.aws.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.aws.model.AwsKinds;
import io.cloudcost.finding.Evidence;
import io.cloudcost.finding.Finding;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.spi.CostAnalyzer;
import io.cloudcost.testkit.AnalyzerContractTest;
import io.cloudcost.testkit.TestAnalysisContext;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CommitmentRulesTest {

    private static final CostSnapshot PLANS =
            Estate.committed("SavingsPlans", "60", Estate.commitment(AwsKinds.SAVINGS_PLAN, "sp-1", 200));
    private static final CostSnapshot RESERVED = Estate.committed(
            "Reservations",
            "89.9",
            Estate.commitment(AwsKinds.RESERVATION, "ri-1", 20),
            Estate.commitment(AwsKinds.RESERVATION, "ri-2", 31));

    private static List<Finding> ask(CostAnalyzer rule, CostSnapshot snapshot) {
        return rule.analyze(TestAnalysisContext.of(snapshot));
    }

    @Test
    void tellsWhatIsNotUsedUp() {
        assertThat(ask(new UnderUsedPlans(), PLANS)).singleElement().satisfies(finding -> {
            assertThat(finding.title())
                    .isEqualTo(
                            "All savings plans that the account sees were used to 60 % together, 1 of its own among them");
            assertThat(finding.savings()).isEmpty();
            assertThat(finding.evidence())
                    .extracting(Evidence::metric)
                    .containsExactly("used_percent", "committed", "unused");
        });
        assertThat(ask(new UnderUsedReservations(), PLANS)).isEmpty();
        assertThat(ask(new UnderUsedReservations(), RESERVED))
                .singleElement()
                .satisfies(finding -> assertThat(finding.resources()).hasSize(2));
        TestAnalysisContext lenient =
                TestAnalysisContext.of(RESERVED).with(CommitmentOptions.USED, new BigDecimal("89.9"));
        assertThat(new UnderUsedReservations().analyze(lenient)).isEmpty();
    }

    @Test
    void tellsWhatEndsSoon() {
        assertThat(ask(new ExpiringCommitments(), RESERVED))
                .singleElement()
                .satisfies(finding -> assertThat(finding.title()).isEqualTo("ri-1 ends in 20 days"));
        assertThat(ask(new ExpiringCommitments(), PLANS)).isEmpty();
    }

    @Nested
    class PlansContract extends AnalyzerContractTest {

        @Override
        protected CostAnalyzer analyzer() {
            return new UnderUsedPlans();
        }

        @Override
        protected CostSnapshot wasteful() {
            return PLANS;
        }
    }

    @Nested
    class ReservationsContract extends AnalyzerContractTest {

        @Override
        protected CostAnalyzer analyzer() {
            return new UnderUsedReservations();
        }

        @Override
        protected CostSnapshot wasteful() {
            return RESERVED;
        }
    }

    @Nested
    class ExpiringContract extends AnalyzerContractTest {

        @Override
        protected CostAnalyzer analyzer() {
            return new ExpiringCommitments();
        }

        @Override
        protected CostSnapshot wasteful() {
            return RESERVED;
        }
    }
}
