package io.cloudcost.monitor.internal.alert.form;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudcost.monitor.alert.model.AlertMessage;
import io.cloudcost.monitor.alert.model.AlertNotice;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * What a workflow of Microsoft Teams takes that posts what its webhook gets: a message with an adaptive card. Messages above
 * 28 KB are refused by Teams.
 */
public final class TeamsForm {

    private static final int TOGETHER = 16_000;
    private static final int FACT = 1_000;

    private TeamsForm() {}

    /** The body. */
    public static String of(AlertMessage message) {
        return of(message, ZoneOffset.UTC);
    }

    static String of(AlertMessage message, ZoneId zone) {
        ObjectNode body = Json.object().put("type", "message");
        ObjectNode attachment =
                body.putArray("attachments").addObject().put("contentType", "application/vnd.microsoft.card.adaptive");
        attachment.putNull("contentUrl");
        ObjectNode card = attachment
                .putObject("content")
                .put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json")
                .put("type", "AdaptiveCard")
                .put("version", "1.4");
        card.putObject("msteams").put("width", "Full");
        notices(card.putArray("body"), message, zone);
        return Json.write(body);
    }

    private static void notices(ArrayNode items, AlertMessage message, ZoneId zone) {
        int shown = 0;
        int length = 0;
        for (AlertNotice notice : message.notices()) {
            ObjectNode facts = facts(notice, zone);
            length += facts.toString().length();
            if (shown == Messages.MOST || (length > TOGETHER && shown > 0)) {
                text(items, "And " + (message.notices().size() - shown) + " more.");
                break;
            }
            text(items, "[" + Facts.badge(notice) + "] " + Facts.headline(notice))
                    .put("size", "Medium")
                    .put("weight", "Bolder")
                    .put("color", colour(notice));
            items.add(facts);
            shown++;
        }
    }

    private static ObjectNode text(ArrayNode items, String words) {
        return items.addObject()
                .put("type", "TextBlock")
                .put("text", escaped(words))
                .put("wrap", true);
    }

    private static ObjectNode facts(AlertNotice notice, ZoneId zone) {
        ObjectNode set = Json.object().put("type", "FactSet");
        ArrayNode facts = set.putArray("facts");
        Facts.of(notice, zone)
                .forEach(fact -> facts.addObject().put("title", fact.name()).put("value", escaped(cut(fact.words()))));
        return set;
    }

    private static String colour(AlertNotice notice) {
        if (notice.event().isEnd()) {
            return "Good";
        }
        return switch (notice.severity()) {
            case INFO -> "Accent";
            case WARNING -> "Warning";
            case CRITICAL -> "Attention";
        };
    }

    /** Cards read a part of Markdown: names must not become links or lists. */
    private static String escaped(String text) {
        return text.replaceAll("([\\\\*`\\[\\]])", "\\\\$1");
    }

    private static String cut(String text) {
        return text.length() <= FACT ? text : text.substring(0, FACT - 1) + "…";
    }
}
