package io.cloudcost.cli;

import io.cloudcost.ConfigurationException;
import io.cloudcost.monitor.alert.AlertChannels;
import io.cloudcost.monitor.alert.EmailChannel;
import io.cloudcost.monitor.alert.SmtpServer;
import io.cloudcost.monitor.alert.WebhookChannel;
import io.cloudcost.monitor.alert.model.AlertChannel;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** How people are told: on the console anyway, and by what is set. */
final class ChannelSettings {

    private final ConfigReader reader;
    private final List<AlertChannel> channels = new ArrayList<>();
    private final Set<String> names = new TreeSet<>();

    private ChannelSettings(ConfigReader reader) {
        this.reader = reader;
    }

    /**
     * The channels.
     *
     * @param names those whose settings are wrong are among them
     */
    record Channels(List<AlertChannel> list, Set<String> names) {}

    static Channels channels(ConfigReader reader, World world) {
        ChannelSettings settings = new ChannelSettings(reader);
        settings.add("", new ConsoleChannel(world));
        settings.email();
        settings.webhooks();
        settings.command();
        return new Channels(settings.channels, settings.names);
    }

    private void email() {
        List<String> to = reader.list("alert_email_to");
        String from = reader.optional("alert_email_from");
        String url = reader.optional("smtp_url");
        String user = reader.optional("smtp_user");
        String password = reader.optional("smtp_password");
        if (to.isEmpty()) {
            return;
        }
        names.add("email");
        if (url == null || from == null) {
            reader.wrong(
                    "alert_email_to",
                    "needs smtp_url (for example smtp://mail.example.org:587) and alert_email_from, too.");
            return;
        }
        SmtpServer server = reader.make("smtp_url", () -> server(url));
        if (server != null) {
            SmtpServer known = user == null ? server : server.login(user, password == null ? "" : password);
            EmailChannel email = AlertChannels.email(known).from(from).to(to.toArray(String[]::new));
            add("alert_email_to", email);
        }
    }

    /** {@code smtp://} asks for encryption once it is connected, {@code smtps://} is encrypted at once. */
    private static SmtpServer server(String url) {
        URI address = URI.create(url);
        String scheme = String.valueOf(address.getScheme());
        if (address.getHost() == null || address.getUserInfo() != null) {
            throw new ConfigurationException("it must be smtp://HOST:PORT or smtps://HOST:PORT, without a password.");
        }
        SmtpServer server = SmtpServer.at(address.getHost());
        SmtpServer secured = switch (scheme) {
            case "smtp" -> server;
            case "smtps" -> server.tls();
            case "smtp+plain" -> server.unencrypted();
            default -> throw new ConfigurationException("it must begin with smtp://, smtps:// or smtp+plain://.");
        };
        return address.getPort() < 0 ? secured : secured.port(address.getPort());
    }

    private void webhooks() {
        String secret = reader.optional("webhook_secret");
        String url = reader.optional("webhook_url");
        if (url != null) {
            WebhookChannel hook = AlertChannels.webhook(url);
            add("webhook_url", secret == null ? hook : hook.signed(secret));
        }
        String slack = reader.optional("slack_webhook_url");
        if (slack != null) {
            add("slack_webhook_url", AlertChannels.slack(slack));
        }
        String teams = reader.optional("teams_webhook_url");
        if (teams != null) {
            add("teams_webhook_url", AlertChannels.teams(teams));
        }
    }

    /** Words apart by blanks; no shell looks at them. */
    private void command() {
        String line = reader.optional("alert_command");
        if (line != null) {
            String[] words = line.split("\\s+", -1);
            add("alert_command", AlertChannels.command(words[0], Arrays.copyOfRange(words, 1, words.length)));
        }
    }

    private void add(String key, AlertChannel channel) {
        names.add(channel.name());
        List<String> problems = channel.problems();
        problems.forEach(problem -> reader.wrong(key, "is wrong: " + problem));
        if (problems.isEmpty()) {
            channels.add(channel);
        }
    }
}
