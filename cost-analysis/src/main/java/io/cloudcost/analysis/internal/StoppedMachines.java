package io.cloudcost.analysis.internal;

import io.cloudcost.finding.Effort;
import io.cloudcost.finding.Evidence;
import io.cloudcost.finding.Finding;
import io.cloudcost.finding.FindingBuilder;
import io.cloudcost.finding.Priority;
import io.cloudcost.finding.Risk;
import io.cloudcost.resource.Billed;
import io.cloudcost.resource.Machine;
import io.cloudcost.resource.ResourceKind;
import io.cloudcost.resource.ResourceState;
import io.cloudcost.snapshot.Part;
import io.cloudcost.spi.AnalysisContext;
import io.cloudcost.spi.AnalysisOption;
import io.cloudcost.spi.CostAnalyzer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Machines that are switched off and billed all the same. What being stopped means for the bill the provider's module says
 * ({@link Billed}): Vultr bills a stopped machine in full, AWS does not.
 */
final class StoppedMachines implements CostAnalyzer {

    private final String id;
    private final ResourceKind kind;
    private final Part part;
    private final String noun;

    private StoppedMachines(String id, ResourceKind kind, Part part, String noun) {
        this.id = id;
        this.kind = kind;
        this.part = part;
        this.noun = noun;
    }

    static StoppedMachines instances() {
        return new StoppedMachines("instance.stopped", ResourceKind.COMPUTE_INSTANCE, Part.INSTANCES, "Instance");
    }

    static StoppedMachines bareMetals() {
        return new StoppedMachines(
                "bare-metal.stopped", ResourceKind.BARE_METAL, Part.BARE_METALS, "Bare-metal machine");
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String description() {
        return noun + "s that are stopped and billed all the same";
    }

    @Override
    public Set<Part> needs() {
        return Set.of(part);
    }

    @Override
    public List<AnalysisOption<?>> options() {
        return List.of(Options.STOPPED_DAYS);
    }

    @Override
    public List<Finding> analyze(AnalysisContext context) {
        Attachments attachments = Attachments.of(context.resources());
        List<Finding> findings = new ArrayList<>();
        for (Machine machine : context.resources(Machine.class)) {
            if (machine.kind().equals(kind) && isWaste(machine, context)) {
                findings.add(finding(machine, attachments, context));
            }
        }
        return findings;
    }

    private static boolean isWaste(Machine machine, AnalysisContext context) {
        if (machine.state() == ResourceState.UNKNOWN) {
            context.notJudged(machine.ref(), "Its state is not known.");
            return false;
        }
        if (machine.state() != ResourceState.STOPPED || machine.info().billed() == Billed.NO) {
            return false;
        }
        if (machine.info().billed() == Billed.UNKNOWN) {
            context.notJudged(machine.ref(), "No source says whether it is billed while it is stopped.");
            return false;
        }
        return isStoppedLongEnough(machine, context);
    }

    private static boolean isStoppedLongEnough(Machine machine, AnalysisContext context) {
        Instant since = machine.info().stateSince();
        int days = context.option(Options.STOPPED_DAYS);
        if (since != null && Waiting.days(since, context) < days) {
            context.notJudged(machine.ref(), "It is stopped since " + since + " only.");
            return false;
        }
        return true;
    }

    private Finding finding(Machine machine, Attachments attachments, AnalysisContext context) {
        FindingBuilder finding = Finding.builder(Texts.rule(machine, id), machine.ref())
                .title(noun + " " + Texts.label(machine) + " is stopped and billed all the same")
                .evidence(Evidence.of("state", machine.state().name()))
                .evidence(Evidence.of("billed_when_stopped", "yes"))
                .action(action(machine))
                .confidence("0.95")
                .effort(Effort.LOW)
                .risk(Risk.MEDIUM)
                .priority(Priority.HIGH);
        stoppedSince(machine.info().stateSince(), finding, context);
        attachments.evidence(machine.id(), finding);
        return Savings.ofDeleting(machine, finding).build();
    }

    private static void stoppedSince(@Nullable Instant since, FindingBuilder finding, AnalysisContext context) {
        if (since != null) {
            String days = Long.toString(Waiting.days(since, context));
            String least = Integer.toString(context.option(Options.STOPPED_DAYS));
            finding.evidence(Evidence.of("stopped_days", days, least));
        }
    }

    private String action(Machine machine) {
        if (machine.clusterId() != null) {
            return "Scale down its node pool in the cluster " + machine.clusterId()
                    + ", or find out why the node is off.";
        }
        return kind.equals(ResourceKind.BARE_METAL)
                ? "Copy away what may be needed, then delete it; volumes and addresses attached to it stay."
                : "Make a snapshot if its disk may be needed, then delete it; volumes and addresses attached to it stay.";
    }
}
