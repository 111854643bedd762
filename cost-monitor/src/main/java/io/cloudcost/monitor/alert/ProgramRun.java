package io.cloudcost.monitor.alert;

import io.cloudcost.monitor.internal.alert.form.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * How a program ended.
 *
 * @param isWell whether it did what it should
 * @param words how it ended, for people
 */
record ProgramRun(boolean isWell, String words) {

    private static final Set<String> KEPT = Set.of(
            "PATH",
            "HOME",
            "USER",
            "LANG",
            "LC_ALL",
            "TZ",
            "TMPDIR",
            "TEMP",
            "TMP",
            "SYSTEMROOT",
            "COMSPEC",
            "PATHEXT",
            "USERPROFILE");
    private static final int MOST_OUTPUT = 300;
    private static final long AFTER_END_MILLIS = 1_000;

    static ProgramRun of(List<String> words, Map<String, String> variables, String input, Duration timeout)
            throws InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> !KEPT.contains(name.toUpperCase(Locale.ROOT)));
        builder.environment().putAll(variables);
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            return new ProgramRun(false, "cannot be started: " + Words.line(String.valueOf(e.getMessage())));
        }
        try {
            return of(process, input, timeout);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    /** Input and output have threads of their own: a program that reads or writes nothing must not keep this one waiting. */
    private static ProgramRun of(Process process, String input, Duration timeout) throws InterruptedException {
        AtomicReference<String> output = new AtomicReference<>("");
        daemon(() -> write(process, input));
        Thread reading = daemon(() -> read(process, output));
        if (!process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
            return new ProgramRun(false, "did not end within " + Words.time(timeout));
        }
        reading.join(AFTER_END_MILLIS);
        int code = process.exitValue();
        String said = Words.line(String.valueOf(output.get()));
        return new ProgramRun(code == 0, "ended with " + code + (said.isEmpty() ? "" : ": " + said));
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "cost-alert-command");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void write(Process process, String input) {
        try (OutputStream stream = process.getOutputStream()) {
            stream.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException ended) {
            return; // it did not want to read
        }
    }

    /** Reads to the end, so that the program can go on, and keeps the beginning. */
    private static void read(Process process, AtomicReference<String> output) {
        try (InputStream stream = process.getInputStream()) {
            output.set(new String(stream.readNBytes(MOST_OUTPUT), StandardCharsets.UTF_8));
            stream.transferTo(OutputStream.nullOutputStream());
        } catch (IOException ended) {
            return; // it was ended
        }
    }
}
