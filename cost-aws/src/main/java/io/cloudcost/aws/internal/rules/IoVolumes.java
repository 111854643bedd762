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
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** io1 and io2 volumes with no more operations than gp3 can have. gp3 is less durable than io2 and cannot be attached twice. */
public final class IoVolumes extends VolumeRule {

    /** Operations of 256 KiB: what an io1 volume moves in a second at most, up to 1,000 MiB (EBS user guide). */
    private static final BigDecimal IOPS_PER_MIB = BigDecimal.valueOf(4);

    /** For the service loader. */
    public IoVolumes() {
        super(
                "aws.ebs.io-to-gp3",
                "io1 and io2 volumes whose operations gp3 offers for less",
                Set.of("io1", "io2"),
                Set.of(Part.VOLUMES),
                List.of());
    }

    @Override
    Optional<Finding> look(Volume volume, AnalysisContext context) {
        Optional<BigDecimal> iops = iops(volume);
        if (iops.isEmpty()) {
            return unjudged(volume, "The operations that it is provisioned for are not known.", context);
        }
        return iops.get().compareTo(Gp3.MOST_IOPS) > 0 ? Optional.empty() : finding(volume, iops.get(), context);
    }

    private Optional<Finding> finding(Volume volume, BigDecimal iops, AnalysisContext context) {
        BigDecimal mibps = iops.divide(IOPS_PER_MIB, 0, RoundingMode.CEILING).min(Gp3.MOST_MIBPS);
        FindingBuilder finding = finding(volume, "pays for operations that gp3 has for less")
                .evidence(Evidence.of("type", String.valueOf(volume.type())))
                .evidence(Evidence.of("iops", Texts.plain(iops), Texts.plain(Gp3.MOST_IOPS)))
                .evidence(Evidence.of("gp3_mib_per_second", Texts.plain(mibps)))
                .action(
                        "Change its type to gp3 with as many operations, unless it needs io2's durability or several machines.")
                .confidence("0.7")
                .effort(Effort.LOW)
                .risk(Risk.MEDIUM)
                .priority(Priority.MEDIUM);
        return ifCheaper(volume, gp3(volume, iops, mibps, context), finding);
    }
}
