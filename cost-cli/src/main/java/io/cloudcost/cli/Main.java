package io.cloudcost.cli;

/** Entry point of the {@code cost} command. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.err.println("Usage: cost <command>");
        System.exit(2);
    }
}
