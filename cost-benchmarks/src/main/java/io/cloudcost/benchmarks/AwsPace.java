package io.cloudcost.benchmarks;

import io.cloudcost.CostException;
import io.cloudcost.aws.AwsClient;
import io.cloudcost.aws.AwsCollector;
import io.cloudcost.aws.model.AwsSettings;
import io.cloudcost.aws.model.CostQuestion;
import io.cloudcost.simulator.Call;
import io.cloudcost.simulator.aws.AwsEstate;
import io.cloudcost.simulator.aws.AwsFaults;
import io.cloudcost.simulator.aws.AwsSpec;
import io.cloudcost.simulator.aws.FakeAws;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.costexplorer.CostExplorerClient;
import software.amazon.awssdk.services.costexplorer.model.Granularity;

/**
 * 120 calls of ten threads to a service that admits five in any one second: by AWS's SDK alone, standard and adaptive, and by this library.
 */
public final class AwsPace {

    private static final int ADMITTED = 5;
    private static final int CALLS = 120;
    private static final int THREADS = 10;
    private static final long SECOND = 1_000_000_000L;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 10);

    private final AwsEstate estate = AwsEstate.generate(
            AwsSpec.of(7, Instant.parse("2026-11-20T10:00:00Z")).withInstances(2));
    private final Deque<Long> admitted = new ArrayDeque<>();

    private AwsPace() {}

    /** See the class. */
    public static void main(String[] words) throws InterruptedException {
        new AwsPace().standard();
        new AwsPace().adaptive();
        new AwsPace().ours();
    }

    private void standard() throws InterruptedException {
        sdk("the SDK's standard mode", AwsRetryStrategy.standardRetryStrategy().toBuilder());
    }

    private void adaptive() throws InterruptedException {
        sdk("the SDK's adaptive mode", AwsRetryStrategy.adaptiveRetryStrategy().toBuilder());
    }

    private void sdk(String name, RetryStrategy.Builder<?, ?> strategy) throws InterruptedException {
        RetryStrategy tries = strategy.maxAttempts(5)
                .retryOnException(AwsPace::isTooMany)
                .treatAsThrottling(AwsPace::isTooMany)
                .throttlingBackoffStrategy(
                        BackoffStrategy.exponentialDelay(Duration.ofSeconds(1), Duration.ofSeconds(10)))
                .build();
        try (FakeAws aws = start();
                CostExplorerClient client = CostExplorerClient.builder()
                        .region(Region.US_EAST_1)
                        .endpointOverride(URI.create(aws.endpoint()))
                        .credentialsProvider(StaticCredentialsProvider.create(
                                AwsBasicCredentials.create(estate.accessKeyId(), estate.secretAccessKey())))
                        .overrideConfiguration(settings -> settings.retryStrategy(tries))
                        .build()) {
            run(
                    name,
                    aws,
                    () -> client.getCostAndUsage(request -> request.timePeriod(time -> time.start(DAY.toString())
                                    .end(DAY.plusDays(1).toString()))
                            .granularity(Granularity.MONTHLY)
                            .metrics("UnblendedCost")));
        }
    }

    private static boolean isTooMany(Throwable failure) {
        return failure instanceof AwsServiceException refused
                && "LimitExceededException".equals(refused.awsErrorDetails().errorCode());
    }

    private void ours() throws InterruptedException {
        try (FakeAws aws = start();
                AwsClient client = AwsCollector.builder()
                        .accessKey(estate.accessKeyId(), estate.secretAccessKey())
                        .endpoint(aws.endpoint())
                        .set(AwsSettings.COST_EXPLORER_RATE, 20)
                        .buildClient()) {
            run("this library", aws, () -> client.costs(CostQuestion.between(DAY, DAY.plusDays(1))));
        }
    }

    private FakeAws start() {
        FakeAws aws = FakeAws.start(estate);
        aws.fault(AwsFaults.throttled().when(this::isRefused));
        return aws;
    }

    private synchronized boolean isRefused(Call call) {
        long now = System.nanoTime();
        while (!admitted.isEmpty() && now - admitted.peek() > SECOND) {
            admitted.remove();
        }
        return admitted.size() >= ADMITTED || !admitted.add(now);
    }

    private static void run(String name, FakeAws aws, Runnable call) throws InterruptedException {
        AtomicInteger failed = new AtomicInteger();
        long began = System.nanoTime();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        for (int number = 0; number < CALLS; number++) {
            threads.execute(() -> {
                try {
                    call.run();
                } catch (SdkException | CostException refused) {
                    failed.incrementAndGet();
                }
            });
        }
        threads.shutdown();
        threads.awaitTermination(10, TimeUnit.MINUTES);
        long throttled = aws.requests().stream()
                .filter(request -> request.status() != 200)
                .count();
        System.out.printf(
                "%s: %d s, %d requests, %d of them throttled, %d of %d calls failed%n",
                name, (System.nanoTime() - began) / SECOND, aws.requests().size(), throttled, failed.get(), CALLS);
    }
}
