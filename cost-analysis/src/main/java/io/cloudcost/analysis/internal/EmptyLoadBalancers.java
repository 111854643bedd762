package io.cloudcost.analysis.internal;

import io.cloudcost.finding.Effort;
import io.cloudcost.finding.Evidence;
import io.cloudcost.finding.Finding;
import io.cloudcost.finding.FindingBuilder;
import io.cloudcost.finding.Priority;
import io.cloudcost.finding.Risk;
import io.cloudcost.resource.LoadBalancer;
import io.cloudcost.snapshot.Part;
import io.cloudcost.spi.AnalysisContext;
import io.cloudcost.spi.AnalysisOption;
import io.cloudcost.spi.CostAnalyzer;
import java.util.List;
import java.util.Set;

/** Load balancers that certainly have nothing to spread traffic over. */
final class EmptyLoadBalancers implements CostAnalyzer {

    private static final String ID = "load-balancer.empty";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String description() {
        return "Load balancers without targets";
    }

    @Override
    public Set<Part> needs() {
        return Set.of(Part.LOAD_BALANCERS);
    }

    @Override
    public List<AnalysisOption<?>> options() {
        return List.of(Options.EMPTY_LOAD_BALANCER_DAYS);
    }

    @Override
    public List<Finding> analyze(AnalysisContext context) {
        return context.resources(LoadBalancer.class).stream()
                .filter(balancer -> isEmpty(balancer, context))
                .filter(balancer -> Waiting.isOver(balancer, days(context), context))
                .map(balancer -> finding(balancer, context))
                .toList();
    }

    private static boolean isEmpty(LoadBalancer balancer, AnalysisContext context) {
        if (balancer.targets().isEmpty()) {
            context.notJudged(balancer.ref(), "The provider does not say how many targets it has.");
            return false;
        }
        return balancer.targets().getAsInt() == 0;
    }

    private static Finding finding(LoadBalancer balancer, AnalysisContext context) {
        FindingBuilder finding = Finding.builder(Texts.rule(balancer, ID), balancer.ref())
                .title("Load balancer " + Texts.label(balancer) + " has no targets")
                .evidence(Evidence.of("targets", "0"))
                .action("Delete it, or give it targets; its address is gone once it is deleted.")
                .effort(Effort.LOW)
                .risk(Risk.MEDIUM)
                .priority(Priority.MEDIUM);
        Waiting.evidence(finding, balancer, days(context), context, "0.9", "0.8");
        return Savings.ofDeleting(balancer, finding).build();
    }

    private static int days(AnalysisContext context) {
        return context.option(Options.EMPTY_LOAD_BALANCER_DAYS);
    }
}
