package io.cloudcost.analysis.internal;

import io.cloudcost.finding.Effort;
import io.cloudcost.finding.Evidence;
import io.cloudcost.finding.Finding;
import io.cloudcost.finding.FindingBuilder;
import io.cloudcost.finding.Priority;
import io.cloudcost.finding.Risk;
import io.cloudcost.resource.Attachment;
import io.cloudcost.resource.Volume;
import io.cloudcost.snapshot.Part;
import io.cloudcost.spi.AnalysisContext;
import io.cloudcost.spi.AnalysisOption;
import io.cloudcost.spi.CostAnalyzer;
import java.util.List;
import java.util.Set;

/** Volumes that are certainly attached to nothing. */
final class UnattachedVolumes implements CostAnalyzer {

    private static final String ID = "volume.unattached";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String description() {
        return "Volumes that are attached to nothing";
    }

    @Override
    public Set<Part> needs() {
        return Set.of(Part.VOLUMES);
    }

    @Override
    public List<AnalysisOption<?>> options() {
        return List.of(Options.UNATTACHED_VOLUME_DAYS);
    }

    @Override
    public List<Finding> analyze(AnalysisContext context) {
        return context.resources(Volume.class).stream()
                .filter(volume -> Unattached.isCertain(volume, volume.attachment(), context))
                .filter(volume -> Waiting.isOver(volume, days(context), context))
                .map(volume -> finding(volume, context))
                .toList();
    }

    private static Finding finding(Volume volume, AnalysisContext context) {
        FindingBuilder finding = Finding.builder(Texts.rule(volume, ID), volume.ref())
                .title("Volume " + Texts.label(volume) + " is attached to nothing")
                .evidence(Evidence.of("attachment", Attachment.State.UNATTACHED.name()))
                .action("Make a snapshot if its data may be needed, then delete it.")
                .effort(Effort.LOW)
                .risk(Risk.MEDIUM)
                .priority(Priority.MEDIUM);
        if (volume.sizeGb() != null) {
            finding.evidence(Evidence.of("size_gb", volume.sizeGb().toPlainString()));
        }
        Waiting.evidence(finding, volume, days(context), context, "0.9", "0.8");
        return Savings.ofDeleting(volume, finding).build();
    }

    private static int days(AnalysisContext context) {
        return context.option(Options.UNATTACHED_VOLUME_DAYS);
    }
}
