package io.cloudcost.aws.internal.rules;

import io.cloudcost.spi.AnalysisOption;
import java.math.BigDecimal;

/** The thresholds of the rules for reservations and savings plans: each in one place, with where its default is from. */
final class CommitmentOptions {

    static final AnalysisOption<BigDecimal> USED = AwsOptions.number(
                    "aws.commitments.used-percent",
                    90,
                    "Share of what was committed to, 0 to 100, below which a commitment is under-used; our own choice.")
            .inVariable("AWS_COMMITMENT_USE_TARGET");

    static final AnalysisOption<Integer> DAYS_LEFT = AwsOptions.days(
                    "aws.commitments.expiring.days",
                    30,
                    "Days before its end from which on a commitment is told to end; AWS Trusted Advisor and the Thrifty mod for"
                            + " AWS use 30.")
            .inVariable("AWS_COMMITMENT_EXPIRY_DAYS");

    private CommitmentOptions() {}
}
