package io.cloudcost.cli;

/** Sets up the log binding before anything logs. */
final class Logging {

    private static final String PREFIX = "org.slf4j.simpleLogger.";

    private Logging() {}

    /** Everything of ours on standard error with {@code --debug}; without it the answer tells what matters. */
    static void configure(boolean debug) {
        System.setProperty(PREFIX + "defaultLogLevel", debug ? "info" : "error");
        System.setProperty(PREFIX + "log.io.cloudcost", debug ? "debug" : "error");
        System.setProperty(PREFIX + "showDateTime", String.valueOf(debug));
        System.setProperty(PREFIX + "dateTimeFormat", "HH:mm:ss.SSS");
    }
}
