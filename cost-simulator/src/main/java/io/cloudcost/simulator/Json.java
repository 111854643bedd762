package io.cloudcost.simulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** JSON for authors of fake clouds: objects as maps in their order, decimals exact and plain. */
public final class Json {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private Json() {}

    /** A new object of these names and values, in this order: {@code object("id", 7, "name", null)}. */
    public static Map<String, @Nullable Object> object(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>(namesAndValues.length);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return object;
    }

    /** The JSON of maps, lists, texts, numbers and booleans. */
    public static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This value cannot be written as JSON", e);
        }
    }

    /** Reads a JSON object; numbers with a fraction become BigDecimal. */
    public static Map<String, @Nullable Object> read(byte[] json) {
        try {
            return MAPPER.readValue(json, new TypeReference<Map<String, @Nullable Object>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("This is not a JSON object", e);
        }
    }

    static byte[] edit(byte[] json, Consumer<Map<String, @Nullable Object>> change) {
        Map<String, @Nullable Object> object = read(json);
        change.accept(object);
        return write(object);
    }
}
