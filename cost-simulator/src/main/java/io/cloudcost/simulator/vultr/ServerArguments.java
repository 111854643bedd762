package io.cloudcost.simulator.vultr;

import io.cloudcost.simulator.CloudOptions;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Iterator;

/** What {@link VultrServer} was told on its command line. */
final class ServerArguments {

    static final String USAGE = "Usage: VultrServer [--demo] [--seed N] [--now INSTANT] [--instances N] [--invoices N]"
            + " [--lines N] [--pending-lines N] [--port N] [--rate REQUESTS_PER_SECOND] [--latency-ms N]"
            + " [--no-retry-after] [--until-stdin-ends]";

    private final VultrSpec.Builder spec = VultrEstate.spec();
    private Instant now = Instant.now();
    private CloudOptions options = CloudOptions.defaults();
    private boolean demo;
    private boolean untilInputEnds;

    private ServerArguments() {}

    /**
     * Reads the arguments.
     *
     * @throws IllegalArgumentException if one is unknown, lacks its value or is out of range; the message says which and
     *     how it is used
     */
    static ServerArguments parse(String... args) {
        ServerArguments arguments = new ServerArguments();
        Iterator<String> rest = Arrays.asList(args).iterator();
        while (rest.hasNext()) {
            arguments.read(rest.next(), rest);
        }
        return arguments;
    }

    VultrEstate estate() {
        return demo ? VultrEstate.demo(now) : VultrEstate.generate(spec.build());
    }

    CloudOptions options() {
        return options;
    }

    boolean untilInputEnds() {
        return untilInputEnds;
    }

    private void read(String name, Iterator<String> rest) {
        switch (name) {
            case "--demo" -> demo = true;
            case "--until-stdin-ends" -> untilInputEnds = true;
            case "--no-retry-after" -> options = options.withRetryAfter(false);
            case "--seed" -> spec.seed(number(name, rest));
            case "--now" -> now(instant(name, rest));
            case "--instances" -> spec.instances(number(name, rest));
            case "--invoices" -> spec.invoices(number(name, rest));
            case "--lines" -> spec.linesPerInvoice(number(name, rest));
            case "--pending-lines" -> spec.pendingLines(number(name, rest));
            case "--port" -> options = options.withPort(number(name, rest));
            case "--rate" -> options = options.withRequestsPerSecond(number(name, rest));
            case "--latency-ms" -> options = options.withLatency(Duration.ofMillis(number(name, rest)));
            default -> throw new IllegalArgumentException("Unknown argument " + name + ". " + USAGE);
        }
    }

    private void now(Instant instant) {
        now = instant;
        spec.now(instant);
    }

    private static String value(String name, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(name + " lacks its value. " + USAGE);
        }
        return rest.next();
    }

    private static int number(String name, Iterator<String> rest) {
        String text = value(name, rest);
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " needs a whole number, but got " + text + ". " + USAGE, e);
        }
    }

    private static Instant instant(String name, Iterator<String> rest) {
        String text = value(name, rest);
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    name + " needs an instant such as 2026-11-15T12:00:00Z, but got " + text + ". " + USAGE, e);
        }
    }
}
