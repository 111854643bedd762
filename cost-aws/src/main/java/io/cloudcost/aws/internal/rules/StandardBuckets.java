package io.cloudcost.aws.internal.rules;

import io.cloudcost.aws.model.AwsMetrics;
import io.cloudcost.aws.model.ServiceAttributes;
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
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Buckets that keep much in the class Standard, and no rule moves it anywhere else. Whether it is read CloudWatch says only where request
 * metrics are switched on. Standard's price falls with the size of all buckets together, so that the saving is unknown.
 * Where objects are small on the mean, other classes cost more.
 */
public final class StandardBuckets extends AwsRule<OtherResource> {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MONTH = BigDecimal.valueOf(30);

    /** For the service loader. */
    public StandardBuckets() {
        super(
                "aws.s3.standard-class",
                "Buckets that keep much in the class Standard for ever",
                OtherResource.class,
                Set.of(Part.OBJECT_STORAGE, Part.UTILIZATION),
                List.of(UseOptions.COLD_GIGABYTES, UseOptions.COLD_SHARE, AwsOptions.DAYS));
    }

    @Override
    boolean concerns(OtherResource thing) {
        return thing.kind().equals(ResourceKind.OBJECT_STORAGE);
    }

    @Override
    Optional<Finding> look(OtherResource thing, AnalysisContext context) {
        Optional<Boolean> moves = thing.info().attributes().get(ServiceAttributes.MOVES_OBJECTS);
        Optional<MetricStats> standard = thing.info().utilization().get(AwsMetrics.storedBytes("StandardStorage"));
        if (moves.isEmpty() || standard.isEmpty()) {
            return unjudged(thing, "Its lifecycle, or what it keeps in the class Standard, is not known.", context);
        }
        BigDecimal limit = context.option(UseOptions.COLD_GIGABYTES);
        BigDecimal stored = Use.gigabytes(standard.get().mean());
        return moves.get() || stored.compareTo(limit) < 0 || holdsSmallThings(thing)
                ? Optional.empty()
                : claim(
                        thing,
                        new Evidence(
                                "standard_gb",
                                Texts.plain(stored),
                                Texts.plain(limit),
                                standard.get().window()),
                        stored,
                        context);
    }

    private static boolean holdsSmallThings(OtherResource thing) {
        return ObjectSizes.mean(thing).filter(ObjectSizes::areTooSmall).isPresent();
    }

    /** Where requests are counted, none for what is read often. */
    private Optional<Finding> claim(OtherResource thing, Evidence held, BigDecimal stored, AnalysisContext context) {
        Optional<MetricStats> read = Use.of(thing, Metric.NETWORK_OUT_BYTES_PER_DAY, context);
        BigDecimal limit = context.option(UseOptions.COLD_SHARE);
        Optional<BigDecimal> share = read.map(stats ->
                Use.gigabytes(stats.mean()).multiply(MONTH).multiply(HUNDRED).divide(stored, MathContext.DECIMAL64));
        if (share.filter(percent -> percent.compareTo(limit) >= 0).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(finding(thing, "keeps much in the class Standard")
                .evidence(held)
                .evidence(Evidence.of(
                        "mean_object_kb",
                        ObjectSizes.mean(thing).map(ObjectSizes::kilobytes).orElse("not known")))
                .evidence(share.map(percent ->
                                Evidence.of("read_percent_a_month", Texts.plain(percent), Texts.plain(limit)))
                        .orElseGet(() -> Evidence.of("requests", "not counted: its request metrics are off")))
                .action(
                        "Find out how often it is read; Intelligent-Tiering moves by itself, other classes charge for reading.")
                .confidence(share.isPresent() ? "0.7" : "0.4")
                .effort(Effort.LOW)
                .risk(Risk.LOW)
                .priority(share.isPresent() ? Priority.MEDIUM : Priority.LOW)
                .build());
    }
}
