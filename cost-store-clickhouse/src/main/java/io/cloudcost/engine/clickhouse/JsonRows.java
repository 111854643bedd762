package io.cloudcost.engine.clickhouse;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes rows as the engine reads them: one object each, exact numbers as text, what is null left out. */
final class JsonRows implements AutoCloseable {

    private static final JsonFactory JSON = new JsonFactory()
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);

    private final JsonGenerator json;

    JsonRows(OutputStream out) throws IOException {
        json = JSON.createGenerator(out);
        json.setRootValueSeparator(new com.fasterxml.jackson.core.io.SerializedString("\n"));
    }

    void row(Map<String, ? extends @Nullable Object> row) throws IOException {
        start();
        for (Map.Entry<String, ? extends @Nullable Object> field : row.entrySet()) {
            field(field.getKey(), field.getValue());
        }
        end();
    }

    void start() throws IOException {
        json.writeStartObject();
    }

    void end() throws IOException {
        json.writeEndObject();
    }

    void field(String name, @Nullable Object value) throws IOException {
        if (value != null) {
            json.writeFieldName(name);
            value(value);
        }
    }

    private void value(Object value) throws IOException {
        if (value instanceof Integer || value instanceof Long) {
            json.writeNumber(((Number) value).longValue());
        } else if (value instanceof Boolean flag) {
            json.writeNumber(flag ? 1 : 0);
        } else if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                json.writeStringField((String) entry.getKey(), (String) entry.getValue());
            }
            json.writeEndObject();
        } else if (value instanceof Collection<?> texts) {
            json.writeStartArray();
            for (Object text : texts) {
                json.writeString((String) text);
            }
            json.writeEndArray();
        } else {
            json.writeString((String) value);
        }
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
