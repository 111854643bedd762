package io.cloudcost.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.finding.Evidence;
import io.cloudcost.finding.Finding;
import io.cloudcost.finding.Priority;
import io.cloudcost.finding.Saving;
import io.cloudcost.model.Money;
import io.cloudcost.resource.Machine;
import io.cloudcost.resource.ResourceState;
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

    private final CostReport report = CostAnalysis.builder(
                    Given.snapshot(machine("idle-1"), machine("idle-2"), machine("spot-1"), machine("gp2-1"))
                            .build())
            .onlyTheseAnalyzers()
            .analyzers(
                    new Rule("x.ec2.idle", "4", Priority.HIGH),
                    new Rule("x.ec2.spot", "5", Priority.LOW),
                    new Rule("x.ebs.gp2", "7", Priority.MEDIUM))
            .build()
            .report();

    private static Machine machine(String id) {
        return Machine.of(
                Given.instanceInfo(id, ResourceState.RUNNING)
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
}
