package io.cloudcost.monitor.internal.alert.form;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudcost.monitor.alert.model.AlertMessage;
import io.cloudcost.monitor.alert.model.AlertNotice;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.Collectors;

/**
 * What an incoming webhook of Slack takes: a line for notifications, and a block for each notice. Its documented limits are 150
 * characters of a header, 3,000 of a section and 50 blocks; about 13,000 characters in all are what was seen to pass.
 */
public final class SlackForm {

    private static final int HEADER = 150;
    private static final int SECTION = 2_800;
    private static final int TOGETHER = 10_000;

    private SlackForm() {}

    /** The body. */
    public static String of(AlertMessage message) {
        return of(message, ZoneOffset.UTC);
    }

    static String of(AlertMessage message, ZoneId zone) {
        ObjectNode body = Json.object().put("text", escaped(message.subject()));
        ArrayNode blocks = body.putArray("blocks");
        blocks.addObject()
                .put("type", "header")
                .putObject("text")
                .put("type", "plain_text")
                .put("text", cut(message.subject(), HEADER));
        int shown = 0;
        int length = 0;
        for (AlertNotice notice : message.notices()) {
            String text = notice(notice, zone);
            length += text.length();
            if (shown == Messages.MOST || (length > TOGETHER && shown > 0)) {
                section(blocks, "And " + (message.notices().size() - shown) + " more.");
                break;
            }
            section(blocks, text);
            shown++;
        }
        return Json.write(body);
    }

    private static void section(ArrayNode blocks, String text) {
        blocks.addObject()
                .put("type", "section")
                .putObject("text")
                .put("type", "mrkdwn")
                .put("text", text);
    }

    private static String notice(AlertNotice notice, ZoneId zone) {
        String head = "*" + escaped("[" + Facts.badge(notice) + "] " + Facts.headline(notice)) + "*\n";
        String facts = Facts.of(notice, zone).stream()
                .map(fact -> "*" + fact.name() + ":* " + escaped(fact.words()))
                .collect(Collectors.joining("\n"));
        return cut(head + facts, SECTION);
    }

    /** Only these three have a meaning that could reach people or places. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
