package io.cloudcost.aws.internal.rules;

import io.cloudcost.finding.Effort;
import io.cloudcost.finding.Evidence;
import io.cloudcost.finding.Finding;
import io.cloudcost.finding.FindingBuilder;
import io.cloudcost.finding.Priority;
import io.cloudcost.finding.Risk;
import io.cloudcost.resource.Volume;
import io.cloudcost.snapshot.Part;
import io.cloudcost.spi.AnalysisContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** gp2 volumes: gp3 is as fast for less, even where it must have what a large gp2 volume has beyond gp3's included share. */
public final class Gp2Volumes extends VolumeRule {

    /** A gp2 volume gets three operations a second for each GiB (EBS user guide). */
    private static final BigDecimal IOPS_PER_GIB = BigDecimal.valueOf(3);

    /** Above this size in GiB a gp2 volume reaches 250 MiB a second (EBS user guide). */
    private static final BigDecimal FAST_FROM = BigDecimal.valueOf(170);

    private static final BigDecimal FAST = BigDecimal.valueOf(250);

    /** For the service loader. */
    public Gp2Volumes() {
        super(
                "aws.ebs.gp2",
                "gp2 volumes, which gp3 replaces for less",
                Set.of("gp2"),
                Set.of(Part.VOLUMES),
                List.of());
    }

    @Override
    Optional<Finding> look(Volume volume, AnalysisContext context) {
        BigDecimal size = volume.sizeGb();
        if (size == null) {
            return unjudged(volume, "Its size is not known.", context);
        }
        BigDecimal iops = size.multiply(IOPS_PER_GIB).min(Gp3.MOST_IOPS).max(Gp3.INCLUDED_IOPS);
        BigDecimal mibps = size.compareTo(FAST_FROM) > 0 ? FAST : Gp3.INCLUDED_MIBPS;
        FindingBuilder finding = finding(volume, "is a gp2 volume")
                .evidence(Evidence.of("type", "gp2"))
                .evidence(Evidence.of("gp3_iops", Texts.plain(iops)))
                .evidence(Evidence.of("gp3_mib_per_second", Texts.plain(mibps)))
                .action("Change its type to gp3 with these operations and throughput; it stays in use meanwhile.")
                .confidence("0.9")
                .effort(Effort.LOW)
                .risk(Risk.LOW)
                .priority(Priority.MEDIUM);
        return ifCheaper(volume, gp3(volume, iops, mibps, context), finding);
    }
}
