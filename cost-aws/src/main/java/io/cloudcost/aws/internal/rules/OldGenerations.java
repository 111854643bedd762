package io.cloudcost.aws.internal.rules;

import io.cloudcost.aws.model.AwsAttributes;
import io.cloudcost.finding.Effort;
import io.cloudcost.finding.Evidence;
import io.cloudcost.finding.Finding;
import io.cloudcost.finding.Priority;
import io.cloudcost.finding.Risk;
import io.cloudcost.resource.Machine;
import io.cloudcost.resource.ResourceState;
import io.cloudcost.snapshot.Part;
import io.cloudcost.spi.AnalysisContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Running instances of a type that AWS no longer counts among the current generation; by its API's own flag, since lists go stale. */
public final class OldGenerations extends AwsRule<Machine> {

    /** For the service loader. */
    public OldGenerations() {
        super(
                "aws.ec2.old-generation",
                "Running instances of an earlier generation",
                Machine.class,
                Set.of(Part.INSTANCES, Part.INSTANCE_TYPES),
                List.of());
    }

    @Override
    boolean concerns(Machine machine) {
        return machine.state() == ResourceState.RUNNING;
    }

    @Override
    Optional<Finding> look(Machine machine, AnalysisContext context) {
        Optional<Boolean> current = machine.info().attributes().get(AwsAttributes.CURRENT_GENERATION);
        if (current.isEmpty()) {
            return unjudged(machine, "AWS did not say of which generation its type is.", context);
        }
        return current.get()
                ? Optional.empty()
                : Optional.of(finding(machine, "is of an earlier generation")
                        .evidence(Evidence.of("size", String.valueOf(machine.plan())))
                        .evidence(Evidence.of("current_generation", "false", "true"))
                        .evidence(Evidence.of("monthly_price", Texts.price(machine.price())))
                        .action("Take a type of a later generation; compare prices and drivers (ENA, NVMe) first.")
                        .confidence("0.7")
                        .effort(Effort.MEDIUM)
                        .risk(Risk.MEDIUM)
                        .priority(Priority.LOW)
                        .build());
    }
}
