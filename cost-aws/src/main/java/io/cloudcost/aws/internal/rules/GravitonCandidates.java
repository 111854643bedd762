package io.cloudcost.aws.internal.rules;

import io.cloudcost.aws.model.AwsAttributes;
import io.cloudcost.finding.Effort;
import io.cloudcost.finding.Evidence;
import io.cloudcost.finding.Finding;
import io.cloudcost.finding.FindingBuilder;
import io.cloudcost.finding.Priority;
import io.cloudcost.finding.Risk;
import io.cloudcost.model.Money;
import io.cloudcost.resource.Machine;
import io.cloudcost.resource.ResourceState;
import io.cloudcost.snapshot.CatalogPrice;
import io.cloudcost.snapshot.Part;
import io.cloudcost.spi.AnalysisContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Running instances that could run on AWS's own processors: neither Windows nor with accelerators. Whether the software does nobody tells. */
public final class GravitonCandidates extends AwsRule<Machine> {

    /** For the service loader. */
    public GravitonCandidates() {
        super(
                "aws.ec2.graviton",
                "Running instances that could run on Graviton processors",
                Machine.class,
                Set.of(Part.INSTANCES),
                List.of());
    }

    @Override
    boolean concerns(Machine machine) {
        return machine.state() == ResourceState.RUNNING
                && !machine.isGpu()
                && machine.info()
                        .attributes()
                        .get(AwsAttributes.ARCHITECTURE)
                        .filter("x86_64"::equals)
                        .isPresent();
    }

    @Override
    Optional<Finding> look(Machine machine, AnalysisContext context) {
        String system = machine.operatingSystem();
        if (system == null) {
            return unjudged(machine, "AWS did not say what operating system it has.", context);
        }
        return system.contains("Windows") ? Optional.empty() : Optional.of(finding(machine, system, context));
    }

    private Finding finding(Machine machine, String system, AnalysisContext context) {
        FindingBuilder finding = finding(machine, "might run on Graviton processors")
                .evidence(Evidence.of("architecture", "x86_64"))
                .evidence(Evidence.of("operating_system", system))
                .evidence(Evidence.of("size", String.valueOf(machine.plan())))
                .action("Find out whether its software runs on arm64; if so, take a Graviton type of the same series.")
                .confidence("0.4")
                .effort(Effort.HIGH)
                .risk(Risk.MEDIUM)
                .priority(Priority.LOW);
        InstanceSizes.graviton(machine, context.prices()).ifPresent(size -> save(machine, size, finding));
        return finding.build();
    }

    private static void save(Machine machine, CatalogPrice size, FindingBuilder finding) {
        Money saved = machine.price().monthlyCost().orElseThrow().minus(InstanceSizes.price(size));
        finding.evidence(Evidence.of("graviton_size", size.plan() + " at " + InstanceSizes.price(size) + " a month"))
                .saving(Texts.saving(saved, "its price less that of " + size.plan() + ", by AWS's price list")
                        .orElse(null));
    }
}
