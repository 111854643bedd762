package io.cloudcost.aws.internal.rules;

import io.cloudcost.aws.model.AwsKinds;
import io.cloudcost.aws.model.AwsMetrics;
import io.cloudcost.aws.model.ServiceAttributes;
import io.cloudcost.aws.model.ServiceParts;
import io.cloudcost.finding.Effort;
import io.cloudcost.finding.Evidence;
import io.cloudcost.finding.Finding;
import io.cloudcost.finding.FindingBuilder;
import io.cloudcost.finding.Priority;
import io.cloudcost.finding.Risk;
import io.cloudcost.resource.Metric;
import io.cloudcost.resource.MetricStats;
import io.cloudcost.resource.OtherResource;
import io.cloudcost.resource.ResourceAttribute;
import io.cloudcost.snapshot.Part;
import io.cloudcost.spi.AnalysisContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tables of which the provisioned capacity is far above what the busiest five minutes used. Capacity of indexes and reservations are not
 * looked at, and prices have a free share, so that the saving is unknown.
 */
public final class OversizedTables extends AwsRule<OtherResource> {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** For the service loader. */
    public OversizedTables() {
        super(
                "aws.dynamodb.over-provisioned",
                "Tables that pay for much more capacity than they use",
                OtherResource.class,
                Set.of(ServiceParts.TABLES, Part.UTILIZATION),
                List.of(UseOptions.TABLE_PERCENT, UseOptions.TABLE_UNITS, AwsOptions.DAYS));
    }

    @Override
    boolean concerns(OtherResource thing) {
        return thing.kind().equals(AwsKinds.TABLE)
                && thing.info()
                        .attributes()
                        .get(ServiceAttributes.BILLING_MODE)
                        .filter("PROVISIONED"::equals)
                        .isPresent();
    }

    @Override
    Optional<Finding> look(OtherResource thing, AnalysisContext context) {
        List<Evidence> evidence = Stream.concat(
                        held(thing, ServiceAttributes.READ_UNITS, AwsMetrics.READ_UNITS, context),
                        held(thing, ServiceAttributes.WRITE_UNITS, AwsMetrics.WRITE_UNITS, context))
                .toList();
        return evidence.isEmpty() ? Optional.empty() : Optional.of(claim(thing, evidence));
    }

    /** Reads and writes are each judged by themselves; each that there is too much of is evidence. */
    private static Stream<Evidence> held(
            OtherResource thing, ResourceAttribute<BigDecimal> paid, Metric used, AnalysisContext context) {
        Optional<BigDecimal> units = thing.info()
                .attributes()
                .get(paid)
                .filter(many -> many.compareTo(context.option(UseOptions.TABLE_UNITS)) >= 0);
        Optional<MetricStats> stats = Use.of(thing, used, context);
        if (units.isPresent() && stats.isEmpty()) {
            context.notJudged(thing.ref(), Use.notMeasured("What it uses of " + paid.name(), context));
        }
        return units.stream()
                .flatMap(many -> stats.stream().map(each -> held(many, used, each, context)))
                .flatMap(Optional::stream);
    }

    private static Optional<Evidence> held(BigDecimal paid, Metric used, MetricStats stats, AnalysisContext context) {
        BigDecimal limit =
                paid.multiply(context.option(UseOptions.TABLE_PERCENT)).divide(HUNDRED);
        return stats.max().compareTo(limit) < 0
                ? Optional.of(new Evidence(
                        used + "_peak of " + Texts.plain(paid),
                        Texts.plain(stats.max()),
                        Texts.plain(limit),
                        stats.window()))
                : Optional.empty();
    }

    private Finding claim(OtherResource thing, List<Evidence> evidence) {
        FindingBuilder finding = finding(thing, "pays for more capacity than it uses");
        evidence.forEach(finding::evidence);
        return finding.action("Lower its capacity, let auto scaling set it, or pay by request if its load is rare.")
                .confidence("0.7")
                .effort(Effort.LOW)
                .risk(Risk.MEDIUM)
                .priority(Priority.MEDIUM)
                .build();
    }
}
