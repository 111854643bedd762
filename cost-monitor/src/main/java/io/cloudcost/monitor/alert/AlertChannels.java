package io.cloudcost.monitor.alert;

import io.cloudcost.monitor.internal.alert.form.SlackForm;
import io.cloudcost.monitor.internal.alert.form.TeamsForm;
import java.util.List;
import java.util.Map;

/** The channels that come along. Each has a name of its own, which {@code named} changes. */
public final class AlertChannels {

    private AlertChannels() {}

    /** The log, by the logger {@code io.cloudcost.alerts}; its name is {@code log}. */
    public static LogChannel log() {
        return new LogChannel("log");
    }

    /** Mail through this server; its name is {@code email}. It needs a recipient at least. */
    public static EmailChannel email(SmtpServer server) {
        return new EmailChannel("email", server, "", List.of());
    }

    /**
     * A request to a receiver of one's own, with the message as JSON; its name is {@code webhook}.
     *
     * @param url http or https; a secret, of which only the host is ever shown
     */
    public static WebhookChannel webhook(String url) {
        return new WebhookChannel("webhook", url, "application/json", message -> message.json());
    }

    /**
     * A channel of Slack; its name is {@code slack}.
     *
     * @param url of the incoming webhook; a secret, of which only the host is ever shown
     */
    public static WebhookChannel slack(String url) {
        return new WebhookChannel("slack", url, "application/json", SlackForm::of);
    }

    /**
     * A channel or chat of Microsoft Teams; its name is {@code teams}.
     *
     * @param url of the workflow that posts what its webhook gets; a secret, of which only the host is ever shown
     */
    public static WebhookChannel teams(String url) {
        return new WebhookChannel("teams", url, "application/json", TeamsForm::of);
    }

    /**
     * A program on this machine; its name is {@code command}. No shell is involved.
     *
     * @param program its file, or a name that is looked for in {@code PATH}
     * @param arguments as they are; the message comes on its standard input and in its environment
     */
    public static CommandChannel command(String program, String... arguments) {
        return new CommandChannel("command", program, List.of(arguments), Map.of());
    }
}
