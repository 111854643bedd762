package io.cloudcost.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/** Runs command lines in this process, in a world of their own. */
final class CliRun {

    static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();
    private boolean terminal;
    private Instant now = NOW;

    CliRun(Path folder) {
        this.folder = folder;
    }

    /** What came of it. */
    record Result(int exitCode, String out, String err) {}

    CliRun with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** At another time than {@link #NOW}. */
    CliRun at(String time) {
        now = Instant.parse(time);
        return this;
    }

    CliRun onTerminal() {
        terminal = true;
        return this;
    }

    Result run(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        World world = new World(
                environment::get,
                folder,
                Clock.fixed(now, ZoneOffset.UTC),
                () -> 0L,
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                terminal,
                StandardCharsets.UTF_8);
        int exitCode = new Cli(world).run(words);
        return new Result(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
