package io.cloudcost.charge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudcost.model.Tags;
import java.util.Map;
import java.util.TreeMap;

/** The JSON columns: tags become a map and back, the others are checked and kept as they came. */
final class JsonText {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private JsonText() {}

    /** The same text, if it is a JSON object. */
    static String object(String text) {
        parse(text);
        return text;
    }

    /** FOCUS writes a tag without a value as {@code true}; {@link Tags} has an empty value for it. */
    static Tags tags(String text) {
        Map<String, String> tags = new TreeMap<>();
        for (Map.Entry<String, JsonNode> tag : parse(text).properties()) {
            tags.put(tag.getKey(), value(tag.getValue()));
        }
        return Tags.of(tags);
    }

    /** As FOCUS writes tags, sorted by key. */
    static String write(Map<String, String> tags) {
        ObjectNode object = MAPPER.createObjectNode();
        tags.forEach((key, value) -> {
            if (value.isEmpty()) {
                object.put(key, true);
            } else {
                object.put(key, value);
            }
        });
        return object.toString();
    }

    /** FOCUS wants plain values; an object or array is kept as its JSON, since a charge must not be lost to a tag. */
    private static String value(JsonNode value) {
        if (value.isContainerNode()) {
            return value.toString();
        }
        return value.isNull() || BooleanNode.TRUE.equals(value) ? "" : value.asText();
    }

    private static ObjectNode parse(String text) {
        try {
            if (MAPPER.readTree(text) instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not valid JSON: " + e.getOriginalMessage(), e);
        }
        throw new IllegalArgumentException("not a JSON object such as {\"env\": \"prod\"}");
    }
}
