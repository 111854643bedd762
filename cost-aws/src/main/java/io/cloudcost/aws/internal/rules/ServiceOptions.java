package io.cloudcost.aws.internal.rules;

import io.cloudcost.spi.AnalysisOption;

/** The thresholds of the rules for AWS's services beside EC2: each in one place, with where its default is from. */
final class ServiceOptions {

    static final AnalysisOption<String> ENVIRONMENT_TAGS = AwsOptions.text(
            "aws.environment.tags",
            "env,environment,stage",
            "Tags, separated by commas, of which the first that a thing has says which environment it is for; upper and lower"
                    + " case are the same. Our own choice.");

    static final AnalysisOption<String> PRODUCTION = AwsOptions.text(
            "aws.environment.production",
            "prod,production,live,prd",
            "Values of that tag, separated by commas, that mean production; our own choice.");

    static final AnalysisOption<Integer> ORPHAN_DAYS = AwsOptions.days(
            "aws.rds.old-snapshot.orphaned-days",
            30,
            "Full days after which a snapshot whose database is gone is old; the Thrifty mod for AWS uses 30.");

    static final AnalysisOption<Integer> SNAPSHOT_DAYS = AwsOptions.days(
            "aws.rds.old-snapshot.days",
            90,
            "Full days after which a snapshot of a database that is still there is old; the Thrifty mods use 90 for"
                    + " snapshots.");

    static final AnalysisOption<Integer> BACKUP_DAYS = AwsOptions.days(
            "aws.rds.backup-retention.days",
            7,
            "Days of automatic backups that are enough outside of production; RDS's console proposes 7.");

    static final AnalysisOption<Integer> UPLOAD_DAYS = AwsOptions.days(
            "aws.s3.incomplete-uploads.days",
            7,
            "Full days after which an upload that was not ended will not be; AWS Trusted Advisor uses 7.");

    private ServiceOptions() {}
}
