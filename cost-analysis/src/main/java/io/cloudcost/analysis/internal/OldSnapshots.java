package io.cloudcost.analysis.internal;

import io.cloudcost.finding.Effort;
import io.cloudcost.finding.Evidence;
import io.cloudcost.finding.Finding;
import io.cloudcost.finding.FindingBuilder;
import io.cloudcost.finding.Priority;
import io.cloudcost.finding.Risk;
import io.cloudcost.resource.ResourceKind;
import io.cloudcost.resource.Snapshot;
import io.cloudcost.snapshot.Part;
import io.cloudcost.spi.AnalysisContext;
import io.cloudcost.spi.AnalysisOption;
import io.cloudcost.spi.CostAnalyzer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Snapshots that are old. Age alone does not prove waste, and so the claim is made with little confidence; copies that a
 * backup schedule made are left to the schedule.
 */
final class OldSnapshots implements CostAnalyzer {

    private final String id;
    private final ResourceKind kind;
    private final Part part;

    private OldSnapshots(String id, ResourceKind kind, Part part) {
        this.id = id;
        this.kind = kind;
        this.part = part;
    }

    static OldSnapshots ofMachines() {
        return new OldSnapshots("snapshot.old", ResourceKind.SNAPSHOT, Part.SNAPSHOTS);
    }

    static OldSnapshots ofVolumes() {
        return new OldSnapshots("volume-snapshot.old", ResourceKind.VOLUME_SNAPSHOT, Part.VOLUME_SNAPSHOTS);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String description() {
        return "Old " + noun() + "s";
    }

    @Override
    public Set<Part> needs() {
        return Set.of(part);
    }

    @Override
    public List<AnalysisOption<?>> options() {
        return List.of(Options.OLD_SNAPSHOT_DAYS);
    }

    @Override
    public List<Finding> analyze(AnalysisContext context) {
        List<Snapshot> snapshots = context.resources(Snapshot.class).stream()
                .filter(snapshot -> snapshot.kind().equals(kind))
                .toList();
        NewestCopies newest = NewestCopies.of(snapshots);
        List<Finding> findings = new ArrayList<>();
        for (Snapshot snapshot : snapshots) {
            Instant created = snapshot.info().created();
            if (created == null) {
                context.notJudged(snapshot.ref(), "The provider does not say how old it is.");
            } else if (Waiting.days(created, context) >= context.option(Options.OLD_SNAPSHOT_DAYS)) {
                findings.add(finding(snapshot, created, newest.has(snapshot), context));
            }
        }
        return findings;
    }

    private Finding finding(Snapshot snapshot, Instant created, boolean newest, AnalysisContext context) {
        String days = Long.toString(Waiting.days(created, context));
        String limit = Integer.toString(context.option(Options.OLD_SNAPSHOT_DAYS));
        FindingBuilder finding = Finding.builder(Texts.rule(snapshot, id), snapshot.ref())
                .title("The " + noun() + " " + Texts.label(snapshot) + " is " + days + " days old")
                .evidence(Evidence.of("age_days", days, limit))
                .action(
                        newest
                                ? "It is the newest copy of its source: delete it only if the source is safe without it."
                                : "Find out whether somebody needs it, then delete it.")
                .confidence(newest ? "0.3" : "0.6")
                .effort(Effort.LOW)
                .risk(newest ? Risk.HIGH : Risk.MEDIUM)
                .priority(Priority.LOW);
        snapshot.sizeBytes().ifPresent(size -> finding.evidence(Evidence.of("size_bytes", Long.toString(size))));
        return Savings.ofDeleting(snapshot, finding).build();
    }

    private String noun() {
        return kind.equals(ResourceKind.SNAPSHOT) ? "snapshot" : "volume snapshot";
    }
}
