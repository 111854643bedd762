package io.cloudcost.json;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.cloudcost.finding.Finding;
import io.cloudcost.model.Period;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.snapshot.Account;
import io.cloudcost.snapshot.CatalogPrice;
import io.cloudcost.snapshot.ChargeSet;
import io.cloudcost.snapshot.CollectStats;
import io.cloudcost.snapshot.CommitmentShare;
import io.cloudcost.snapshot.CommitmentUse;
import io.cloudcost.snapshot.CostBreakdown;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Forecast;
import io.cloudcost.snapshot.Invoice;
import io.cloudcost.snapshot.Issue;
import io.cloudcost.snapshot.LedgerEntry;
import io.cloudcost.snapshot.Part;
import io.cloudcost.snapshot.PartStatus;
import io.cloudcost.snapshot.ProviderAnomaly;
import io.cloudcost.snapshot.Source;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What has been read of a snapshot; JSON fixes no order, so that its builder must wait. */
final class SnapshotParts {

    @Nullable
    Source source;

    @Nullable
    Period period;

    @Nullable
    Instant collectedAt;

    @Nullable
    String customerId;

    @Nullable
    Account account;

    Map<Part, PartStatus> status = Map.of();
    List<Issue> issues = List.of();
    CollectStats stats = CollectStats.NONE;
    List<Invoice> invoices = List.of();
    List<LedgerEntry> ledger = List.of();
    List<ChargeSet> chargeSets = List.of();
    List<CloudResource> resources = List.of();
    List<CatalogPrice> prices = List.of();
    List<Finding> advice = List.of();
    List<Forecast> forecasts = List.of();
    List<CommitmentUse> commitments = List.of();
    List<CostBreakdown> breakdowns = List.of();
    List<ProviderAnomaly> anomalies = List.of();
    List<CommitmentShare> commitmentShares = List.of();

    CostSnapshot build(DeserializationContext context) throws JsonMappingException {
        if (source == null || period == null || collectedAt == null) {
            return context.reportInputMismatch(
                    CostSnapshot.class, "A snapshot needs the fields source, period and collectedAt");
        }
        return CostSnapshot.builder(source, period, collectedAt)
                .customerId(customerId)
                .account(account)
                .parts(status)
                .issues(issues)
                .stats(stats)
                .invoices(invoices)
                .ledger(ledger)
                .chargeSets(chargeSets)
                .resources(resources)
                .prices(prices)
                .advice(advice)
                .forecasts(forecasts)
                .commitments(commitments)
                .breakdowns(breakdowns)
                .anomalies(anomalies)
                .commitmentShares(commitmentShares)
                .build();
    }
}
