package io.cloudcost.snapshot;

import io.cloudcost.finding.Finding;
import io.cloudcost.model.Period;
import io.cloudcost.resource.CloudResource;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes a {@link CostSnapshot}. Lists are copied and put in a fixed order. */
public final class CostSnapshotBuilder {

    final Source source;
    final Period period;
    final Instant collectedAt;

    @Nullable
    String customerId;

    @Nullable
    Account account;

    List<ChargeSet> chargeSets = List.of();
    List<CloudResource> resources = List.of();
    List<Invoice> invoices = List.of();
    List<LedgerEntry> ledger = List.of();
    List<CatalogPrice> prices = List.of();
    List<Finding> advice = List.of();
    List<Forecast> forecasts = List.of();
    List<CommitmentUse> commitments = List.of();
    List<CostBreakdown> breakdowns = List.of();
    List<ProviderAnomaly> anomalies = List.of();
    List<CommitmentShare> commitmentShares = List.of();
    List<Issue> issues = List.of();
    CollectStats stats = CollectStats.NONE;
    private final TreeMap<Part, PartStatus> status = new TreeMap<>();

    CostSnapshotBuilder(Source source, Period period, Instant collectedAt) {
        this.source = source;
        this.period = period;
        this.collectedAt = collectedAt;
    }

    CostSnapshotBuilder(CostSnapshotBuilder other) {
        this(other.source, other.period, other.collectedAt);
        customerId = other.customerId;
        account = other.account;
        chargeSets = other.chargeSets;
        resources = other.resources;
        invoices = other.invoices;
        ledger = other.ledger;
        prices = other.prices;
        advice = other.advice;
        forecasts = other.forecasts;
        commitments = other.commitments;
        breakdowns = other.breakdowns;
        anomalies = other.anomalies;
        commitmentShares = other.commitmentShares;
        issues = other.issues;
        stats = other.stats;
        status.putAll(other.status);
    }

    /** The caller's own customer that the account belongs to. */
    public CostSnapshotBuilder customerId(@Nullable String value) {
        customerId = value;
        return this;
    }

    /** Who the account is; null if that could not be read. */
    public CostSnapshotBuilder account(@Nullable Account value) {
        account = value;
        return this;
    }

    /** Charges, at most one set per billing period and feed. */
    public CostSnapshotBuilder chargeSets(Collection<ChargeSet> value) {
        chargeSets = value.stream()
                .sorted(Comparator.comparing((ChargeSet set) -> set.coverage().billingPeriod())
                        .thenComparing(set -> set.coverage().feed()))
                .toList();
        return this;
    }

    /** What exists, in the provider's order within each kind. */
    public CostSnapshotBuilder resources(Collection<? extends CloudResource> value) {
        resources = value.stream()
                .<CloudResource>map(resource -> resource)
                .sorted(Comparator.comparing(CloudResource::kind).thenComparing(CloudResource::id))
                .toList();
        return this;
    }

    /** All invoices that the provider listed. */
    public CostSnapshotBuilder invoices(Collection<Invoice> value) {
        invoices = value.stream()
                .sorted(Comparator.comparing(Invoice::issued).thenComparing(Invoice::id))
                .toList();
        return this;
    }

    /** Bookings between the account and the provider, in the provider's order. */
    public CostSnapshotBuilder ledger(Collection<LedgerEntry> value) {
        ledger = List.copyOf(value);
        return this;
    }

    /** The slice of the price catalogue that detectors need. */
    public CostSnapshotBuilder prices(Collection<CatalogPrice> value) {
        prices = List.copyOf(value);
        return this;
    }

    /** What the provider's own adviser says. */
    public CostSnapshotBuilder advice(Collection<Finding> value) {
        advice = List.copyOf(value);
        return this;
    }

    /** What the provider expects that the account will cost. */
    public CostSnapshotBuilder forecasts(Collection<Forecast> value) {
        forecasts =
                value.stream().sorted(Comparator.comparing(Forecast::period)).toList();
        return this;
    }

    /** How well the account used what it had committed itself to. */
    public CostSnapshotBuilder commitments(Collection<CommitmentUse> value) {
        commitments = value.stream()
                .sorted(Comparator.comparing(CommitmentUse::type).thenComparing(CommitmentUse::period))
                .toList();
        return this;
    }

    /** What the account cost by what its charges do not tell. */
    public CostSnapshotBuilder breakdowns(Collection<CostBreakdown> value) {
        breakdowns = value.stream()
                .sorted(Comparator.comparing(CostBreakdown::by).thenComparing(CostBreakdown::period))
                .toList();
        return this;
    }

    /** What the provider's own watch found, in its order. */
    public CostSnapshotBuilder anomalies(Collection<ProviderAnomaly> value) {
        anomalies = List.copyOf(value);
        return this;
    }

    /** How much of what commitments could cover they did. */
    public CostSnapshotBuilder commitmentShares(Collection<CommitmentShare> value) {
        commitmentShares = value.stream()
                .sorted(Comparator.comparing(CommitmentShare::type).thenComparing(CommitmentShare::period))
                .toList();
        return this;
    }

    /** What became of one part. */
    public CostSnapshotBuilder part(Part part, PartStatus value) {
        status.put(part, value);
        return this;
    }

    /** What became of several parts. */
    public CostSnapshotBuilder parts(Map<Part, PartStatus> value) {
        status.putAll(value);
        return this;
    }

    /** What could not be read or understood. */
    public CostSnapshotBuilder issues(Collection<Issue> value) {
        issues = List.copyOf(value);
        return this;
    }

    /** What the collection took. */
    public CostSnapshotBuilder stats(CollectStats value) {
        stats = value;
        return this;
    }

    /** The finished snapshot. */
    public CostSnapshot build() {
        return new CostSnapshot(
                new CostSnapshotBuilder(this), Collections.unmodifiableSortedMap(new TreeMap<>(status)));
    }
}
