package io.cloudcost.monitor.internal.alert.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudcost.monitor.alert.model.AlertEvent;
import io.cloudcost.monitor.alert.model.AlertNotice;
import io.cloudcost.monitor.alert.model.Figure;
import io.cloudcost.monitor.alert.model.Limit;
import io.cloudcost.monitor.alert.model.Severity;
import io.cloudcost.monitor.measure.Contributor;
import io.cloudcost.monitor.measure.Measure;
import io.cloudcost.monitor.measure.MeasureUnit;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Notices as JSON, and back. Numbers are text, so that no reader loses a digit. */
public final class NoticeJson {

    private NoticeJson() {}

    /** All of them, as they are kept. */
    public static String write(List<AlertNotice> notices) {
        return Json.write(array(notices));
    }

    /** What was kept. */
    public static List<AlertNotice> read(String text) {
        List<AlertNotice> notices = new ArrayList<>();
        Json.read(text).forEach(node -> notices.add(notice(node)));
        return notices;
    }

    static ArrayNode array(List<AlertNotice> notices) {
        ArrayNode array = Json.object().arrayNode();
        notices.forEach(notice -> array.add(node(notice)));
        return array;
    }

    private static ObjectNode node(AlertNotice notice) {
        ObjectNode node = Json.object()
                .put("event", notice.event().name())
                .put("alertId", notice.alertId())
                .put("severity", notice.severity().name())
                .put("rule", notice.rule());
        node.set("labels", Json.labelled(notice.labels()));
        Figure figure = notice.figure();
        if (figure != null) {
            node.set("figure", figure(figure));
        }
        node.put("since", notice.since().toString())
                .put("at", notice.at().toString())
                .put("why", notice.why());
        ArrayNode parts = node.putArray("contributors");
        notice.contributors()
                .forEach(part -> parts.addObject()
                        .put("name", part.name())
                        .put("part", part.part().toPlainString()));
        return node.put("advice", notice.advice()).put("link", notice.link());
    }

    private static ObjectNode figure(Figure figure) {
        ObjectNode node = Json.object()
                .put("measure", figure.measure().name())
                .put("unit", figure.measure().unit().name())
                .put("means", figure.measure().means())
                .put("value", plain(figure.value()))
                .put("currency", figure.currency());
        Limit limit = figure.limit();
        if (limit != null) {
            node.putObject("limit")
                    .put("side", limit.side().name())
                    .put("value", plain(limit.value()))
                    .put("currency", limit.currency());
        }
        return node;
    }

    private static AlertNotice notice(JsonNode node) {
        List<Contributor> parts = new ArrayList<>();
        node.path("contributors")
                .forEach(part -> parts.add(new Contributor(text(part, "name"), new BigDecimal(text(part, "part")))));
        return new AlertNotice(
                AlertEvent.valueOf(text(node, "event")),
                text(node, "alertId"),
                Severity.valueOf(text(node, "severity")),
                text(node, "rule"),
                Json.labels(node.path("labels")),
                node.has("figure") ? figure(node.path("figure")) : null,
                Instant.parse(text(node, "since")),
                Instant.parse(text(node, "at")),
                text(node, "why"),
                parts,
                text(node, "advice"),
                text(node, "link"));
    }

    private static Figure figure(JsonNode node) {
        Measure measure =
                new Measure(text(node, "measure"), MeasureUnit.valueOf(text(node, "unit")), text(node, "means"));
        JsonNode limit = node.path("limit");
        return new Figure(
                measure, number(node, "value"), nullable(node, "currency"), limit.isObject() ? limit(limit) : null);
    }

    private static Limit limit(JsonNode node) {
        return new Limit(
                Limit.Side.valueOf(text(node, "side")),
                new BigDecimal(text(node, "value")),
                nullable(node, "currency"));
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText();
    }

    private static @Nullable String nullable(JsonNode node, String field) {
        return node.hasNonNull(field) ? text(node, field) : null;
    }

    private static @Nullable BigDecimal number(JsonNode node, String field) {
        return node.hasNonNull(field) ? new BigDecimal(text(node, field)) : null;
    }

    private static @Nullable String plain(@Nullable BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }
}
