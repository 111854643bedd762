package io.cloudcost.aws.internal.rules;

import io.cloudcost.aws.internal.AwsIds;
import io.cloudcost.finding.Effort;
import io.cloudcost.finding.Evidence;
import io.cloudcost.finding.Finding;
import io.cloudcost.finding.FindingBuilder;
import io.cloudcost.finding.Priority;
import io.cloudcost.finding.Risk;
import io.cloudcost.model.Money;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.resource.ResourceKind;
import io.cloudcost.resource.ResourceRef;
import io.cloudcost.resource.ResourceState;
import io.cloudcost.snapshot.CommitmentUse;
import io.cloudcost.snapshot.Part;
import io.cloudcost.spi.AnalysisContext;
import io.cloudcost.spi.AnalysisOption;
import io.cloudcost.spi.CostAnalyzer;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Commitments of one sort that are not used up. AWS tells their use for all of them together, those of other services and of an
 * organisation's members among them, so that a single one may well be used up. What is committed to is paid either way, so
 * that no saving is claimed.
 */
abstract class UnderUsedCommitments implements CostAnalyzer {

    private final String id;
    private final String type;
    private final ResourceKind kind;
    private final Set<Part> needs;

    /** @param type as {@link CommitmentUse#type} has it */
    UnderUsedCommitments(String id, String type, ResourceKind kind, Set<Part> needs) {
        this.id = id;
        this.type = type;
        this.kind = kind;
        this.needs = needs;
    }

    /** What may be done about it. */
    abstract String action();

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final String description() {
        return type + " that are not used up";
    }

    @Override
    public final String provider() {
        return AwsIds.PROVIDER;
    }

    @Override
    public final Set<Part> needs() {
        return needs;
    }

    @Override
    public final List<AnalysisOption<?>> options() {
        return List.of(CommitmentOptions.USED);
    }

    @Override
    public final List<Finding> analyze(AnalysisContext context) {
        List<ResourceRef> active = context.resources().stream()
                .filter(thing -> thing.kind().equals(kind) && thing.state() == ResourceState.AVAILABLE)
                .map(CloudResource::ref)
                .sorted()
                .toList();
        return context.snapshot().commitments().stream()
                .filter(use -> use.type().equals(type) && !active.isEmpty())
                .filter(use -> use.usedPercent().compareTo(context.option(CommitmentOptions.USED)) < 0)
                .map(use -> finding(use, active, context))
                .toList();
    }

    private Finding finding(CommitmentUse use, List<ResourceRef> active, AnalysisContext context) {
        FindingBuilder finding = Finding.builder(id, active)
                .title("All " + (kind.name().equals("RESERVATION") ? "reservations" : "savings plans")
                        + " that the account sees were used to " + Texts.plain(use.usedPercent())
                        + " % together, " + active.size() + " of its own among them")
                .evidence(new Evidence(
                        "used_percent",
                        Texts.plain(use.usedPercent()),
                        Texts.plain(context.option(CommitmentOptions.USED)),
                        use.period()));
        tell(finding, "committed", use.committed(), use);
        tell(finding, "unused", use.unused(), use);
        tell(finding, "net_saving", use.netSaving(), use);
        return finding.action(action())
                .confidence("0.6")
                .effort(Effort.MEDIUM)
                .risk(Risk.LOW)
                .priority(Priority.MEDIUM)
                .build();
    }

    private static void tell(FindingBuilder finding, String metric, @Nullable Money amount, CommitmentUse use) {
        if (amount != null) {
            finding.evidence(new Evidence(metric, amount.toString(), null, use.period()));
        }
    }
}
