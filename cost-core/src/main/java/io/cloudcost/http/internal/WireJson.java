package io.cloudcost.http.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Reads wire records: unknown fields are skipped, numbers may come as text, decimals are bound from the number's own
 * text, and an empty array stands for an empty map, as PHP writes it. A primitive component is a required one: its absence
 * is an error and never a zero.
 */
public final class WireJson {

    private final ObjectMapper mapper;

    /**
     * @param type the type of a list that one bad element must not cost
     * @param rows makes such a list of the elements that could be read and what was wrong with the others
     */
    public <R> WireJson(Class<R> type, BiFunction<List<Object>, List<String>, R> rows) {
        mapper = JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .addModule(ExactNumbers.module())
                .addModule(new SimpleModule("rows").addDeserializer(type, new RowsReader<>(type, rows)))
                .withCoercionConfig(
                        LogicalType.Map,
                        maps -> maps.setCoercion(CoercionInputShape.EmptyArray, CoercionAction.AsEmpty))
                .build();
    }

    /** Turns a whole body into a value. */
    @FunctionalInterface
    public interface Decoder {

        /**
         * The value, never null.
         *
         * @throws JsonFault if the body is not what the type says
         */
        Object decode(byte[] body) throws JsonFault;
    }

    /** A decoder for one type, with everything about the type looked up now and not at the first answer. */
    public Decoder decoder(Type type) {
        ObjectReader reader = mapper.readerFor(mapper.constructType(type));
        return body -> decode(reader, body);
    }

    /** The text of a field of an object, by JSON pointer such as {@code /error/message}; empty if there is no such text. */
    public Optional<String> text(byte[] body, String pointer) {
        try {
            JsonNode node = mapper.readTree(body).at(pointer);
            return node.isValueNode() && !node.isNull() ? Optional.of(node.asText()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The bytes of a value, for request bodies. */
    public byte[] encode(Object value) throws IOException {
        return mapper.writeValueAsBytes(value);
    }

    private Object decode(ObjectReader reader, byte[] body) throws JsonFault {
        Object value;
        try {
            value = reader.readValue(body);
        } catch (JsonProcessingException e) {
            throw JsonFaults.of(mapper, e, body);
        } catch (IOException e) {
            throw JsonFault.malformed("an unknown place");
        }
        if (value == null) {
            throw JsonFault.mismatch("$", "a value", "null");
        }
        return value;
    }
}
