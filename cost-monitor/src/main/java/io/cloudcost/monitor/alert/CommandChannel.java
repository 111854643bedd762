package io.cloudcost.monitor.alert;

import io.cloudcost.monitor.alert.model.AlertChannel;
import io.cloudcost.monitor.alert.model.AlertMessage;
import io.cloudcost.monitor.alert.model.DeliveryException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs a program for each message. The message is on its standard input as JSON, and in its environment as {@code
 * CLOUDCOST_ALERT_ID}, {@code _SEVERITY}, {@code _SUBJECT} and {@code _TEXT}; of this process's environment it gets what finds
 * programs and files ({@code PATH}, {@code HOME} and the like), and no keys. Exit code 0 says that the message was taken;
 * any other, or no end in time, that it is to be tried again.
 */
public final class CommandChannel implements AlertChannel {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final String name;
    private final String program;
    private final List<String> arguments;
    private final Map<String, String> environment;
    private final Duration timeout;

    CommandChannel(String name, String program, List<String> arguments, Map<String, String> environment) {
        this(name, program, arguments, environment, TIMEOUT);
    }

    private CommandChannel(
            String name, String program, List<String> arguments, Map<String, String> environment, Duration timeout) {
        this.name = name;
        this.program = program;
        this.arguments = arguments;
        this.environment = environment;
        this.timeout = timeout;
    }

    /** The same under another name. */
    public CommandChannel named(String other) {
        return new CommandChannel(other, program, arguments, environment, timeout);
    }

    /** With this in its environment, too. */
    public CommandChannel with(String variable, String value) {
        Map<String, String> more = new LinkedHashMap<>(environment);
        more.put(variable, value);
        return new CommandChannel(name, program, arguments, more, timeout);
    }

    /** Ends it, with all that it started, after this time; 30 s unless told. */
    public CommandChannel timeout(Duration time) {
        return new CommandChannel(name, program, arguments, environment, time);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (program.isBlank()) {
            problems.add("Channel '" + name + "' needs a program.");
        }
        if (timeout.isZero() || timeout.isNegative() || timeout.compareTo(Duration.ofMinutes(1)) > 0) {
            problems.add(
                    "Channel '" + name + "' needs a timeout above zero and of a minute at most, not " + timeout + ".");
        }
        return problems;
    }

    @Override
    public void send(AlertMessage message) throws InterruptedException {
        List<String> words = new ArrayList<>(List.of(program));
        words.addAll(arguments);
        Map<String, String> variables = new LinkedHashMap<>(environment);
        variables.put("CLOUDCOST_ALERT_ID", message.id());
        variables.put("CLOUDCOST_ALERT_SEVERITY", message.severity().name());
        variables.put("CLOUDCOST_ALERT_SUBJECT", message.subject());
        variables.put("CLOUDCOST_ALERT_TEXT", message.text());
        ProgramRun run = ProgramRun.of(words, variables, message.json(), timeout);
        if (!run.isWell()) {
            throw DeliveryException.passing(program + " " + run.words(), null);
        }
    }

    /** Its name and program; neither arguments nor environment, which may hold secrets. */
    @Override
    public String toString() {
        return name + " (" + program + ")";
    }
}
