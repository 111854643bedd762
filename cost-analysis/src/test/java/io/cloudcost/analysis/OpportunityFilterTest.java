package io.cloudcost.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.finding.Evidence;
import io.cloudcost.finding.Finding;
import io.cloudcost.finding.Priority;
import io.cloudcost.finding.Saving;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.resource.Billed;
import io.cloudcost.resource.Machine;
import io.cloudcost.resource.ResourceInfo;
import io.cloudcost.resource.ResourceKind;
import io.cloudcost.resource.ResourceRef;
import io.cloudcost.resource.ResourceState;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Source;
import io.cloudcost.spi.AnalysisContext;
import io.cloudcost.spi.CostAnalyzer;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpportunityFilterTest {

    /** Says of each machine that it saves so much. */
    private record Rule(String id, String saving, Priority priority) implements CostAnalyzer {

        @Override
        public List<Finding> analyze(AnalysisContext context) {
            return context.resources(Machine.class).stream()
                    .filter(machine -> machine.id().startsWith(id.substring(id.lastIndexOf('.') + 1)))
                    .map(machine -> Finding.builder(id, machine.ref())
                            .title("t")
                            .action("a")
                            .evidence(Evidence.of("e", "1"))
                            .saving(new Saving(Money.usd(saving), "m"))
                            .priority(priority)
                            .build())
                    .toList();
        }
    }

    private final CostReport report =
            report("acme", machine("idle-1"), machine("idle-2"), machine("spot-1"), machine("gp2-1"));

    private static CostReport report(String account, Machine... machines) {
        CostSnapshot snapshot = CostSnapshot.builder(new Source("vultr", account), Period.monthOf(Given.NOW), Given.NOW)
                .resources(List.of(machines))
                .build();
        return CostAnalysis.builder(snapshot)
                .onlyTheseAnalyzers()
                .analyzers(
                        new Rule("x.ec2.idle", "4", Priority.HIGH),
                        new Rule("x.ec2.spot", "5", Priority.LOW),
                        new Rule("x.ebs.gp2", "7", Priority.MEDIUM))
                .build()
                .report();
    }

    private static Machine machine(String id) {
        return machine("acme", id);
    }

    private static Machine machine(String account, String id) {
        return Machine.of(
                ResourceInfo.builder(new ResourceRef("vultr", account, ResourceKind.COMPUTE_INSTANCE, id))
                        .state(ResourceState.RUNNING)
                        .billed(Billed.YES)
                        .price(Given.usd("10"))
                        .build(),
                "m5.large",
                null);
    }

    private List<String> rules(OpportunityFilter filter) {
        return filter.of(report).stream().map(each -> each.finding().rule()).toList();
    }

    @Test
    void asksByServicePriorityAndWhatARuleSavesInAll() {
        assertThat(rules(OpportunityFilter.all())).hasSize(4);
        assertThat(rules(OpportunityFilter.all().ofService("EC2")))
                .containsExactlyInAnyOrder("x.ec2.idle", "x.ec2.idle", "x.ec2.spot");
        assertThat(rules(OpportunityFilter.all().atLeast(Priority.MEDIUM)))
                .containsExactlyInAnyOrder("x.ec2.idle", "x.ec2.idle", "x.ebs.gp2");
        assertThat(rules(OpportunityFilter.all().saving(new BigDecimal("8"))))
                .containsExactly("x.ec2.idle", "x.ec2.idle");
        assertThat(rules(OpportunityFilter.all().saving(new BigDecimal("5")).ofService("ec2")))
                .containsExactlyInAnyOrder("x.ec2.idle", "x.ec2.idle", "x.ec2.spot");
        assertThat(rules(OpportunityFilter.all().saving(new BigDecimal("8.01"))))
                .isEmpty();
    }

    @Test
    void asksSeveralAccountsForWhatTheySaveTogether() {
        CostReport other = report("other", machine("other", "idle-3"));
        AccountOpportunities all = AccountOpportunities.of(
                List.of(report, other), OpportunityFilter.all().saving(new BigDecimal("12")));
        assertThat(all.opportunities()).singleElement().satisfies(idle -> {
            assertThat(idle.findings()).isEqualTo(3);
            assertThat(idle.saving().total()).isEqualTo(Amounts.of(Money.usd("12")));
        });
        assertThat(all.of(report)).hasSize(2);
        assertThat(all.of(other)).hasSize(1);
        assertThat(AccountOpportunities.of(
                                List.of(report, other), OpportunityFilter.all().saving(new BigDecimal("12.01")))
                        .opportunities())
                .isEmpty();
    }

    @Test
    void whatAnOrganisationsAccountSaysOfAMemberCountsOnce() {
        CostReport payer = report("payer", machine("idle-1"), machine("payer", "idle-9"));
        AccountOpportunities all = AccountOpportunities.of(List.of(payer, report), OpportunityFilter.all());
        assertThat(all.of(payer))
                .extracting(each -> each.finding().resources().get(0).id())
                .containsExactly("idle-9");
        assertThat(all.of(report)).hasSize(4);
        assertThat(AccountOpportunities.of(List.of(payer), OpportunityFilter.all())
                        .of(payer))
                .as("where the member does not tell of it itself")
                .hasSize(2);
    }
}
