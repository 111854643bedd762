package io.cloudcost.aws;

import io.cloudcost.ConfigurationException;
import io.cloudcost.CostCollector;
import io.cloudcost.CostCollectorGroup;
import io.cloudcost.Credentials;
import io.cloudcost.aws.internal.Accounts;
import io.cloudcost.aws.internal.AwsCalls;
import io.cloudcost.aws.internal.ExportPlace;
import io.cloudcost.aws.internal.SpecCheck;
import io.cloudcost.aws.internal.jobs.AwsActualCosts;
import io.cloudcost.aws.internal.prices.AwsPrices;
import io.cloudcost.aws.internal.sdk.AwsIdentity;
import io.cloudcost.aws.model.AwsSettings;
import io.cloudcost.model.Money;
import io.cloudcost.spi.ActualCostSource;
import io.cloudcost.spi.BillingFileSource;
import io.cloudcost.spi.CollectorBuilder;
import io.cloudcost.spi.CollectorSpec;
import io.cloudcost.spi.PriceCatalog;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Says how to reach an AWS account, or several of an organisation. */
public final class AwsCollectorBuilder extends CollectorBuilder<AwsCollectorBuilder> {

    /** Where credentials may come from, for people. */
    static final String HINT = "AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE";

    AwsCollectorBuilder() {
        super(AwsSettings.all());
    }

    /** What AWS's own search finds: environment, profile, web identity, container or instance role. */
    public AwsCollectorBuilder defaultChain() {
        return credentials(Credentials.of(Map.of(Credentials.CHAIN, "default")));
    }

    /** A long-lived access key. */
    public AwsCollectorBuilder accessKey(String id, String secret) {
        return accessKey(id, secret, null);
    }

    /** An access key; temporary ones come with a session token. */
    public AwsCollectorBuilder accessKey(String id, String secret, @Nullable String sessionToken) {
        Map<String, String> values = new HashMap<>();
        values.put(AwsIdentity.KEY_ID, id);
        values.put(AwsIdentity.SECRET, secret);
        if (sessionToken != null) {
            values.put(AwsIdentity.TOKEN, sessionToken);
        }
        return credentials(Credentials.of(values));
    }

    /** A profile of AWS's configuration files. */
    public AwsCollectorBuilder profile(String name) {
        return credentials(Credentials.of(Map.of(AwsIdentity.PROFILE, name)));
    }

    /** A role to assume with the credentials. */
    public AwsCollectorBuilder role(String arn) {
        return set(AwsSettings.ROLE_ARN.key(), arn);
    }

    /** The external id that the role's trust policy asks for. */
    public AwsCollectorBuilder externalId(String id) {
        return set(AwsSettings.EXTERNAL_ID, id);
    }

    /** The regions whose inventory is read; all that are enabled unless told. */
    public AwsCollectorBuilder regions(Collection<String> ids) {
        return set(AwsSettings.REGIONS.key(), String.join(",", ids));
    }

    /** How many days back the costs should reach, where the request names no months; 30 unless told. */
    public AwsCollectorBuilder lookbackDays(int days) {
        return set(AwsSettings.LOOKBACK_DAYS.key(), Integer.toString(days));
    }

    /**
     * A collector for each of these accounts: in each a role of this name is assumed with the credentials set here.
     *
     * @param accountIds twelve digits each
     * @param roleName for example {@code CostRead}
     * @throws ConfigurationException with every bad setting at once
     */
    public CostCollectorGroup buildGroup(Collection<String> accountIds, String roleName) {
        return set(AwsSettings.ACCOUNTS.key(), String.join(",", accountIds))
                .set(AwsSettings.ROLE_NAME.key(), roleName)
                .buildAll();
    }

    /**
     * A client for single calls with these settings. Nothing is sent yet.
     *
     * @throws ConfigurationException with every bad setting at once
     */
    public AwsClient buildClient() {
        return new AwsClient(new AwsCalls(((AwsCollector) build()).spec(), null));
    }

    /**
     * The same, for calls that must not cost more than this together: the one that would is not made, and throws a
     * {@link io.cloudcost.CallBudgetException}.
     *
     * @param apiBudget in US dollars, as AWS charges for calls
     * @throws ConfigurationException with every bad setting at once
     */
    public AwsClient buildClient(Money apiBudget) {
        if (!apiBudget.currency().equals("USD")) {
            throw new ConfigurationException(
                    List.of("AWS charges for calls in USD, so that the API budget cannot be " + apiBudget + "."));
        }
        return new AwsClient(new AwsCalls(((AwsCollector) build()).spec(), apiBudget));
    }

    /**
     * The files of Data Exports or Cost and Usage Reports in S3, for an import: {@code CostImport.from(BillingFormat.AWS_CUR, …)}.
     * Nothing is sent yet.
     *
     * @param address {@code s3://bucket/prefix}; the bucket may be in any region
     * @throws ConfigurationException if the address is wrong, or with every bad setting at once
     */
    public BillingFileSource buildExport(String address) {
        return new ExportPlace(((AwsCollector) build()).spec(), address);
    }

    @Override
    protected List<String> problems(CollectorSpec spec) {
        return SpecCheck.problems(spec, HINT);
    }

    @Override
    protected CostCollector create(CollectorSpec spec) {
        List<CostCollector> all = createAll(spec);
        if (all.size() > 1) {
            throw new ConfigurationException(
                    "The setting " + AwsSettings.ACCOUNTS.key() + " names " + all.size()
                            + " accounts; one collector reads one of them. Collect them with buildAll() or CostCollectors.all().");
        }
        return all.get(0);
    }

    @Override
    protected Optional<ActualCostSource> createActualCosts(CollectorSpec spec) {
        return Optional.of(new AwsActualCosts(((AwsCollector) create(spec)).spec()));
    }

    @Override
    protected List<ActualCostSource> createAllActualCosts(CollectorSpec spec) {
        return Accounts.of(spec).stream()
                .<ActualCostSource>map(AwsActualCosts::new)
                .toList();
    }

    @Override
    protected Optional<PriceCatalog> createPrices(CollectorSpec spec) {
        return Optional.of(new AwsPrices(spec));
    }

    @Override
    protected List<CostCollector> createAll(CollectorSpec spec) {
        return Accounts.of(spec).stream().<CostCollector>map(AwsCollector::new).toList();
    }

    @Override
    protected Optional<Credentials> usualCredentials(Function<String, @Nullable String> environment) {
        return AwsIdentity.usual(environment);
    }

    @Override
    protected AwsCollectorBuilder self() {
        return this;
    }
}
