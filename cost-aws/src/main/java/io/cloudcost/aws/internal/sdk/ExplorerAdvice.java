package io.cloudcost.aws.internal.sdk;

import io.cloudcost.aws.model.PurchaseAdvice;
import io.cloudcost.aws.model.RightsizingAdvice;
import io.cloudcost.aws.model.RightsizingAdvice.Target;
import io.cloudcost.model.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.costexplorer.CostExplorerClient;
import software.amazon.awssdk.services.costexplorer.model.CurrentInstance;
import software.amazon.awssdk.services.costexplorer.model.GetReservationPurchaseRecommendationResponse;
import software.amazon.awssdk.services.costexplorer.model.GetRightsizingRecommendationResponse;
import software.amazon.awssdk.services.costexplorer.model.GetSavingsPlansPurchaseRecommendationResponse;
import software.amazon.awssdk.services.costexplorer.model.InstanceDetails;
import software.amazon.awssdk.services.costexplorer.model.ReservationPurchaseRecommendationDetail;
import software.amazon.awssdk.services.costexplorer.model.ResourceDetails;
import software.amazon.awssdk.services.costexplorer.model.RightsizingRecommendation;
import software.amazon.awssdk.services.costexplorer.model.SavingsPlansDetails;
import software.amazon.awssdk.services.costexplorer.model.SavingsPlansPurchaseRecommendation;
import software.amazon.awssdk.services.costexplorer.model.SavingsPlansPurchaseRecommendationDetail;
import software.amazon.awssdk.services.costexplorer.model.TargetInstance;

/** What Cost Explorer advises; all pages of each, 0.01 USD a page. Purchases are for one year, nothing upfront, by the last 30 days. */
public final class ExplorerAdvice {

    /** What sizes are read with. */
    static final String RIGHTSIZING = "ce:GetRightsizingRecommendation";
    /** What reservations are read with. */
    static final String RESERVATIONS = "ce:GetReservationPurchaseRecommendation";
    /** What savings plans are read with. */
    static final String PLANS = "ce:GetSavingsPlansPurchaseRecommendation";

    private final Supplier<CostExplorerClient> client;
    private final PurchaseTerms terms;
    private final Pages pages = new Pages(true);

    /**
     * @param client asked for when the first call is made
     * @param terms of the commitments that are asked about
     */
    public ExplorerAdvice(Supplier<CostExplorerClient> client, PurchaseTerms terms) {
        this.client = client;
        this.terms = terms;
    }

    /** Instances of EC2 that should be smaller or gone. */
    public List<RightsizingAdvice> rightsizing() {
        List<RightsizingAdvice> all = new ArrayList<>();
        pages.<RightsizingAdvice>follow(RIGHTSIZING, all::addAll, token -> {
            GetRightsizingRecommendationResponse answer = client.get()
                    .getRightsizingRecommendation(
                            request -> request.service("AmazonEC2").nextPageToken(token));
            return new Pages.Found<>(
                    answer.rightsizingRecommendations().stream()
                            .map(ExplorerAdvice::advice)
                            .toList(),
                    answer.nextPageToken());
        });
        return List.copyOf(all);
    }

    private static RightsizingAdvice advice(RightsizingRecommendation wire) {
        CurrentInstance current = Wire.required(RIGHTSIZING, "CurrentInstance", wire.currentInstance());
        return new RightsizingAdvice(
                Wire.required(RIGHTSIZING, "AccountId", wire.accountId()),
                Wire.required(RIGHTSIZING, "CurrentInstance.ResourceId", current.resourceId()),
                type(current.resourceDetails()),
                Wire.required(RIGHTSIZING, "RightsizingType", wire.rightsizingTypeAsString()),
                money(RIGHTSIZING, current.monthlyCost(), current.currencyCode()),
                wire.terminateRecommendationDetail() == null
                        ? null
                        : money(
                                RIGHTSIZING,
                                wire.terminateRecommendationDetail().estimatedMonthlySavings(),
                                wire.terminateRecommendationDetail().currencyCode()),
                wire.modifyRecommendationDetail() == null
                        ? List.of()
                        : targets(wire.modifyRecommendationDetail().targetInstances()));
    }

    private static List<Target> targets(List<TargetInstance> wire) {
        return wire.stream()
                .sorted(Comparator.comparing(each -> !Boolean.TRUE.equals(each.defaultTargetInstance())))
                .map(each -> new Target(
                        type(each.resourceDetails()),
                        money(RIGHTSIZING, each.estimatedMonthlySavings(), each.currencyCode())))
                .toList();
    }

    private static @Nullable String type(@Nullable ResourceDetails wire) {
        return wire == null || wire.ec2ResourceDetails() == null
                ? null
                : wire.ec2ResourceDetails().instanceType();
    }

    /** Reservations of a service, by its name in Cost Explorer. */
    public List<PurchaseAdvice> reservations(String service) {
        List<PurchaseAdvice> all = new ArrayList<>();
        pages.<PurchaseAdvice>follow(RESERVATIONS, all::addAll, token -> {
            GetReservationPurchaseRecommendationResponse answer = client.get()
                    .getReservationPurchaseRecommendation(request -> request.service(service)
                            .lookbackPeriodInDays(terms.lookback())
                            .termInYears(terms.term())
                            .paymentOption(terms.payment())
                            .nextPageToken(token));
            return new Pages.Found<>(
                    answer.recommendations().stream()
                            .flatMap(each -> each.recommendationDetails().stream())
                            .map(ExplorerAdvice::advice)
                            .toList(),
                    answer.nextPageToken());
        });
        return List.copyOf(all);
    }

    private static PurchaseAdvice advice(ReservationPurchaseRecommendationDetail wire) {
        return new PurchaseAdvice(
                wire.accountId(),
                wire.instanceDetails() == null ? "a reservation" : words(wire.instanceDetails()),
                number(RESERVATIONS, wire.recommendedNumberOfInstancesToPurchase()),
                money(RESERVATIONS, wire.estimatedMonthlySavingsAmount(), wire.currencyCode()),
                number(RESERVATIONS, wire.estimatedMonthlySavingsPercentage()),
                money(RESERVATIONS, wire.upfrontCost(), wire.currencyCode()));
    }

    private static String words(InstanceDetails wire) {
        Stream<@Nullable String> words = Stream.of();
        if (wire.ec2InstanceDetails() != null) {
            words = Stream.of(
                    wire.ec2InstanceDetails().instanceType(),
                    wire.ec2InstanceDetails().region(),
                    wire.ec2InstanceDetails().platform());
        } else if (wire.rdsInstanceDetails() != null) {
            words = Stream.of(
                    wire.rdsInstanceDetails().instanceType(),
                    wire.rdsInstanceDetails().region(),
                    wire.rdsInstanceDetails().databaseEngine(),
                    wire.rdsInstanceDetails().deploymentOption());
        } else if (wire.elastiCacheInstanceDetails() != null) {
            words = Stream.of(
                    wire.elastiCacheInstanceDetails().nodeType(),
                    wire.elastiCacheInstanceDetails().region());
        } else if (wire.redshiftInstanceDetails() != null) {
            words = Stream.of(
                    wire.redshiftInstanceDetails().nodeType(),
                    wire.redshiftInstanceDetails().region());
        }
        String joined = words.flatMap(Stream::ofNullable).collect(Collectors.joining(", "));
        return joined.isEmpty() ? "a reservation" : joined;
    }

    /** Savings plans of a type: {@code COMPUTE_SP}, {@code EC2_INSTANCE_SP}, {@code SAGEMAKER_SP}, {@code DATABASE_SP}. */
    public List<PurchaseAdvice> plans(String type) {
        List<PurchaseAdvice> all = new ArrayList<>();
        pages.<PurchaseAdvice>follow(PLANS, all::addAll, token -> {
            GetSavingsPlansPurchaseRecommendationResponse answer = client.get()
                    .getSavingsPlansPurchaseRecommendation(request -> request.savingsPlansType(type)
                            .lookbackPeriodInDays(terms.lookback())
                            .termInYears(terms.term())
                            .paymentOption(terms.payment())
                            .nextPageToken(token));
            List<SavingsPlansPurchaseRecommendationDetail> details = Optional.ofNullable(
                            answer.savingsPlansPurchaseRecommendation())
                    .map(SavingsPlansPurchaseRecommendation::savingsPlansPurchaseRecommendationDetails)
                    .orElse(List.of());
            return new Pages.Found<>(
                    details.stream().map(each -> advice(type, each)).toList(), answer.nextPageToken());
        });
        return List.copyOf(all);
    }

    private static PurchaseAdvice advice(String type, SavingsPlansPurchaseRecommendationDetail wire) {
        return new PurchaseAdvice(
                wire.accountId(),
                words(type, wire.savingsPlansDetails()),
                number(PLANS, wire.hourlyCommitmentToPurchase()),
                money(PLANS, wire.estimatedMonthlySavingsAmount(), wire.currencyCode()),
                number(PLANS, wire.estimatedSavingsPercentage()),
                money(PLANS, wire.upfrontCost(), wire.currencyCode()));
    }

    private static String words(String type, @Nullable SavingsPlansDetails wire) {
        return wire == null
                ? type
                : Stream.of(type, wire.instanceFamily(), wire.region())
                        .filter(word -> word != null && !word.isBlank())
                        .collect(Collectors.joining(", "));
    }

    private static @Nullable BigDecimal number(String action, @Nullable String text) {
        return text == null || text.isBlank() ? null : Money.canonical(Wire.number(action, "Recommendation", text));
    }

    private static @Nullable Money money(String action, @Nullable String amount, @Nullable String currency) {
        return amount == null || amount.isBlank() || currency == null || currency.isBlank()
                ? null
                : Wire.money(action, "Recommendation", amount, currency);
    }
}
