package io.cloudcost.aws.internal.rules;

import io.cloudcost.spi.AnalysisOption;
import java.math.BigDecimal;

/** The thresholds of the rules by use of services beside EC2: each in one place, with where its default is from. */
final class UseOptions {

    static final AnalysisOption<BigDecimal> DATABASE_CONNECTIONS = AwsOptions.number(
            "aws.rds.idle.connections",
            0,
            "Connections at once that an idle database does not exceed on any day; AWS Trusted Advisor, Cloud Custodian and the"
                    + " Thrifty mod for AWS use 0, AWS's sample cfm-tips 1.");

    static final AnalysisOption<BigDecimal> DATABASE_CPU = AwsOptions.number(
            "aws.rds.oversized.cpu-percent",
            25,
            "Mean processor use, 0 to 100, below which a database is oversized; the Thrifty mod for AWS uses 25.");

    static final AnalysisOption<BigDecimal> DATABASE_P95 = AwsOptions.number(
            "aws.rds.oversized.p95-percent",
            40,
            "Processor use, 0 to 100, that an oversized database is below in 95 % of the time of each day, so that half the size"
                    + " stays below 80; our own choice, as for instances.");

    static final AnalysisOption<BigDecimal> DATABASE_IOPS = AwsOptions.number(
            "aws.rds.iops.percent",
            50,
            "Peak of operations a second in per cent of those that a database pays for, below which these are too many; our own"
                    + " choice.");

    static final AnalysisOption<BigDecimal> DATABASE_FREE = AwsOptions.number(
            "aws.rds.storage.free-percent",
            60,
            "Storage in per cent that is free on every day, above which there is too much of it; our own choice.");

    static final AnalysisOption<BigDecimal> DATABASE_GIB = AwsOptions.number(
            "aws.rds.storage.gib",
            100,
            "Storage in GiB from which on it is looked at; the Thrifty mods call disks large from 100 GB on.");

    static final AnalysisOption<BigDecimal> ERRORS = AwsOptions.number(
            "aws.lambda.errors.percent",
            10,
            "Calls of a function that end in an error, in per cent, above which they are too many; AWS Trusted Advisor and the"
                    + " Thrifty mod for AWS use 10.");

    static final AnalysisOption<BigDecimal> THROTTLES = AwsOptions.number(
            "aws.lambda.throttled.percent",
            1,
            "Calls of a function that are refused because too many run, in per cent, above which they are too many; our own"
                    + " choice.");

    static final AnalysisOption<BigDecimal> CALLS = AwsOptions.number(
            "aws.lambda.calls",
            100,
            "Calls that a function must have had in the time that was measured to be judged by its errors, throttles or memory;"
                    + " AWS's sample cfm-tips uses 100, Compute Optimizer 50.");

    static final AnalysisOption<BigDecimal> MEMORY = AwsOptions.number(
            "aws.lambda.memory.percent",
            50,
            "Memory in per cent of what a function has that its largest call stays below; AWS's sample cfm-tips uses 50.");

    static final AnalysisOption<BigDecimal> TABLE_PERCENT = AwsOptions.number(
            "aws.dynamodb.over-provisioned.percent",
            50,
            "Peak of used capacity in per cent of the provisioned, below which there is too much of it; our own choice, DynamoDB's"
                    + " auto scaling aims at 70.");

    static final AnalysisOption<BigDecimal> TABLE_UNITS = AwsOptions.number(
            "aws.dynamodb.over-provisioned.units",
            25,
            "Units a second from which on a table's capacity is looked at; DynamoDB's free tier has 25.");

    static final AnalysisOption<BigDecimal> CACHE_CONNECTIONS = AwsOptions.number(
            "aws.elasticache.idle.connections",
            4,
            "Connections at once that an idle cache of Redis or Valkey does not exceed; ElastiCache itself holds two to four.");

    static final AnalysisOption<BigDecimal> COLD_GIGABYTES = AwsOptions.number(
            "aws.s3.standard-class.gb",
            100,
            "Size in GB (10^9 bytes) of the class Standard from which on a bucket is looked at; OptScale's rule for Azure's cold"
                    + " tier uses 100.");

    static final AnalysisOption<BigDecimal> COLD_SHARE = AwsOptions.number(
            "aws.s3.standard-class.read-percent",
            100,
            "What is downloaded in 30 days in per cent of what is stored, below which it is seldom read; our own choice: reading"
                    + " all of it once costs in a class for seldom access about what a month of it saves.");

    static final AnalysisOption<BigDecimal> TRANSFER = AwsOptions.number(
            "aws.s3.transfer.gb-per-day",
            30,
            "GB (10^9 bytes) that are downloaded from a bucket a day, above which their way is worth a look; our own choice,"
                    + " about the TB a month that CloudFront sends free of charge.");

    private UseOptions() {}
}
