package io.cloudcost.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What a run sees of the world around it, so that tests can bring their own.
 *
 * @param environment looks up environment variables
 * @param folder the current folder; relative paths start here
 * @param clock tells what month it is
 * @param nanoTime measures how long things take
 * @param out standard output
 * @param err standard error
 * @param terminal whether a person watches: both streams end at a terminal
 * @param charset what the terminal reads; files and pipes always get UTF-8
 */
record World(
        Function<String, @Nullable String> environment,
        Path folder,
        Clock clock,
        LongSupplier nanoTime,
        OutputStream out,
        PrintStream err,
        boolean terminal,
        Charset charset) {

    /** The process's own. */
    @SuppressWarnings("SystemConsoleNull") // it is null before Java 22, see isTerminal
    static World ofProcess() {
        Console console = System.console();
        boolean terminal = console != null && isTerminal(console);
        Charset charset = terminal && console != null ? console.charset() : StandardCharsets.UTF_8;
        return new World(
                System::getenv,
                Path.of(""),
                Clock.systemUTC(),
                System::nanoTime,
                new FileOutputStream(FileDescriptor.out),
                System.err,
                terminal,
                charset);
    }

    /** Whether text may be coloured, see no-color.org. */
    boolean colour() {
        String noColour = environment.apply("NO_COLOR");
        return terminal && (noColour == null || noColour.isEmpty()) && !"dumb".equals(environment.apply("TERM"));
    }

    /** The path as the user meant it. */
    Path resolve(Path path) {
        return folder.resolve(path);
    }

    // Java 22 to 24 hand out a console for pipes too, and bring this method to tell.
    private static boolean isTerminal(Console console) {
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException olderJava) {
            return true;
        }
    }
}
