package io.cloudcost.aws.internal.sdk;

import io.cloudcost.aws.model.AwsEndpoints;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.services.ec2.model.DescribeReservedInstancesResponse;
import software.amazon.awssdk.services.ec2.model.ReservedInstances;
import software.amazon.awssdk.services.rds.RdsClient;
import software.amazon.awssdk.services.rds.model.DescribeReservedDbInstancesResponse;
import software.amazon.awssdk.services.rds.model.ReservedDBInstance;
import software.amazon.awssdk.services.savingsplans.SavingsplansClient;
import software.amazon.awssdk.services.savingsplans.model.DescribeSavingsPlansResponse;
import software.amazon.awssdk.services.savingsplans.model.SavingsPlan;

/** What was committed to; free of charge as far as AWS says. */
public final class CommitmentLists {

    private static final String INSTANCES = "ec2:DescribeReservedInstances";
    private static final String DATABASES = "rds:DescribeReservedDBInstances";
    private static final String PLANS = "savingsplans:DescribeSavingsPlans";

    /** The largest page of databases. */
    private static final int PAGE = 100;

    /** The largest page of savings plans. */
    private static final int PLAN_PAGE = 1_000;

    private final AwsAccess access;
    private final Pages pages;

    /** @param whole all pages; else the first of each list */
    public CommitmentLists(AwsAccess access, boolean whole) {
        this.access = access;
        this.pages = new Pages(whole);
    }

    /** The reserved instances of a region, those that have ended included; EC2 does not page them. */
    public List<ReservedInstances> instances(String region) {
        DescribeReservedInstancesResponse answer =
                Tries.call(INSTANCES, () -> access.ec2(region).describeReservedInstances());
        Wire.required(INSTANCES, "reservedInstancesSet", answer.hasReservedInstances());
        return answer.reservedInstances();
    }

    /** Hands over the reserved databases of a region page by page. */
    public void databases(String region, Consumer<List<ReservedDBInstance>> page) {
        pages.follow(DATABASES, page, token -> {
            RdsClient client = access.client("rds", region, RdsClient::builder, AwsEndpoints.RDS);
            DescribeReservedDbInstancesResponse answer = client.describeReservedDBInstances(
                    request -> request.maxRecords(PAGE).marker(token));
            return Pages.found(
                    DATABASES,
                    "ReservedDBInstances",
                    answer.hasReservedDBInstances(),
                    answer.reservedDBInstances(),
                    answer.marker());
        });
    }

    /** Hands over the savings plans of the account page by page; they belong to no region. */
    public void plans(Consumer<List<SavingsPlan>> page) {
        pages.follow(PLANS, page, token -> {
            SavingsplansClient client = access.client(
                    "savingsplans", Inventory.HOME, SavingsplansClient::builder, AwsEndpoints.SAVINGS_PLANS);
            DescribeSavingsPlansResponse answer = client.describeSavingsPlans(
                    request -> request.maxResults(PLAN_PAGE).nextToken(token));
            return Pages.found(
                    PLANS, "savingsPlans", answer.hasSavingsPlans(), answer.savingsPlans(), answer.nextToken());
        });
    }
}
