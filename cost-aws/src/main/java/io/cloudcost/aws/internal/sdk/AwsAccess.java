package io.cloudcost.aws.internal.sdk;

import io.cloudcost.aws.model.AwsEndpoints;
import io.cloudcost.aws.model.AwsSettings;
import io.cloudcost.http.ApiClient;
import io.cloudcost.http.ApiClientBuilder;
import io.cloudcost.http.RawClient;
import io.cloudcost.model.Money;
import io.cloudcost.spi.CallStats;
import io.cloudcost.spi.CollectorSpec;
import io.cloudcost.spi.Setting;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.costexplorer.CostExplorerClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.pricing.PricingClient;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/** The SDK's clients for one collection: they share the HTTP client, the credentials and the log, and end together. */
public final class AwsAccess implements AutoCloseable {

    private static final Duration CALL_TIMEOUT = Duration.ofSeconds(30);

    private final CollectorSpec spec;
    private final RawClient http;
    private final AwsWire wire;
    private final AwsCredentialsProvider credentials;
    private final Deque<SdkAutoCloseable> open = new ArrayDeque<>();
    private final Map<String, Ec2Client> ec2 = new ConcurrentHashMap<>();
    private final Map<String, SdkAutoCloseable> clients = new HashMap<>();
    private @Nullable CostExplorerClient costExplorer;
    private @Nullable StsClient sts;

    /**
     * Opens no connection yet.
     *
     * @param till takes the price of a paid call, and throws if the budget does not allow it
     * @param left how much time there is for everything
     */
    public AwsAccess(CollectorSpec spec, CallStats stats, BiConsumer<String, Money> till, Supplier<Duration> left) {
        this(spec, stats, till, left, false);
    }

    /**
     * The same.
     *
     * @param renew whether kept answers must not be used; new ones are kept all the same
     */
    public AwsAccess(
            CollectorSpec spec,
            CallStats stats,
            BiConsumer<String, Money> till,
            Supplier<Duration> left,
            boolean renew) {
        this.spec = spec;
        this.http = http(spec);
        Duration timeout = spec.callTimeout(CALL_TIMEOUT);
        this.wire = new AwsWire(
                http,
                new Meter(stats, till),
                new Limits(AwsIdentity.label(spec), spec),
                renew ? PaidAnswers.renewing(kept()) : kept(),
                () -> {
                    Duration rest = left.get();
                    return rest.compareTo(timeout) < 0 ? rest : timeout;
                });
        this.credentials = credentials(AwsIdentity.provider(spec));
    }

    private PaidAnswers kept() {
        return spec.paidAnswers()
                .<PaidAnswers>map(answers -> new KeptAnswers(
                        answers,
                        () -> Identities.caller(this),
                        endpoint(spec, AwsSettings.COST_EXPLORER_ENDPOINT).orElse("")))
                .orElse(PaidAnswers.NONE);
    }

    private static RawClient http(CollectorSpec spec) {
        ApiClientBuilder settings =
                ApiClient.builder("aws", "https://sts.amazonaws.com").timeout(spec.callTimeout(CALL_TIMEOUT));
        spec.httpClient().ifPresent(settings::httpClient);
        List<String> past = AwsSettings.words(spec.get(AwsSettings.NO_PROXY).orElse(null));
        Proxies.of(spec.get(AwsSettings.PROXY), spec.get(AwsSettings.HTTP_PROXY), past)
                .ifPresent(settings::proxy);
        spec.proxy().ifPresent(settings::proxy);
        spec.sslContext().ifPresent(ssl -> spec.trustManager().ifPresent(trust -> settings.trust(ssl, trust)));
        return settings.buildRaw();
    }

    /** Cost Explorer; it lives in one region, which also signs. */
    public synchronized CostExplorerClient costExplorer() {
        CostExplorerClient known = costExplorer;
        if (known == null) {
            known = keep(ready(CostExplorerClient.builder(), Region.US_EAST_1, AwsSettings.COST_EXPLORER_ENDPOINT)
                    .build());
            costExplorer = known;
        }
        return known;
    }

    /** Who the credentials are. */
    public synchronized StsClient sts() {
        StsClient known = sts;
        if (known == null) {
            known = keep(ready(StsClient.builder(), Region.US_EAST_1, AwsSettings.STS_ENDPOINT)
                    .build());
            sts = known;
        }
        return known;
    }

    /** EC2 in this region. */
    public Ec2Client ec2(String region) {
        return ec2.computeIfAbsent(region, this::openEc2);
    }

    private synchronized Ec2Client openEc2(String region) {
        return keep(ready(Ec2Client.builder(), Region.of(region), AwsSettings.EC2_ENDPOINT)
                .build());
    }

    /** CloudWatch in this region. */
    CloudWatchClient cloudWatch(String region) {
        return client("cloudwatch", region, CloudWatchClient::builder, AwsEndpoints.CLOUD_WATCH);
    }

    /** The price list; it is asked in one region for all. */
    PricingClient pricing() {
        return client(
                "pricing",
                spec.get(AwsSettings.PRICE_REGION).orElse(Inventory.HOME),
                PricingClient::builder,
                AwsEndpoints.PRICING);
    }

    /** The client of a service in a region; made once. */
    synchronized <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C extends SdkAutoCloseable> C client(
            String service, String region, Supplier<B> builder, Setting<String> endpoint) {
        @SuppressWarnings("unchecked")
        C known = (C) clients.computeIfAbsent(
                service + ' ' + region,
                key -> keep(ready(builder.get(), Region.of(region), endpoint).build()));
        return known;
    }

    /** Whether the address of a service is not AWS's own. */
    boolean isElsewhere(Setting<String> ofService) {
        return endpoint(spec, ofService).isPresent();
    }

    /** The address of a service, if it is not AWS's own. */
    public static Optional<String> endpoint(CollectorSpec spec, Setting<String> ofService) {
        return spec.get(ofService).or(spec::endpoint).or(() -> spec.get(AwsSettings.ENDPOINT));
    }

    private <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> B ready(
            B builder, Region region, Setting<String> endpoint) {
        return withoutCredentials(builder, region, endpoint).credentialsProvider(credentials);
    }

    private <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> B withoutCredentials(
            B builder, Region region, Setting<String> endpoint) {
        endpoint(spec, endpoint).map(URI::create).ifPresent(builder::endpointOverride);
        return builder.region(region)
                .httpClient(wire)
                .overrideConfiguration(settings -> settings.retryStrategy(Tries.upTo(spec)));
    }

    private AwsCredentialsProvider credentials(AwsCredentialsProvider own) {
        if (own instanceof SdkAutoCloseable closeable) {
            open.push(closeable);
        }
        Optional<String> role = spec.get(AwsSettings.ROLE_ARN);
        return role.isEmpty() ? own : assumed(own, role.orElseThrow());
    }

    private AwsCredentialsProvider assumed(AwsCredentialsProvider own, String role) {
        StsClient sts = keep(withoutCredentials(StsClient.builder(), Region.US_EAST_1, AwsSettings.STS_ENDPOINT)
                .credentialsProvider(own)
                .build());
        return keep(StsAssumeRoleCredentialsProvider.builder()
                .stsClient(sts)
                .refreshRequest(request -> request.roleArn(role)
                        .roleSessionName("cloudcost")
                        .externalId(spec.get(AwsSettings.EXTERNAL_ID).orElse(null)))
                .build());
    }

    private <T extends SdkAutoCloseable> T keep(T resource) {
        open.push(resource);
        return resource;
    }

    /** Ends what is under way; no connection outlives it. */
    @Override
    public synchronized void close() {
        http.close();
        open.forEach(SdkAutoCloseable::close);
        open.clear();
    }
}
