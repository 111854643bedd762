package io.cloudcost.aws.internal.sdk;

import io.cloudcost.CostException;
import io.cloudcost.spi.CollectorSpec;
import java.time.Duration;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;

/**
 * How often a call is tried: the SDK's standard rules, and Cost Explorer's {@code LimitExceededException}, which they do not count as
 * throttling (HTTP 400; tried once by version 2.40.2).
 */
final class Tries {

    private static final int MOST = 5;
    private static final Duration SHORT = Duration.ofMillis(100);
    private static final Duration THROTTLED = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private Tries() {}

    static RetryStrategy upTo(CollectorSpec spec) {
        return AwsRetryStrategy.standardRetryStrategy().toBuilder()
                .maxAttempts(spec.maxAttempts(MOST))
                .retryOnException(Tries::isTooMany)
                .treatAsThrottling(Tries::isThrottling)
                .backoffStrategy(waits(spec, SHORT))
                .throttlingBackoffStrategy(waits(spec, THROTTLED))
                .build();
    }

    private static BackoffStrategy waits(CollectorSpec spec, Duration shortest) {
        return BackoffStrategy.exponentialDelay(spec.shortestWait(shortest), spec.longestWait(LONGEST));
    }

    private static boolean isThrottling(Throwable failure) {
        return isTooMany(failure)
                || (failure instanceof AwsServiceException refused && refused.isThrottlingException());
    }

    private static boolean isTooMany(Throwable failure) {
        return failure instanceof AwsServiceException refused
                && AwsErrors.code(refused).equals("LimitExceededException");
    }

    /** Runs a call of the SDK; whatever it throws becomes one of our errors. */
    static <T> T call(String action, java.util.function.Supplier<T> call) throws CostException {
        try {
            return call.get();
        } catch (RuntimeException failure) {
            throw AwsErrors.of(action, failure);
        }
    }
}
