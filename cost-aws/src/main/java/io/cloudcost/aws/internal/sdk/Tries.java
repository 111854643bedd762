package io.cloudcost.aws.internal.sdk;

import io.cloudcost.CostException;
import io.cloudcost.spi.CollectorSpec;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.costexplorer.model.DataUnavailableException;

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

    /**
     * Asks Cost Explorer for what it may have no data of.
     *
     * @throws NotToldException if it says so
     */
    static <T> T told(String action, Supplier<T> call) throws NotToldException {
        return call(action, () -> orNothing(call))
                .orElseThrow(() -> new NotToldException(
                        "AWS has no data for " + action + ": there is nothing of the kind, or too little history."));
    }

    private static <T> Optional<T> orNothing(Supplier<T> call) {
        try {
            return Optional.of(call.get());
        } catch (DataUnavailableException none) {
            return Optional.empty();
        }
    }

    /** Runs a call of the SDK; whatever it throws becomes one of our errors. */
    static <T> T call(String action, Supplier<T> call) throws CostException {
        try {
            return call.get();
        } catch (RuntimeException failure) {
            throw AwsErrors.of(action, failure);
        }
    }
}
