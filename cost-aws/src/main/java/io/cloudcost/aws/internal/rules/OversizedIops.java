package io.cloudcost.aws.internal.rules;

import io.cloudcost.aws.internal.prices.Rates;
import io.cloudcost.aws.model.AwsMetrics;
import io.cloudcost.finding.Effort;
import io.cloudcost.finding.Evidence;
import io.cloudcost.finding.Finding;
import io.cloudcost.finding.Priority;
import io.cloudcost.finding.Risk;
import io.cloudcost.finding.Saving;
import io.cloudcost.resource.MetricStats;
import io.cloudcost.resource.Volume;
import io.cloudcost.snapshot.Part;
import io.cloudcost.spi.AnalysisContext;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Volumes that pay for many more operations a second than they do in their busiest five minutes. */
public final class OversizedIops extends VolumeRule {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What is left above the peak, since five minutes have peaks of their own. */
    private static final BigDecimal HEADROOM = new BigDecimal("1.5");

    /** For the service loader. */
    public OversizedIops() {
        super(
                "aws.ebs.iops",
                "Volumes that pay for many more operations than they do",
                Set.of("gp3", "io1", "io2"),
                Set.of(Part.VOLUMES, Part.UTILIZATION),
                List.of(AwsOptions.IOPS_SHARE, AwsOptions.DAYS));
    }

    /** Only what is beyond the included share is paid for. */
    @Override
    boolean concerns(Volume volume) {
        return super.concerns(volume)
                && volume.attachment().resourceId() != null
                && iops(volume)
                        .filter(iops -> iops.compareTo(least(volume)) > 0)
                        .isPresent();
    }

    private static BigDecimal least(Volume volume) {
        return "gp3".equals(volume.type()) ? Gp3.INCLUDED_IOPS : HUNDRED;
    }

    @Override
    Optional<Finding> look(Volume volume, AnalysisContext context) {
        Optional<MetricStats> reads = Use.of(volume, AwsMetrics.READ_IOPS, context);
        Optional<MetricStats> writes = Use.of(volume, AwsMetrics.WRITE_IOPS, context);
        if (reads.isEmpty() || writes.isEmpty()) {
            return unjudged(volume, Use.notMeasured("Its use", context), context);
        }
        BigDecimal paid = iops(volume).orElseThrow();
        BigDecimal peak = reads.get().max().add(writes.get().max());
        BigDecimal limit = paid.multiply(context.option(AwsOptions.IOPS_SHARE)).divide(HUNDRED);
        return peak.compareTo(limit) < 0
                ? Optional.of(finding(volume, paid, peak, limit, reads.get(), context))
                : Optional.empty();
    }

    private Finding finding(
            Volume volume,
            BigDecimal paid,
            BigDecimal peak,
            BigDecimal limit,
            MetricStats stats,
            AnalysisContext context) {
        BigDecimal enough = peak.multiply(HEADROOM)
                .divide(HUNDRED, 0, RoundingMode.CEILING)
                .multiply(HUNDRED)
                .max(least(volume));
        return finding(volume, "pays for more operations than it does")
                .evidence(Evidence.of("iops", Texts.plain(paid)))
                .evidence(new Evidence("peak_iops", Texts.plain(peak), Texts.plain(limit), stats.window()))
                .evidence(Evidence.of("enough_iops", Texts.plain(enough)))
                .action("Lower its operations to about " + Texts.plain(enough) + ", and watch its queue.")
                .saving(saving(volume, paid.subtract(enough), context).orElse(null))
                .confidence("0.6")
                .effort(Effort.LOW)
                .risk(Risk.MEDIUM)
                .priority(Priority.MEDIUM)
                .build();
    }

    /** io2 has several rates; where the price list says no single one the saving is unknown. */
    private static Optional<Saving> saving(Volume volume, BigDecimal less, AnalysisContext context) {
        return volume.region()
                .flatMap(region -> Rates.of(context.prices(), region, volume.type() + "/iops"))
                .filter(rate -> cost(volume).isPresent())
                .flatMap(rate -> Texts.saving(rate.times(less), "the price of the operations that are not needed"));
    }
}
