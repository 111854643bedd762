package io.cloudcost.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.finding.Evidence;
import io.cloudcost.finding.Finding;
import io.cloudcost.finding.Priority;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Estimate;
import io.cloudcost.model.Money;
import io.cloudcost.resource.ResourceState;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the findings of each rule come to. */
class OpportunityTest {

    private static Recommendation advice(
            String rule, String resource, String confidence, Priority priority, String saving, String... yieldsTo) {
        Finding finding = Finding.builder(
                        rule,
                        Given.instance(resource, ResourceState.RUNNING, "1").ref())
                .title("t")
                .action("a")
                .evidence(Evidence.of("e", "v"))
                .confidence(confidence)
                .priority(priority)
                .build();
        return new Recommendation(
                finding, saving.isEmpty() ? Optional.empty() : Optional.of(money(saving)), List.of(yieldsTo));
    }

    private static Money money(String text) {
        String[] words = text.split(" ", 2);
        return Money.of(words[0], words[1]);
    }

    @Test
    void findingsOfARuleAreCountedAndTheirSavingsAdded() {
        assertThat(Opportunity.of(List.of(
                        advice("aws.ec2.idle", "a", "0.9", Priority.MEDIUM, "10 USD"),
                        advice("aws.ec2.idle", "b", "0.5", Priority.HIGH, "5.5 USD"),
                        advice("aws.ec2.idle", "c", "0.9", Priority.LOW, ""),
                        advice("aws.ec2.idle", "d", "0.9", Priority.LOW, "", "another"))))
                .containsExactly(new Opportunity(
                        "aws.ec2.idle",
                        "ec2",
                        4,
                        new Estimate(Amounts.of(Money.usd("15.5")), 2, 1),
                        new BigDecimal("0.5"),
                        Priority.HIGH));
    }

    @Test
    void theLargestSavingComesFirstInWhateverCurrency() {
        assertThat(Opportunity.of(List.of(
                        advice("a.x.one", "a", "1", Priority.LOW, "10 USD"),
                        advice("a.x.two", "b", "1", Priority.LOW, "30 EUR"),
                        advice("a.x.two", "c", "1", Priority.LOW, "1 USD"),
                        advice("a.x.none", "d", "1", Priority.HIGH, ""),
                        advice("a.x.also", "e", "1", Priority.INFO, ""))))
                .extracting(Opportunity::rule)
                .containsExactly("a.x.two", "a.x.one", "a.x.none", "a.x.also");
    }

    @Test
    void thereAreNoneWithoutFindings() {
        assertThat(Opportunity.of(List.of())).isEmpty();
    }
}
