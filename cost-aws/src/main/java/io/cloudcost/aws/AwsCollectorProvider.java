package io.cloudcost.aws;

import io.cloudcost.aws.internal.AwsIds;
import io.cloudcost.aws.model.AwsParts;
import io.cloudcost.aws.model.AwsSettings;
import io.cloudcost.snapshot.Part;
import io.cloudcost.spi.CollectorBuilder;
import io.cloudcost.spi.CollectorProvider;
import io.cloudcost.spi.Setting;
import java.util.List;

/** Offers AWS to {@link io.cloudcost.CostCollectors}. */
public final class AwsCollectorProvider implements CollectorProvider {

    /** For the service loader. */
    public AwsCollectorProvider() {}

    @Override
    public String id() {
        return AwsIds.PROVIDER;
    }

    @Override
    public String displayName() {
        return AwsIds.NAME;
    }

    @Override
    public CollectorBuilder<?> builder() {
        return new AwsCollectorBuilder();
    }

    @Override
    public List<Setting<?>> settings() {
        return AwsSettings.all();
    }

    @Override
    public List<Part> parts() {
        return AwsParts.all();
    }

    @Override
    public String credentialsHint() {
        return AwsCollectorBuilder.HINT;
    }

    @Override
    public String permissionsHint() {
        return "ce:GetCostAndUsage, ce:GetCostForecast, ce:GetSavingsPlansUtilization, ce:GetReservationUtilization,"
                + " pricing:GetProducts, ec2:DescribeRegions, Instances, Volumes, Snapshots, Images, Addresses, NatGateways, InstanceTypes and SpotPriceHistory,"
                + " elasticloadbalancing:DescribeLoadBalancers, TargetGroups and TargetHealth,"
                + " cloudwatch:GetMetricData, and what the policy in docs/aws.md has of rds, lambda, s3, logs, dynamodb, elasticache, tag, savingsplans,"
                + " cost-optimization-hub, compute-optimizer, eks and ecs; each that is missing costs its part only";
    }
}
