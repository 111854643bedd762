package io.cloudcost.aws.internal.advice;

import io.cloudcost.finding.Effort;
import io.cloudcost.finding.Evidence;
import io.cloudcost.finding.Finding;
import io.cloudcost.finding.Risk;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.computeoptimizer.model.InstanceRecommendation;
import software.amazon.awssdk.services.computeoptimizer.model.InstanceRecommendationOption;
import software.amazon.awssdk.services.computeoptimizer.model.MetricName;
import software.amazon.awssdk.services.computeoptimizer.model.MigrationEffort;
import software.amazon.awssdk.services.computeoptimizer.model.PlatformDifference;

/** What Compute Optimizer says of instances that are larger than they need to be. Those that are too small cost nothing more. */
public final class InstanceAdvice {

    private final Advised advised;

    /** @param account whose advice it is, unless it names another account of the organisation */
    public InstanceAdvice(String provider, String account) {
        advised = new Advised(provider, account);
    }

    /** A finding for each that saves something. */
    public List<Finding> of(List<InstanceRecommendation> wire) {
        return wire.stream()
                .filter(each -> Told.says(each.findingAsString(), "Overprovisioned")
                        || Told.says(each.findingAsString(), "NotOptimized"))
                .flatMap(each -> Told.first(each.recommendationOptions(), InstanceRecommendationOption::rank)
                        .filter(option -> Told.saving(option.savingsOpportunity()) != null)
                        .map(option -> AdviceFindings.of(advice(each, option)))
                        .stream())
                .toList();
    }

    private Advice advice(InstanceRecommendation wire, InstanceRecommendationOption option) {
        boolean otherProcessor = option.platformDifferences().contains(PlatformDifference.ARCHITECTURE);
        return new Advice(
                List.of(advised.thing("Ec2Instance", wire.accountId(), null, null, wire.instanceArn())),
                "ec2",
                otherProcessor ? Claim.GRAVITON : Claim.SIZE,
                wire.currentInstanceType(),
                option.instanceType(),
                Told.saving(option.savingsOpportunity()),
                Told.METHOD,
                memory(wire).isPresent() ? Told.confidence(option.performanceRisk()) : "0.5",
                otherProcessor ? Effort.HIGH : effort(option.migrationEffort()),
                Risk.MEDIUM,
                facts(wire, option));
    }

    private static Optional<Evidence> memory(InstanceRecommendation wire) {
        return wire.utilizationMetrics().stream()
                .filter(metric -> metric.name() == MetricName.MEMORY)
                .flatMap(metric -> Told.measured("memory", metric.statisticAsString(), metric.value()).stream())
                .findFirst();
    }

    private static Effort effort(@Nullable MigrationEffort told) {
        return told == MigrationEffort.HIGH ? Effort.HIGH : Effort.MEDIUM;
    }

    /** Memory is measured where CloudWatch's agent or another tool tells Compute Optimizer. */
    private static List<Evidence> facts(InstanceRecommendation wire, InstanceRecommendationOption option) {
        List<Evidence> facts =
                Told.facts(wire.findingAsString(), wire.lookBackPeriodInDays(), wire.lastRefreshTimestamp());
        Told.reasons(wire.findingReasonCodesAsStrings()).ifPresent(facts::add);
        wire.utilizationMetrics().stream()
                .filter(metric -> metric.name() == MetricName.CPU)
                .flatMap(metric -> Told.measured("cpu", metric.statisticAsString(), metric.value()).stream())
                .forEach(facts::add);
        facts.add(memory(wire).orElseGet(() -> Evidence.of("memory", "not measured")));
        if (option.instanceType() != null) {
            facts.add(Evidence.of(Evidence.TARGET_SIZE, option.instanceType()));
        }
        if (option.performanceRisk() != null) {
            facts.add(Evidence.of("performance_risk", Told.plain(option.performanceRisk()) + " of 4"));
        }
        return facts;
    }
}
