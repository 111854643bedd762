package io.cloudcost.monitor.internal.alert;

import io.cloudcost.monitor.alert.model.AlertEvent;
import io.cloudcost.monitor.alert.model.AlertNotice;
import io.cloudcost.monitor.alert.model.AlertRule;
import io.cloudcost.monitor.alert.model.Figure;
import io.cloudcost.monitor.alert.model.Severity;
import io.cloudcost.monitor.measure.Contributor;
import io.cloudcost.monitor.measure.Measurement;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Words of a rule about a series. */
final class Notices {

    private Notices() {}

    static AlertNotice of(
            AlertRule rule, Series series, AlertEvent event, String why, List<Contributor> parts, Instant now) {
        return new AlertNotice(
                event,
                series.id,
                event == AlertEvent.CLOSED && series.told != null ? series.told : series.severity,
                rule.name(),
                series.labels,
                series.figure(),
                series.since,
                now,
                why,
                parts,
                event == AlertEvent.CLOSED ? "" : rule.telling().advice(),
                link(rule.telling().link(), series.labels));
    }

    /** Nobody knows any more when it would end. */
    static AlertNotice unwatched(Series series, Severity told, Instant now) {
        return new AlertNotice(
                AlertEvent.CLOSED,
                series.id,
                told,
                series.rule,
                series.labels,
                series.figure(),
                series.since,
                now,
                "There is no rule of this name any more: it is not watched any longer.",
                List.of(),
                "",
                "");
    }

    static AlertNotice notJudged(AlertRule rule, Series series, Measurement figure, String why, Instant now) {
        return new AlertNotice(
                AlertEvent.NOT_JUDGED,
                series.id,
                rule.escalation().severity(),
                rule.name(),
                series.labels,
                new Figure(
                        figure.measure(),
                        figure.value(),
                        figure.currency(),
                        rule.condition().limit()),
                now,
                now,
                why,
                List.of(),
                "Make a rule with a limit in that currency.",
                link(rule.telling().link(), series.labels));
    }

    static AlertNotice ofChannel(
            AlertEvent event, String channel, Severity severity, Instant since, Instant now, String why) {
        return new AlertNotice(
                event,
                channel,
                severity,
                "Channel " + channel,
                Map.of("channel", channel),
                null,
                since,
                now,
                why,
                List.of(),
                event == AlertEvent.CHANNEL_FAILED
                        ? "Mend its settings or its receiver; waiting messages are sent then."
                        : "",
                "");
    }

    /** Values in an address are encoded, so that a label cannot change where it leads. */
    private static String link(String template, Map<String, String> labels) {
        boolean address = template.startsWith("http://") || template.startsWith("https://");
        String link = template;
        for (Map.Entry<String, String> label : labels.entrySet()) {
            String value = address
                    ? URLEncoder.encode(label.getValue(), StandardCharsets.UTF_8)
                            .replace("+", "%20")
                    : label.getValue();
            link = link.replace("{" + label.getKey() + "}", value);
        }
        return link;
    }
}
