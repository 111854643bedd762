package io.cloudcost.monitor.alert;

import io.cloudcost.monitor.alert.model.AlertChannel;
import io.cloudcost.monitor.alert.model.AlertMessage;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Sends messages as mail, in plain text and HTML. The message's id is its {@code Message-ID}. */
public final class EmailChannel implements AlertChannel {

    private final String name;
    private final SmtpServer server;
    private final String from;
    private final List<String> to;

    EmailChannel(String name, SmtpServer server, String from, List<String> to) {
        this.name = name;
        this.server = server;
        this.from = from;
        this.to = to;
    }

    /** The same under another name. */
    public EmailChannel named(String other) {
        return new EmailChannel(other, server, from, to);
    }

    /** To these addresses, too. */
    public EmailChannel to(String... addresses) {
        return new EmailChannel(
                name,
                server,
                from,
                Stream.concat(to.stream(), Stream.of(addresses)).toList());
    }

    /** From this address; the first recipient's unless told, which many servers take from their own users. */
    public EmailChannel from(String address) {
        return new EmailChannel(name, server, address, to);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> problems() {
        List<String> problems = new ArrayList<>(server.problems(name));
        if (to.isEmpty()) {
            problems.add("Channel '" + name + "' needs a recipient.");
        }
        Stream.concat(to.stream(), from.isEmpty() ? Stream.of() : Stream.of(from))
                .filter(address -> !isAddress(address))
                .forEach(address ->
                        problems.add("Channel '" + name + "' has '" + address + "', which is no mail address."));
        return problems;
    }

    private static boolean isAddress(String text) {
        try {
            InternetAddress address = new InternetAddress(text, true);
            address.validate();
            return address.getAddress().contains("@");
        } catch (AddressException e) {
            return false;
        }
    }

    @Override
    public void send(AlertMessage message) {
        new Mail(server, from.isEmpty() ? to.get(0) : from, to).send(message);
    }

    /** Its name and server. */
    @Override
    public String toString() {
        return name + " (" + server + ")";
    }
}
