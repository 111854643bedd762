package io.cloudcost.aws.internal.advice;

import io.cloudcost.finding.Effort;
import io.cloudcost.finding.Evidence;
import io.cloudcost.finding.Finding;
import io.cloudcost.finding.Risk;
import io.cloudcost.resource.ResourceRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.costoptimizationhub.model.Recommendation;

/** What Cost Optimization Hub says. It tells no confidence: 0.8. */
public final class HubAdvice {

    private final Advised advised;

    /** @param account whose advice it is, unless it names another account of the organisation */
    public HubAdvice(String provider, String account) {
        advised = new Advised(provider, account);
    }

    /** A finding for each. */
    public List<Finding> of(List<Recommendation> wire) {
        return wire.stream().map(each -> AdviceFindings.of(advice(each))).toList();
    }

    private Advice advice(Recommendation wire) {
        String type = Optional.ofNullable(wire.currentResourceType())
                .or(() -> Optional.ofNullable(wire.recommendedResourceType()))
                .orElse("Unknown");
        Claim claim = Claim.of(wire.actionType());
        return new Advice(
                about(type, claim, wire),
                claim.isPurchase() ? (claim == Claim.PLAN ? "savings-plans" : "reservations") : Advised.service(type),
                type.endsWith("Storage") && claim == Claim.SIZE ? Claim.STORAGE : claim,
                wire.currentResourceSummary(),
                wire.recommendedResourceSummary(),
                Advice.money(wire.estimatedMonthlySavings(), wire.currencyCode()),
                "AWS's estimate (Cost Optimization Hub)",
                "0.8",
                effort(wire.implementationEffort()),
                risk(wire),
                facts(wire));
    }

    private List<ResourceRef> about(String type, Claim claim, Recommendation wire) {
        if (!claim.isPurchase()) {
            return List.of(advised.thing(type, wire.accountId(), wire.region(), wire.resourceId(), wire.resourceArn()));
        }
        String offered = Optional.ofNullable(wire.recommendedResourceType()).orElse(type);
        // How many are advised changes from day to day; what they are does not.
        String what = Stream.of(
                        wire.region(),
                        Optional.ofNullable(wire.recommendedResourceSummary())
                                .map(text -> text.replaceAll("[$]?\\d+([.,]\\d+)*(?![\\w.])", "")
                                        .strip())
                                .orElse(""))
                .filter(word -> word != null && !word.isBlank())
                .collect(Collectors.joining("/"));
        return advised.commitment(offered, wire.accountId(), what);
    }

    private static Effort effort(@Nullable String told) {
        return switch (String.valueOf(told)) {
            case "VeryLow", "Low" -> Effort.LOW;
            case "High", "VeryHigh" -> Effort.HIGH;
            default -> Effort.MEDIUM;
        };
    }

    private static Risk risk(Recommendation wire) {
        if (Boolean.FALSE.equals(wire.rollbackPossible())) {
            return Risk.HIGH;
        }
        return Boolean.FALSE.equals(wire.restartNeeded()) ? Risk.LOW : Risk.MEDIUM;
    }

    private static List<Evidence> facts(Recommendation wire) {
        List<Evidence> facts = new ArrayList<>();
        facts.add(Evidence.of(
                "source", "Cost Optimization Hub" + (wire.source() == null ? "" : ", from " + wire.sourceAsString())));
        tell(facts, "recommendation_id", wire.recommendationId());
        tell(facts, "region", wire.region());
        tell(facts, "action", wire.actionType());
        tell(facts, "implementation_effort", wire.implementationEffort());
        tell(facts, "restart_needed", wire.restartNeeded());
        tell(facts, "rollback_possible", wire.rollbackPossible());
        tell(facts, "saving_percent", wire.estimatedSavingsPercentage());
        tell(facts, "lookback_days", wire.recommendationLookbackPeriodInDays());
        tell(facts, "refreshed", wire.lastRefreshTimestamp());
        return facts;
    }

    private static void tell(List<Evidence> facts, String metric, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            facts.add(Evidence.of(metric, value.toString()));
        }
    }
}
