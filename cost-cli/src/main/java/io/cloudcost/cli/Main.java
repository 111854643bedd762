package io.cloudcost.cli;

/** Entry point of the {@code cost} command. */
public final class Main {

    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(new Cli(World.ofProcess()).run(args));
    }
}
