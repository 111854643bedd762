package io.cloudcost.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
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
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;

/** A snapshot, field by field in any order. */
final class SnapshotReader extends JsonDeserializer<CostSnapshot> {

    @Override
    public CostSnapshot deserialize(JsonParser in, DeserializationContext context) throws IOException {
        SnapshotParts parts = new SnapshotParts();
        for (String name = Fields.first(in, context, CostSnapshot.class); name != null; name = in.nextFieldName()) {
            in.nextToken();
            read(parts, name, in, context);
        }
        return parts.build(context);
    }

    private static void read(SnapshotParts parts, String name, JsonParser in, DeserializationContext context)
            throws IOException {
        switch (name) {
            case "source" -> parts.source = context.readValue(in, Source.class);
            case "customerId" -> parts.customerId = context.readValue(in, String.class);
            case "period" -> parts.period = context.readValue(in, Period.class);
            case "collectedAt" -> parts.collectedAt = context.readValue(in, Instant.class);
            case "account" -> parts.account = context.readValue(in, Account.class);
            case "parts" ->
                parts.status = context.readValue(
                        in, context.getTypeFactory().constructMapType(TreeMap.class, Part.class, PartStatus.class));
            case "issues" -> parts.issues = list(Issue.class, in, context);
            case "stats" -> parts.stats = context.readValue(in, CollectStats.class);
            case "invoices" -> parts.invoices = list(Invoice.class, in, context);
            case "ledger" -> parts.ledger = list(LedgerEntry.class, in, context);
            case "chargeSets" -> parts.chargeSets = list(ChargeSet.class, in, context);
            case "resources" -> parts.resources = list(CloudResource.class, in, context);
            case "prices" -> parts.prices = list(CatalogPrice.class, in, context);
            case "advice" -> parts.advice = list(Finding.class, in, context);
            case "forecasts" -> parts.forecasts = list(Forecast.class, in, context);
            case "commitments" -> parts.commitments = list(CommitmentUse.class, in, context);
            case "breakdowns" -> parts.breakdowns = list(CostBreakdown.class, in, context);
            case "anomalies" -> parts.anomalies = list(ProviderAnomaly.class, in, context);
            case "commitmentShares" -> parts.commitmentShares = list(CommitmentShare.class, in, context);
            default -> in.skipChildren();
        }
    }

    private static <T> List<T> list(Class<T> type, JsonParser in, DeserializationContext context) throws IOException {
        return context.readValue(in, context.getTypeFactory().constructCollectionType(List.class, type));
    }
}
