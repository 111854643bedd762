package io.cloudcost.cli;

/** Sets up the log binding before anything logs. */
final class Logging {

    private static final String PREFIX = "org.slf4j.simpleLogger.";

    private Logging() {}

    /**
     * Everything of ours on standard error with {@code --debug}; without it the answer tells what matters. What was set for
     * the JVM with {@code -D} stays.
     */
    static void configure(boolean debug) {
        set("defaultLogLevel", debug ? "info" : "error");
        set("log.io.cloudcost", debug ? "debug" : "error");
        set("showDateTime", String.valueOf(debug));
        set("dateTimeFormat", "HH:mm:ss.SSS");
    }

    private static void set(String name, String value) {
        if (System.getProperty(PREFIX + name) == null) {
            System.setProperty(PREFIX + name, value);
        }
    }
}
