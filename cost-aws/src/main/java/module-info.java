/** Collects what an AWS account costs and holds. */
module io.cloudcost.aws {
    requires transitive io.cloudcost.core;
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires static org.jspecify;
    requires org.slf4j;
    requires software.amazon.awssdk.auth;
    requires software.amazon.awssdk.awscore;
    requires software.amazon.awssdk.core;
    requires software.amazon.awssdk.http;
    requires software.amazon.awssdk.identity.spi;
    requires software.amazon.awssdk.profiles;
    requires software.amazon.awssdk.regions;
    requires software.amazon.awssdk.retries;
    requires software.amazon.awssdk.retries.api;
    requires software.amazon.awssdk.services.cloudwatch;
    requires software.amazon.awssdk.services.cloudwatchlogs;
    requires software.amazon.awssdk.services.computeoptimizer;
    requires software.amazon.awssdk.services.costexplorer;
    requires software.amazon.awssdk.services.costoptimizationhub;
    requires software.amazon.awssdk.services.dynamodb;
    requires software.amazon.awssdk.services.ec2;
    requires software.amazon.awssdk.services.ecs;
    requires software.amazon.awssdk.services.eks;
    requires software.amazon.awssdk.services.elasticache;
    requires software.amazon.awssdk.services.elasticloadbalancing;
    requires software.amazon.awssdk.services.elasticloadbalancingv2;
    requires software.amazon.awssdk.services.lambda;
    requires software.amazon.awssdk.services.pricing;
    requires software.amazon.awssdk.services.rds;
    requires software.amazon.awssdk.services.resourcegroupstaggingapi;
    requires software.amazon.awssdk.services.s3;
    requires software.amazon.awssdk.services.savingsplans;
    requires software.amazon.awssdk.services.sts;
    requires software.amazon.awssdk.utils;

    exports io.cloudcost.aws;
    exports io.cloudcost.aws.model;

    provides io.cloudcost.spi.BillingFileSourceProvider with
            io.cloudcost.aws.AwsBillingFiles;
    provides io.cloudcost.spi.CollectorProvider with
            io.cloudcost.aws.AwsCollectorProvider;
    provides io.cloudcost.spi.CostAnalyzer with
            io.cloudcost.aws.internal.rules.BucketTransfer,
            io.cloudcost.aws.internal.rules.DearDatabaseStorage,
            io.cloudcost.aws.internal.rules.EndlessLogs,
            io.cloudcost.aws.internal.rules.ExpiringCommitments,
            io.cloudcost.aws.internal.rules.FailingFunctions,
            io.cloudcost.aws.internal.rules.Gp2Databases,
            io.cloudcost.aws.internal.rules.Gp2Volumes,
            io.cloudcost.aws.internal.rules.GravitonCandidates,
            io.cloudcost.aws.internal.rules.IdleBalancers,
            io.cloudcost.aws.internal.rules.IdleCaches,
            io.cloudcost.aws.internal.rules.IdleDatabases,
            io.cloudcost.aws.internal.rules.IdleInstances,
            io.cloudcost.aws.internal.rules.IdleNatGateways,
            io.cloudcost.aws.internal.rules.IdleVolumes,
            io.cloudcost.aws.internal.rules.IoVolumes,
            io.cloudcost.aws.internal.rules.LongBackups,
            io.cloudcost.aws.internal.rules.OffHours,
            io.cloudcost.aws.internal.rules.OldDatabaseSnapshots,
            io.cloudcost.aws.internal.rules.OldGenerations,
            io.cloudcost.aws.internal.rules.OversizedDatabaseIops,
            io.cloudcost.aws.internal.rules.OversizedDatabaseStorage,
            io.cloudcost.aws.internal.rules.OversizedDatabases,
            io.cloudcost.aws.internal.rules.OversizedIops,
            io.cloudcost.aws.internal.rules.OversizedTables,
            io.cloudcost.aws.internal.rules.RoomyFunctions,
            io.cloudcost.aws.internal.rules.SpotCandidates,
            io.cloudcost.aws.internal.rules.StandardBuckets,
            io.cloudcost.aws.internal.rules.StandbyDatabases,
            io.cloudcost.aws.internal.rules.StoppedInstances,
            io.cloudcost.aws.internal.rules.ThrottledFunctions,
            io.cloudcost.aws.internal.rules.UncalledFunctions,
            io.cloudcost.aws.internal.rules.UnderUsedInstances,
            io.cloudcost.aws.internal.rules.UnderUsedPlans,
            io.cloudcost.aws.internal.rules.UnderUsedReservations,
            io.cloudcost.aws.internal.rules.UnfinishedUploads,
            io.cloudcost.aws.internal.rules.UnruledBuckets,
            io.cloudcost.aws.internal.rules.UnusedImages;
    provides io.cloudcost.spi.RuleNames with
            io.cloudcost.aws.internal.rules.AwsRuleNames;
}
