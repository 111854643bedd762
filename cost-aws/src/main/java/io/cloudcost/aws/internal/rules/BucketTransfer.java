package io.cloudcost.aws.internal.rules;

import io.cloudcost.finding.Effort;
import io.cloudcost.finding.Evidence;
import io.cloudcost.finding.Finding;
import io.cloudcost.finding.Priority;
import io.cloudcost.finding.Risk;
import io.cloudcost.resource.Metric;
import io.cloudcost.resource.MetricStats;
import io.cloudcost.resource.OtherResource;
import io.cloudcost.resource.ResourceKind;
import io.cloudcost.snapshot.Part;
import io.cloudcost.spi.AnalysisContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Buckets that much is downloaded from. Where it goes, which its price depends on, CloudWatch does not say. */
public final class BucketTransfer extends AwsRule<OtherResource> {

    /** For the service loader. */
    public BucketTransfer() {
        super(
                "aws.s3.transfer",
                "Buckets that much is downloaded from",
                OtherResource.class,
                Set.of(Part.OBJECT_STORAGE, Part.UTILIZATION),
                List.of(UseOptions.TRANSFER, AwsOptions.DAYS));
    }

    @Override
    boolean concerns(OtherResource thing) {
        return thing.kind().equals(ResourceKind.OBJECT_STORAGE);
    }

    @Override
    Optional<Finding> look(OtherResource thing, AnalysisContext context) {
        Optional<MetricStats> read = Use.of(thing, Metric.NETWORK_OUT_BYTES_PER_DAY, context);
        if (read.isEmpty()) {
            return unjudged(thing, "What is downloaded is not counted: its request metrics are off.", context);
        }
        BigDecimal limit = context.option(UseOptions.TRANSFER);
        return read.map(stats -> Use.gigabytes(stats.mean()))
                .filter(gigabytes -> gigabytes.compareTo(limit) > 0)
                .map(gigabytes -> finding(thing, "is downloaded from a lot")
                        .evidence(new Evidence(
                                "downloaded_gb_per_day",
                                Texts.plain(gigabytes),
                                Texts.plain(limit),
                                read.get().window()))
                        .action(
                                "Find out where it goes: within the region it is free through a gateway endpoint, to the"
                                        + " internet CloudFront is cheaper, and another region may want a copy of its own.")
                        .confidence("0.5")
                        .effort(Effort.MEDIUM)
                        .risk(Risk.LOW)
                        .priority(Priority.INFO)
                        .build());
    }
}
