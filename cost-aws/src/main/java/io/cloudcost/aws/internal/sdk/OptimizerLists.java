package io.cloudcost.aws.internal.sdk;

import io.cloudcost.aws.model.AwsEndpoints;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.services.computeoptimizer.ComputeOptimizerClient;
import software.amazon.awssdk.services.computeoptimizer.model.GetEbsVolumeRecommendationsResponse;
import software.amazon.awssdk.services.computeoptimizer.model.GetEc2InstanceRecommendationsResponse;
import software.amazon.awssdk.services.computeoptimizer.model.GetEnrollmentStatusResponse;
import software.amazon.awssdk.services.computeoptimizer.model.GetIdleRecommendationsResponse;
import software.amazon.awssdk.services.computeoptimizer.model.GetLambdaFunctionRecommendationsResponse;
import software.amazon.awssdk.services.computeoptimizer.model.GetRdsDatabaseRecommendationsResponse;
import software.amazon.awssdk.services.computeoptimizer.model.IdleRecommendation;
import software.amazon.awssdk.services.computeoptimizer.model.InstanceRecommendation;
import software.amazon.awssdk.services.computeoptimizer.model.LambdaFunctionRecommendation;
import software.amazon.awssdk.services.computeoptimizer.model.RDSDBRecommendation;
import software.amazon.awssdk.services.computeoptimizer.model.Status;
import software.amazon.awssdk.services.computeoptimizer.model.VolumeRecommendation;

/** Compute Optimizer's lists, by region; free of charge for looks back of up to 32 days. */
public final class OptimizerLists {

    private static final String ENROLLMENT = "compute-optimizer:GetEnrollmentStatus";
    private static final String INSTANCES = "compute-optimizer:GetEC2InstanceRecommendations";
    private static final String VOLUMES = "compute-optimizer:GetEBSVolumeRecommendations";
    private static final String FUNCTIONS = "compute-optimizer:GetLambdaFunctionRecommendations";
    private static final String DATABASES = "compute-optimizer:GetRDSDatabaseRecommendations";
    private static final String IDLE = "compute-optimizer:GetIdleRecommendations";

    /** As many as GetIdleRecommendations gives at most; for the others AWS names no other limit. */
    private static final int PAGE = 100;

    private final AwsAccess access;
    private final Pages pages;

    /** @param whole all pages; else the first of each list */
    public OptimizerLists(AwsAccess access, boolean whole) {
        this.access = access;
        this.pages = new Pages(whole);
    }

    /**
     * Does nothing where the account has opted in.
     *
     * @throws NotToldException if it has not
     */
    public void requireEnrolled(String region) throws NotToldException {
        GetEnrollmentStatusResponse answer =
                Tries.call(ENROLLMENT, () -> client(region).getEnrollmentStatus(request -> {}));
        Status status = Wire.required(ENROLLMENT, "status", answer.status());
        if (status != Status.ACTIVE) {
            throw new NotToldException("Compute Optimizer is not switched on for the account (it says "
                    + answer.statusAsString() + "): opt in, which costs nothing, to have its advice.");
        }
    }

    /** Hands over what it says of a region's instances. */
    public void instances(String region, Consumer<List<InstanceRecommendation>> page) {
        pages.follow(INSTANCES, page, token -> {
            GetEc2InstanceRecommendationsResponse answer = client(region)
                    .getEC2InstanceRecommendations(
                            request -> request.maxResults(PAGE).nextToken(token));
            return Pages.found(
                    INSTANCES,
                    "instanceRecommendations",
                    answer.hasInstanceRecommendations(),
                    answer.instanceRecommendations(),
                    answer.nextToken());
        });
    }

    /** Hands over what it says of a region's volumes. */
    public void volumes(String region, Consumer<List<VolumeRecommendation>> page) {
        pages.follow(VOLUMES, page, token -> {
            GetEbsVolumeRecommendationsResponse answer = client(region)
                    .getEBSVolumeRecommendations(
                            request -> request.maxResults(PAGE).nextToken(token));
            return Pages.found(
                    VOLUMES,
                    "volumeRecommendations",
                    answer.hasVolumeRecommendations(),
                    answer.volumeRecommendations(),
                    answer.nextToken());
        });
    }

    /** Hands over what it says of a region's functions. */
    public void functions(String region, Consumer<List<LambdaFunctionRecommendation>> page) {
        pages.follow(FUNCTIONS, page, token -> {
            GetLambdaFunctionRecommendationsResponse answer = client(region)
                    .getLambdaFunctionRecommendations(
                            request -> request.maxResults(PAGE).nextToken(token));
            return Pages.found(
                    FUNCTIONS,
                    "lambdaFunctionRecommendations",
                    answer.hasLambdaFunctionRecommendations(),
                    answer.lambdaFunctionRecommendations(),
                    answer.nextToken());
        });
    }

    /** Hands over what it says of a region's databases. */
    public void databases(String region, Consumer<List<RDSDBRecommendation>> page) {
        pages.follow(DATABASES, page, token -> {
            GetRdsDatabaseRecommendationsResponse answer = client(region)
                    .getRDSDatabaseRecommendations(
                            request -> request.maxResults(PAGE).nextToken(token));
            return Pages.found(
                    DATABASES,
                    "rdsDBRecommendations",
                    answer.hasRdsDBRecommendations(),
                    answer.rdsDBRecommendations(),
                    answer.nextToken());
        });
    }

    /** Hands over what in a region it takes for idle. */
    public void idle(String region, Consumer<List<IdleRecommendation>> page) {
        pages.follow(IDLE, page, token -> {
            GetIdleRecommendationsResponse answer = client(region)
                    .getIdleRecommendations(request -> request.maxResults(PAGE).nextToken(token));
            return Pages.found(
                    IDLE,
                    "idleRecommendations",
                    answer.hasIdleRecommendations(),
                    answer.idleRecommendations(),
                    answer.nextToken());
        });
    }

    private ComputeOptimizerClient client(String region) {
        return access.client(
                "compute-optimizer", region, ComputeOptimizerClient::builder, AwsEndpoints.COMPUTE_OPTIMIZER);
    }
}
