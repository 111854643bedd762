package io.cloudcost.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import io.cloudcost.snapshot.CostSnapshot;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A snapshot, piece by piece, so that none of it is in memory as text. */
final class SnapshotWriter extends JsonSerializer<CostSnapshot> {

    @Override
    public void serialize(CostSnapshot snapshot, JsonGenerator out, SerializerProvider provider) throws IOException {
        out.writeStartObject();
        provider.defaultSerializeField("source", snapshot.source(), out);
        optional("customerId", snapshot.customerId().orElse(null), out, provider);
        provider.defaultSerializeField("period", snapshot.period(), out);
        provider.defaultSerializeField("collectedAt", snapshot.collectedAt(), out);
        optional("account", snapshot.account().orElse(null), out, provider);
        provider.defaultSerializeField("parts", snapshot.parts(), out);
        list("issues", snapshot.issues(), out, provider);
        provider.defaultSerializeField("stats", snapshot.stats(), out);
        list("invoices", snapshot.invoices(), out, provider);
        list("ledger", snapshot.ledger(), out, provider);
        list("chargeSets", snapshot.chargeSets(), out, provider);
        list("resources", snapshot.resources(), out, provider);
        list("prices", snapshot.prices(), out, provider);
        list("advice", snapshot.advice(), out, provider);
        list("forecasts", snapshot.forecasts(), out, provider);
        list("commitments", snapshot.commitments(), out, provider);
        list("breakdowns", snapshot.breakdowns(), out, provider);
        list("anomalies", snapshot.anomalies(), out, provider);
        list("commitmentShares", snapshot.commitmentShares(), out, provider);
        out.writeEndObject();
    }

    private static void optional(String name, @Nullable Object value, JsonGenerator out, SerializerProvider provider)
            throws IOException {
        if (value != null) {
            provider.defaultSerializeField(name, value, out);
        }
    }

    private static void list(String name, Iterable<?> values, JsonGenerator out, SerializerProvider provider)
            throws IOException {
        out.writeArrayFieldStart(name);
        for (Object value : values) {
            provider.defaultSerializeValue(value, out);
        }
        out.writeEndArray();
    }
}
