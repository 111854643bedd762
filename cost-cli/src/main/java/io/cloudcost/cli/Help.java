package io.cloudcost.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** What is told about the command itself. */
final class Help {

    private Help() {}

    static ExitCode print(World world, Consumer<PrintStream> text) throws IOException {
        PrintStream out = new PrintStream(new BufferedOutputStream(world.out()), false, StandardCharsets.UTF_8);
        text.accept(out);
        out.flush();
        if (out.checkError()) {
            throw new IOException("standard output is closed");
        }
        return ExitCode.DONE;
    }

    static void overview(PrintStream out) {
        out.println("Usage: " + Hint.of("COMMAND [OPTIONS]"));
        out.println();
        out.println("Know what your clouds cost: collect, store, analyse, show.");
        out.println();
        Commands.ALL.forEach(entry -> out.printf("  %-10s %s%n", entry.name(), entry.purpose()));
        out.println();
        out.println("Start with " + Hint.quoted("demo") + ", which needs no key. " + Hint.quoted("COMMAND --help")
                + " tells a command's options.");
        out.println("Keys come from the environment or from a file .env in this folder, never from an option.");
        out.println("Exit codes: 0 done, 1 failed, 2 wrong input or settings, 3 done but a part could not be read.");
    }

    static void version(PrintStream out) {
        out.println("cost " + Versions.of(Help.class));
    }
}
