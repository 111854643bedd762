package io.cloudcost.cli;

/** Entry point of the {@code cost} command. */
public final class Main {

    private static final String REQUEST_SECONDS = "30";

    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] args) {
        // Who begins a request of /health or /metrics and never ends it holds a thread; the server reads this when it
        // is loaded.
        System.setProperty("sun.net.httpserver.maxReqTime", REQUEST_SECONDS);
        System.exit(new Cli(World.ofProcess()).run(args));
    }
}
