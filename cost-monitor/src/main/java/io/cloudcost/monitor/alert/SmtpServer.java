package io.cloudcost.monitor.alert;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A mail server that takes mail to send on. The connection is encrypted, and the server's certificate and host name are
 * checked, unless {@link #unencrypted} says otherwise.
 */
public final class SmtpServer {

    private static final int SUBMISSION = 587;
    private static final int TLS = 465;
    private static final int PLAIN = 25;
    private static final int HIGHEST_PORT = 65_535;
    private static final Duration TIMEOUT = Duration.ofSeconds(15);

    final String host;
    final int port;
    final Security security;
    final String user;
    final String password;
    final Duration timeout;
    final @Nullable SSLContext trust;

    /** How the connection is encrypted. */
    enum Security {
        STARTTLS,
        TLS,
        NONE
    }

    private SmtpServer(
            String host,
            int port,
            Security security,
            String user,
            String password,
            Duration timeout,
            @Nullable SSLContext trust) {
        this.host = host;
        this.port = port;
        this.security = security;
        this.user = user;
        this.password = password;
        this.timeout = timeout;
        this.trust = trust;
    }

    /** The server of this name at port 587, which must offer STARTTLS. */
    public static SmtpServer at(String host) {
        return new SmtpServer(host, SUBMISSION, Security.STARTTLS, "", "", TIMEOUT, null);
    }

    /** At another port. */
    public SmtpServer port(int number) {
        return new SmtpServer(host, number, security, user, password, timeout, trust);
    }

    /** Encrypted from the first byte (often called SMTPS or "SSL"), at port 465 if no other was told. */
    public SmtpServer tls() {
        return new SmtpServer(host, port == SUBMISSION ? TLS : port, Security.TLS, user, password, timeout, trust);
    }

    /** Not encrypted, for a server on this machine or in a network of one's own; at port 25 if no other was told. A password is
     * never sent so. */
    public SmtpServer unencrypted() {
        return new SmtpServer(host, port == SUBMISSION ? PLAIN : port, Security.NONE, user, password, timeout, trust);
    }

    /** Says who sends. Neither is shown anywhere. */
    public SmtpServer login(String name, String secret) {
        return new SmtpServer(host, port, security, name, secret, timeout, trust);
    }

    /** How long to wait for each step (connecting, an answer, taking a part of the message); 15 s unless told. */
    public SmtpServer timeout(Duration time) {
        return new SmtpServer(host, port, security, user, password, time, trust);
    }

    /** Trusts what this context trusts, for a certificate of an authority of one's own. The host name is checked all the same. */
    public SmtpServer trust(SSLContext context) {
        return new SmtpServer(host, port, security, user, password, timeout, context);
    }

    /** What is wrong with it, a sentence each. */
    List<String> problems(String channel) {
        List<String> problems = new ArrayList<>();
        if (host.isBlank() || !host.strip().matches("[\\p{Alnum}._:\\[\\]-]+")) {
            problems.add("Channel '" + channel + "' needs the name of a mail server, not '" + host + "'.");
        }
        if (port < 1 || port > HIGHEST_PORT) {
            problems.add("Channel '" + channel + "' needs a port from 1 to " + HIGHEST_PORT + ", not " + port + ".");
        }
        if (user.isEmpty() != password.isEmpty()) {
            problems.add("Channel '" + channel + "' needs both a user and a password, or neither.");
        }
        if (security == Security.NONE && !password.isEmpty()) {
            problems.add("Channel '" + channel
                    + "' would send its password unencrypted: use STARTTLS or TLS, or no password.");
        }
        if (timeout.isNegative() || timeout.isZero() || timeout.compareTo(Duration.ofMinutes(1)) > 0) {
            problems.add("Channel '" + channel + "' needs a timeout above zero and of a minute at most, not " + timeout
                    + ".");
        }
        return problems;
    }

    /** Host and port alone. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
