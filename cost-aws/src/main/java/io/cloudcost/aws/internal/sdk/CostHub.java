package io.cloudcost.aws.internal.sdk;

import io.cloudcost.aws.model.AwsEndpoints;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.services.costoptimizationhub.CostOptimizationHubClient;
import software.amazon.awssdk.services.costoptimizationhub.model.AccountEnrollmentStatus;
import software.amazon.awssdk.services.costoptimizationhub.model.EnrollmentStatus;
import software.amazon.awssdk.services.costoptimizationhub.model.ListEnrollmentStatusesResponse;
import software.amazon.awssdk.services.costoptimizationhub.model.ListRecommendationsResponse;
import software.amazon.awssdk.services.costoptimizationhub.model.Recommendation;

/** Cost Optimization Hub's lists; no charge for them is known. It lives in one region and speaks of all. */
public final class CostHub {

    private static final String ENROLLMENT = "cost-optimization-hub:ListEnrollmentStatuses";
    private static final String RECOMMENDATIONS = "cost-optimization-hub:ListRecommendations";

    /** The largest page (API reference). */
    private static final int PAGE = 1_000;

    private final AwsAccess access;
    private final Pages pages;

    /** @param whole all pages; else the first */
    public CostHub(AwsAccess access, boolean whole) {
        this.access = access;
        this.pages = new Pages(whole);
    }

    /**
     * Does nothing where the account is enrolled.
     *
     * @throws NotToldException if it is not
     */
    public void requireEnrolled() throws NotToldException {
        List<AccountEnrollmentStatus> statuses = new ArrayList<>();
        pages.follow(ENROLLMENT, statuses::addAll, token -> {
            ListEnrollmentStatusesResponse answer =
                    client().listEnrollmentStatuses(request -> request.nextToken(token));
            return Pages.found(ENROLLMENT, "items", answer.hasItems(), answer.items(), answer.nextToken());
        });
        if (statuses.stream().noneMatch(each -> each.status() == EnrollmentStatus.ACTIVE)) {
            throw new NotToldException("The account is not enrolled in Cost Optimization Hub, which costs nothing:"
                    + " switch it on in the console of Billing and Cost Management to have its advice.");
        }
    }

    /** Hands over what it advises page by page; of advice that excludes each other on one resource AWS lists the best alone. */
    public void recommendations(Consumer<List<Recommendation>> page) {
        pages.follow(RECOMMENDATIONS, page, token -> {
            ListRecommendationsResponse answer = client().listRecommendations(
                            request -> request.maxResults(PAGE).nextToken(token));
            return Pages.found(RECOMMENDATIONS, "items", answer.hasItems(), answer.items(), answer.nextToken());
        });
    }

    private CostOptimizationHubClient client() {
        return access.client(
                "cost-optimization-hub",
                Inventory.HOME,
                CostOptimizationHubClient::builder,
                AwsEndpoints.COST_OPTIMIZATION_HUB);
    }
}
