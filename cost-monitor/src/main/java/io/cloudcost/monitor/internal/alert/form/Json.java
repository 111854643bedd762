package io.cloudcost.monitor.internal.alert.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;

/** JSON as this package reads and writes it. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** In one line. */
    public static String write(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of texts and numbers cannot be written.", e);
        }
    }

    static JsonNode read(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("What is kept of alerts cannot be read: " + e.getOriginalMessage(), e);
        }
    }

    /** Labels in the order of their names, so that equal ones are equal text. */
    public static String labels(Map<String, String> labels) {
        return write(labelled(labels));
    }

    /** Labels of such text. */
    public static Map<String, String> labels(String text) {
        return labels(read(text));
    }

    static ObjectNode labelled(Map<String, String> labels) {
        ObjectNode node = object();
        new TreeMap<>(labels).forEach(node::put);
        return node;
    }

    static Map<String, String> labels(JsonNode node) {
        Map<String, String> labels = new TreeMap<>();
        node.properties()
                .forEach(label -> labels.put(label.getKey(), label.getValue().asText()));
        return labels;
    }
}
