package io.cloudcost.json;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.cloudcost.resource.Attributes;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** Attributes: text and flags stand for themselves, {@code {"number": …}} and {@code {"instant": …}} say what they are. */
final class Facts {

    private static final String NUMBER = "number";
    private static final String INSTANT = "instant";

    private Facts() {}

    static Map<String, Object> write(Attributes attributes) {
        Map<String, Object> facts = new TreeMap<>(attributes.asMap());
        facts.replaceAll((name, value) -> value instanceof BigDecimal
                ? Map.of(NUMBER, value)
                : value instanceof Instant ? Map.of(INSTANT, value) : value);
        return facts;
    }

    static Attributes read(JsonNode facts, DeserializationContext context) throws JsonMappingException {
        Map<String, Object> values = new TreeMap<>();
        for (Map.Entry<String, JsonNode> fact : facts.properties()) {
            values.put(fact.getKey(), value(fact.getKey(), fact.getValue(), context));
        }
        return Attributes.of(values);
    }

    private static Object value(String name, JsonNode fact, DeserializationContext context)
            throws JsonMappingException {
        try {
            return fact.isBoolean() ? (Object) fact.booleanValue() : fact.isTextual() ? fact.textValue() : typed(fact);
        } catch (RuntimeException e) {
            return context.reportInputMismatch(
                    Attributes.class, "The attribute '%s' is no text, flag, number or instant", name);
        }
    }

    private static Object typed(JsonNode fact) {
        return fact.has(NUMBER)
                ? TextTypes.number(fact.required(NUMBER).textValue())
                : Instant.parse(fact.required(INSTANT).textValue());
    }
}
