package io.cloudcost.aws.internal.advice;

import io.cloudcost.finding.Effort;
import io.cloudcost.finding.Evidence;
import io.cloudcost.finding.Finding;
import io.cloudcost.finding.Risk;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.computeoptimizer.model.VolumeConfiguration;
import software.amazon.awssdk.services.computeoptimizer.model.VolumeRecommendation;
import software.amazon.awssdk.services.computeoptimizer.model.VolumeRecommendationOption;

/** What Compute Optimizer says of volumes. */
public final class VolumeAdvice {

    private final Advised advised;

    /** @param account whose advice it is, unless it names another account of the organisation */
    public VolumeAdvice(String provider, String account) {
        advised = new Advised(provider, account);
    }

    /** A finding for each that saves something. */
    public List<Finding> of(List<VolumeRecommendation> wire) {
        return wire.stream()
                .filter(each -> Told.says(each.findingAsString(), "NotOptimized"))
                .flatMap(each -> Told.first(each.volumeRecommendationOptions(), VolumeRecommendationOption::rank)
                        .filter(option -> Told.saving(option.savingsOpportunity()) != null)
                        .map(option -> AdviceFindings.of(advice(each, option)))
                        .stream())
                .toList();
    }

    private Advice advice(VolumeRecommendation wire, VolumeRecommendationOption option) {
        List<Evidence> facts =
                Told.facts(wire.findingAsString(), wire.lookBackPeriodInDays(), wire.lastRefreshTimestamp());
        wire.utilizationMetrics()
                .forEach(metric -> Told.measured(metric.nameAsString(), metric.statisticAsString(), metric.value())
                        .ifPresent(facts::add));
        return new Advice(
                List.of(advised.thing("EbsVolume", wire.accountId(), null, null, wire.volumeArn())),
                "ebs",
                Claim.SIZE,
                words(wire.currentConfiguration()),
                words(option.configuration()),
                Told.saving(option.savingsOpportunity()),
                Told.METHOD,
                Told.confidence(option.performanceRisk()),
                Effort.LOW,
                Risk.LOW,
                facts);
    }

    private static @Nullable String words(@Nullable VolumeConfiguration wire) {
        return wire == null
                ? null
                : wire.volumeType()
                        + Told.known(wire.volumeSize(), "GiB")
                        + Told.known(wire.volumeBaselineIOPS(), "operations/s")
                        + Told.known(wire.volumeBaselineThroughput(), "MiB/s");
    }
}
