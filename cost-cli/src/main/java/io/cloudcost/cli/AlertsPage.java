package io.cloudcost.cli;

import io.cloudcost.monitor.alert.model.Alert;
import io.cloudcost.monitor.alert.model.ChannelStatus;
import io.cloudcost.monitor.alert.model.Figure;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Alerts and the channels that tell of them, for people and for programs. */
final class AlertsPage {

    private AlertsPage() {}

    static void print(Page page, List<Alert> alerts, List<ChannelStatus> failing, Instant now) throws IOException {
        print(page, alerts, now);
        for (ChannelStatus channel : failing) {
            page.warning("Since " + time(channel.failingSince()) + " not all is told through " + channel.name() + " ("
                    + Text.count(channel.waiting(), "message") + " waiting): " + channel.error());
        }
    }

    static void write(JsonOut json, ChannelStatus channel) throws IOException {
        json.text("name", channel.name());
        json.text("since", channel.failingSince());
        json.text("error", channel.error());
        json.number("waiting", channel.waiting());
    }

    private static void print(Page page, List<Alert> alerts, Instant now) throws IOException {
        if (alerts.isEmpty()) {
            page.line("No alert is open.");
            return;
        }
        Table table = Table.of("ID", "SEVERITY", "STATE", "ALERT", "OF", "SINCE", ">NOW", ">LIMIT");
        for (Alert alert : alerts) {
            table.row(
                    alert.id(),
                    alert.severity().name().toLowerCase(Locale.ROOT),
                    state(alert, now),
                    alert.rule(),
                    labels(alert.labels()),
                    time(alert.since()),
                    value(alert.figure(), alert.figure().value(), alert.figure().currency()),
                    limit(alert.figure()));
        }
        table.print(page);
    }

    private static String value(Figure figure, @Nullable BigDecimal value, @Nullable String currency) {
        return FiguresPage.value(figure.measure(), value, currency);
    }

    private static String limit(Figure figure) {
        return figure.limit() == null
                ? "known"
                : value(figure, figure.limit().value(), figure.limit().currency());
    }

    private static String state(Alert alert, Instant now) {
        String state = alert.state().name().toLowerCase(Locale.ROOT);
        return alert.snoozedAt(now)
                .map(snooze -> state + ", snoozed until " + time(snooze.until()))
                .orElse(state);
    }

    static void write(JsonOut json, Alert alert) throws IOException {
        json.text("id", alert.id());
        json.text("rule", alert.rule());
        json.text("severity", alert.severity());
        json.text("state", alert.state());
        json.object("labels", () -> {
            for (Map.Entry<String, String> label : alert.labels().entrySet()) {
                json.text(label.getKey(), label.getValue());
            }
        });
        json.object("figure", () -> {
            json.text("measure", alert.figure().measure().name());
            json.text("value", text(alert.figure().value()));
            json.text(
                    "limit",
                    alert.figure().limit() == null
                            ? null
                            : text(alert.figure().limit().value()));
            json.text("currency", alert.figure().currency());
        });
        json.text("since", alert.since());
        json.text("openedAt", alert.openedAt());
        json.text("note", alert.note());
        json.object("snooze", alert.snooze(), snooze -> {
            json.text("until", snooze.until());
            json.text("by", snooze.by());
            json.text("why", snooze.why());
        });
    }

    private static @Nullable String text(@Nullable BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }

    /** @param trouble by channel; empty for none */
    static void channels(Page page, Map<String, String> trouble) throws IOException {
        for (Map.Entry<String, String> channel : trouble.entrySet()) {
            if (channel.getValue().isEmpty()) {
                page.point(channel.getKey() + " took the message.");
            } else {
                page.warning(channel.getKey() + ": " + channel.getValue());
            }
        }
    }

    static String labels(Map<String, String> labels) {
        return labels.entrySet().stream()
                .map(label -> label.getKey() + "=" + label.getValue())
                .collect(Collectors.joining(" "));
    }

    static String time(@Nullable Instant time) {
        return time == null ? "never" : time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
