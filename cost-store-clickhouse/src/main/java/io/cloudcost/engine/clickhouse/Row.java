package io.cloudcost.engine.clickhouse;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One row of an answer: each is an array in JSON, exact numbers are text in it. */
final class Row {

    private static final JsonFactory JSON = new JsonFactory();

    private final List<@Nullable Object> values;

    private Row(List<@Nullable Object> values) {
        this.values = values;
    }

    static void each(InputStream in, Consumer<Row> reader) throws IOException {
        try (JsonParser parser = JSON.createParser(in)) {
            while (parser.nextToken() == JsonToken.START_ARRAY) {
                reader.accept(new Row(array(parser)));
            }
        }
    }

    int width() {
        return values.size();
    }

    /** @param at from 0 on */
    @Nullable
    Object value(int at) {
        return values.get(at);
    }

    @Nullable
    String text(int at) {
        return (String) values.get(at);
    }

    /** Of a column that is never null. */
    String string(int at) {
        return Objects.requireNonNull(text(at));
    }

    long number(int at) {
        return ((Number) Objects.requireNonNull(values.get(at))).longValue();
    }

    boolean flag(int at) {
        return number(at) != 0;
    }

    @Nullable
    BigDecimal decimal(int at) {
        String text = text(at);
        return text == null ? null : new BigDecimal(text);
    }

    Instant time(int at) {
        return Times.instant(number(at));
    }

    @SuppressWarnings("unchecked")
    Map<String, String> map(int at) {
        return (Map<String, String>) Objects.requireNonNull(values.get(at));
    }

    @SuppressWarnings("unchecked")
    List<String> texts(int at) {
        return (List<String>) Objects.requireNonNull(values.get(at));
    }

    private static List<@Nullable Object> array(JsonParser parser) throws IOException {
        List<@Nullable Object> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(value(parser));
        }
        return values;
    }

    private static @Nullable Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_NULL -> null;
            case VALUE_TRUE -> 1L;
            case VALUE_FALSE -> 0L;
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT -> parser.getLongValue();
            case START_OBJECT -> map(parser);
            case START_ARRAY -> array(parser);
            default -> throw new IOException("An answer of the server has " + parser.currentToken() + " in a row.");
        };
    }

    private static Map<String, String> map(JsonParser parser) throws IOException {
        Map<String, String> map = new LinkedHashMap<>();
        for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
            map.put(key, parser.nextTextValue());
        }
        return map;
    }
}
