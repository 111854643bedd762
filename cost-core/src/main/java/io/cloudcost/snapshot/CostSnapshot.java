package io.cloudcost.snapshot;

import io.cloudcost.charge.CostRecord;
import io.cloudcost.finding.Finding;
import io.cloudcost.model.Period;
import io.cloudcost.resource.CloudResource;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What one collection saw of one account: charges, resources, invoices, and what it could not see. Immutable; made with
 * {@link #builder}.
 */
public final class CostSnapshot {

    private final CostSnapshotBuilder parts;
    private final SortedMap<Part, PartStatus> status;

    CostSnapshot(CostSnapshotBuilder parts, SortedMap<Part, PartStatus> status) {
        this.parts = parts;
        this.status = status;
    }

    /**
     * Starts with what a snapshot cannot be without.
     *
     * @param source which account
     * @param period the whole billing periods that were asked for
     * @param collectedAt when, UTC
     */
    public static CostSnapshotBuilder builder(Source source, Period period, Instant collectedAt) {
        return new CostSnapshotBuilder(source, period, collectedAt);
    }

    /** Which account. */
    public Source source() {
        return parts.source;
    }

    /** The caller's own customer that the account belongs to, for services that collect for their customers. */
    public Optional<String> customerId() {
        return Optional.ofNullable(parts.customerId);
    }

    /** The whole billing periods that were asked for. */
    public Period period() {
        return parts.period;
    }

    /** When the collection began, UTC. */
    public Instant collectedAt() {
        return parts.collectedAt;
    }

    /** Who the account is, if that could be read. */
    public Optional<Account> account() {
        return Optional.ofNullable(parts.account);
    }

    /** Charges by billing period and feed, in that order; several feeds may tell of one period. */
    public List<ChargeSet> chargeSets() {
        return parts.chargeSets;
    }

    /** The charges of the feed that speaks for each billing period: what may be summed. */
    public List<CostRecord> charges() {
        return speaking().stream().flatMap(set -> set.charges().stream()).toList();
    }

    /** For each billing period the set of the feed that speaks: complete before incomplete, then by the feed's rank. */
    public List<ChargeSet> speaking() {
        Map<Period, ChargeSet> best = chargeSets().stream()
                .collect(Collectors.toMap(
                        set -> set.coverage().billingPeriod(), set -> set, CostSnapshot::speaker, TreeMap::new));
        return List.copyOf(best.values());
    }

    /** How much of each billing period was read, per feed. */
    public List<Coverage> coverage() {
        return chargeSets().stream().map(ChargeSet::coverage).toList();
    }

    /** What exists in the account, by kind and id. */
    public List<CloudResource> resources() {
        return parts.resources;
    }

    /** The resources of one sort. */
    public <T extends CloudResource> List<T> resources(Class<T> type) {
        return parts.resources.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** All invoices that the provider listed, oldest first. */
    public List<Invoice> invoices() {
        return parts.invoices;
    }

    /** Bookings between the account and the provider: invoices, payments, credits; in the provider's order. */
    public List<LedgerEntry> ledger() {
        return parts.ledger;
    }

    /** The slice of the price catalogue that detectors need. */
    public List<CatalogPrice> prices() {
        return parts.prices;
    }

    /** What the provider's own adviser says. */
    public List<Finding> advice() {
        return parts.advice;
    }

    /** What the provider expects that the account will cost, by period; a guess, and in no sum. */
    public List<Forecast> forecasts() {
        return parts.forecasts;
    }

    /** How well the account used what it had committed itself to; empty where it committed itself to nothing. */
    public List<CommitmentUse> commitments() {
        return parts.commitments;
    }

    /** What the account cost by what its charges do not tell, where that was asked for; in no sum of charges. */
    public List<CostBreakdown> breakdowns() {
        return parts.breakdowns;
    }

    /** What the provider's own watch found, where that was asked for. */
    public List<ProviderAnomaly> anomalies() {
        return parts.anomalies;
    }

    /** How much of what commitments could cover they did, where that was asked for. */
    public List<CommitmentShare> commitmentShares() {
        return parts.commitmentShares;
    }

    /** What became of each part, sorted. An empty list means <em>none</em> only where its part was read. */
    public SortedMap<Part, PartStatus> parts() {
        return status;
    }

    /** What became of this part; {@link PartStatus#NOT_OFFERED} if the provider has none such. */
    public PartStatus part(Part part) {
        return status.getOrDefault(part, PartStatus.NOT_OFFERED);
    }

    /** What could not be read or understood, and why. */
    public List<Issue> issues() {
        return parts.issues;
    }

    /** What the collection took. */
    public CollectStats stats() {
        return parts.stats;
    }

    /** Whether all parts that were asked for were read. */
    public boolean isComplete() {
        return status.values().stream().noneMatch(part -> part == PartStatus.FAILED || part == PartStatus.PARTLY);
    }

    /** A builder that starts from this. */
    public CostSnapshotBuilder toBuilder() {
        return new CostSnapshotBuilder(parts);
    }

    /** Counts, no contents. */
    @Override
    public String toString() {
        return "CostSnapshot[" + source() + ", " + period() + ", chargeSets="
                + chargeSets().size() + ", resources=" + resources().size() + ", issues=" + issues().size() + "]";
    }

    private static ChargeSet speaker(ChargeSet one, ChargeSet other) {
        Comparator<ChargeSet> order = Comparator.comparing(
                        (ChargeSet set) -> !set.coverage().complete())
                .thenComparing(set -> set.coverage().feed());
        return order.compare(one, other) <= 0 ? one : other;
    }
}
