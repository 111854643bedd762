package io.cloudcost.aws.internal.advice;

import io.cloudcost.finding.Effort;
import io.cloudcost.finding.Evidence;
import io.cloudcost.finding.Finding;
import io.cloudcost.finding.Risk;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.computeoptimizer.model.LambdaFunctionMemoryRecommendationOption;
import software.amazon.awssdk.services.computeoptimizer.model.LambdaFunctionRecommendation;

/**
 * What Compute Optimizer says of functions' memory. A function is billed by memory and time, and gets processors by its memory: the
 * option that it ranks first is where cost and time are best together, and may be more memory than there is.
 */
public final class FunctionAdvice {

    private final Advised advised;

    /** @param account whose advice it is, unless it names another account of the organisation */
    public FunctionAdvice(String provider, String account) {
        advised = new Advised(provider, account);
    }

    /** A finding for each whose memory is not the best. */
    public List<Finding> of(List<LambdaFunctionRecommendation> wire) {
        return wire.stream()
                .filter(each -> Told.says(each.findingAsString(), "NotOptimized"))
                .flatMap(each -> Told.first(
                        each.memorySizeRecommendationOptions(), LambdaFunctionMemoryRecommendationOption::rank)
                        .map(option -> AdviceFindings.of(advice(each, option)))
                        .stream())
                .toList();
    }

    private Advice advice(LambdaFunctionRecommendation wire, LambdaFunctionMemoryRecommendationOption option) {
        return new Advice(
                List.of(advised.thing("LambdaFunction", wire.accountId(), null, null, wire.functionArn())),
                "lambda",
                Claim.SIZE,
                megabytes(wire.currentMemorySize()),
                megabytes(option.memorySize()),
                Told.saving(option.savingsOpportunity()),
                Told.METHOD,
                "0.8",
                Effort.LOW,
                Risk.LOW,
                facts(wire, option));
    }

    private static @Nullable String megabytes(@Nullable Integer memory) {
        return memory == null ? null : memory + " MB";
    }

    private static List<Evidence> facts(
            LambdaFunctionRecommendation wire, LambdaFunctionMemoryRecommendationOption option) {
        List<Evidence> facts =
                Told.facts(wire.findingAsString(), wire.lookbackPeriodInDays(), wire.lastRefreshTimestamp());
        Told.reasons(wire.findingReasonCodesAsStrings()).ifPresent(facts::add);
        if (wire.numberOfInvocations() != null) {
            facts.add(Evidence.of("invocations", wire.numberOfInvocations().toString()));
        }
        wire.utilizationMetrics()
                .forEach(metric -> Told.measured(metric.nameAsString(), metric.statisticAsString(), metric.value())
                        .ifPresent(facts::add));
        option.projectedUtilizationMetrics()
                .forEach(metric -> Told.measured(
                                "projected_" + metric.nameAsString(), metric.statisticAsString(), metric.value())
                        .ifPresent(facts::add));
        return facts;
    }
}
