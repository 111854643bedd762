package io.cloudcost.aws.internal.advice;

import io.cloudcost.finding.Effort;
import io.cloudcost.finding.Evidence;
import io.cloudcost.finding.Finding;
import io.cloudcost.finding.Risk;
import io.cloudcost.model.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.computeoptimizer.model.IdleRecommendation;

/** What Compute Optimizer takes for idle, unattached or unused. */
public final class IdleAdvice {

    private final Advised advised;

    /** @param account whose advice it is, unless it names another account of the organisation */
    public IdleAdvice(String provider, String account) {
        advised = new Advised(provider, account);
    }

    /** A finding for each. */
    public List<Finding> of(List<IdleRecommendation> wire) {
        return wire.stream().map(each -> AdviceFindings.of(advice(each))).toList();
    }

    private Advice advice(IdleRecommendation wire) {
        String type = String.valueOf(wire.resourceTypeAsString());
        List<Evidence> facts = Told.facts(
                String.valueOf(wire.findingAsString()), wire.lookBackPeriodInDays(), wire.lastRefreshTimestamp());
        wire.utilizationMetrics()
                .forEach(metric -> Told.measured(metric.nameAsString(), metric.statisticAsString(), metric.value())
                        .ifPresent(facts::add));
        return new Advice(
                List.of(advised.thing(type, wire.accountId(), null, wire.resourceId(), wire.resourceArn())),
                Advised.service(type),
                stops(type) ? Claim.STOP : Claim.DELETE,
                wire.findingDescription(),
                null,
                saving(wire),
                Told.METHOD,
                "0.8",
                Effort.LOW,
                stops(type) ? Risk.MEDIUM : Risk.HIGH,
                facts);
    }

    /** As Cost Optimization Hub words it: machines are stopped, all else is deleted. */
    private static boolean stops(String type) {
        return type.equalsIgnoreCase("EC2Instance") || type.equalsIgnoreCase("RDSDBInstance");
    }

    private static @Nullable Money saving(IdleRecommendation wire) {
        return wire.savingsOpportunity() == null || wire.savingsOpportunity().estimatedMonthlySavings() == null
                ? null
                : Advice.money(
                        wire.savingsOpportunity().estimatedMonthlySavings().value(),
                        wire.savingsOpportunity().estimatedMonthlySavings().currencyAsString());
    }
}
