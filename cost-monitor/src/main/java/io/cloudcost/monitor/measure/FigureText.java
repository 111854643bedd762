package io.cloudcost.monitor.measure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudcost.StoreException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Figures as text. Numbers are text in it, so that no digit gets lost. */
final class FigureText {

    private static final ObjectMapper JSON = new ObjectMapper();

    private FigureText() {}

    /** The text of figures. */
    static String of(List<Measurement> figures) {
        ArrayNode all = JSON.createArrayNode();
        figures.forEach(figure -> write(all.addObject(), figure));
        return all.toString();
    }

    private static void write(ObjectNode node, Measurement figure) {
        node.put("measure", figure.measure().name());
        node.put("unit", figure.measure().unit().name());
        node.put("means", figure.measure().means());
        ObjectNode labels = node.putObject("labels");
        figure.labels().forEach(labels::put);
        node.put("value", figure.known().map(BigDecimal::toPlainString).orElse(null));
        node.put("currency", figure.currency());
        node.put("at", figure.at().toString());
        node.put("note", figure.note());
        ArrayNode parts = node.putArray("contributors");
        figure.contributors()
                .forEach(part -> parts.addObject()
                        .put("name", part.name())
                        .put("part", part.part().toPlainString()));
    }

    /** The figures of a text. @throws StoreException if it is none that this wrote */
    static List<Measurement> read(String text) {
        try {
            List<Measurement> figures = new ArrayList<>();
            for (JsonNode node : JSON.readTree(text)) {
                figures.add(read(node));
            }
            return figures;
        } catch (JsonProcessingException | IllegalArgumentException | NullPointerException wrong) {
            throw new StoreException("The figures that are kept cannot be read: " + wrong.getMessage(), false, wrong);
        }
    }

    private static Measurement read(JsonNode node) {
        Map<String, String> labels = new LinkedHashMap<>();
        node.get("labels")
                .properties()
                .forEach(each -> labels.put(each.getKey(), each.getValue().asText()));
        List<Contributor> parts = new ArrayList<>();
        node.get("contributors")
                .forEach(part -> parts.add(new Contributor(
                        part.get("name").asText(),
                        new BigDecimal(part.get("part").asText()))));
        Measure measure = new Measure(
                node.get("measure").asText(),
                MeasureUnit.valueOf(node.get("unit").asText()),
                node.get("means").asText());
        String value = text(node, "value");
        return new Measurement(
                measure,
                labels,
                value == null ? null : new BigDecimal(value),
                text(node, "currency"),
                Instant.parse(node.get("at").asText()),
                node.get("note").asText(),
                parts);
    }

    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? null : value.asText();
    }
}
