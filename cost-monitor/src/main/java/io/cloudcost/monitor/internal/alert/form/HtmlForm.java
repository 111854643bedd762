package io.cloudcost.monitor.internal.alert.form;

import io.cloudcost.monitor.alert.model.AlertNotice;
import java.time.ZoneId;
import java.util.List;

/**
 * A message as a page for mail readers: a table with its styles in place, since many of them drop style sheets; nothing
 * remote; readable on light and on dark ground.
 */
final class HtmlForm {

    private static final String HEAD = "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">"
            + "<meta name=\"viewport\" content=\"width=device-width\">"
            + "<meta name=\"color-scheme\" content=\"light dark\">"
            + "<meta name=\"supported-color-schemes\" content=\"light dark\">"
            + "<style>:root{color-scheme:light dark}</style><title>";
    private static final String BODY = "</title></head><body style=\"margin:0;padding:16px;"
            + "font:15px/1.5 -apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif\">";

    private HtmlForm() {}

    static String of(String subject, List<AlertNotice> notices, ZoneId zone) {
        StringBuilder html = new StringBuilder(HEAD).append(escaped(subject)).append(BODY);
        notices.stream().limit(Messages.MOST).forEach(notice -> notice(html, notice, zone));
        int left = notices.size() - Messages.MOST;
        if (left > 0) {
            html.append("<p>And ").append(left).append(" more.</p>");
        }
        return html.append("</body></html>\n").toString();
    }

    private static void notice(StringBuilder html, AlertNotice notice, ZoneId zone) {
        html.append(
                        "\n<div style=\"max-width:640px;margin:0 0 16px;padding:4px 16px 12px;border:1px solid #8a8a8a66;border-left:6px solid ")
                .append(colour(notice))
                .append(";border-radius:6px\"><h2 style=\"font-size:18px;margin:12px 0 8px\"><span style=\"background:")
                .append(colour(notice))
                .append(";color:#ffffff;border-radius:4px;padding:2px 8px;font-size:12px;vertical-align:2px\">")
                .append(escaped(Facts.badge(notice)))
                .append("</span> ")
                .append(escaped(Facts.headline(notice)))
                .append("</h2><table role=\"presentation\" style=\"border-collapse:collapse;font-size:15px\">");
        Facts.of(notice, zone).forEach(fact -> fact(html, fact));
        html.append("</table></div>");
    }

    private static void fact(StringBuilder html, Facts.Fact fact) {
        html.append("\n<tr><td style=\"padding:3px 16px 3px 0;opacity:.72;vertical-align:top;white-space:nowrap\">")
                .append(escaped(fact.name()))
                .append("</td><td style=\"padding:3px 0;vertical-align:top;overflow-wrap:anywhere\">")
                .append(linked(fact.words()))
                .append("</td></tr>");
    }

    private static String linked(String words) {
        boolean address = words.matches("https?://\\S+");
        String text = escaped(words);
        return address ? "<a href=\"" + text + "\">" + text + "</a>" : text;
    }

    private static String colour(AlertNotice notice) {
        if (notice.event().isEnd()) {
            return "#1f7a3d";
        }
        return switch (notice.severity()) {
            case INFO -> "#2a66b8";
            case WARNING -> "#a85a00";
            case CRITICAL -> "#b3261e";
        };
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
