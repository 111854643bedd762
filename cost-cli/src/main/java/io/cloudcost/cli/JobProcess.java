package io.cloudcost.cli;

import io.cloudcost.ConfigurationException;
import io.cloudcost.budget.JobRun;
import io.cloudcost.budget.model.JobOutcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A command that runs as a job. Whoever ends this program ends the command, and the job as cancelled. */
final class JobProcess {

    private static final int PATIENCE_SECONDS = 5;

    private final World world;
    private final JobRun run;
    private final boolean stopWhenAsked;
    private @Nullable Process process;
    private volatile boolean cancelled;

    JobProcess(World world, JobRun run, boolean stopWhenAsked) {
        this.world = world;
        this.run = run;
        this.stopWhenAsked = stopWhenAsked;
    }

    /** Runs it, ends the job, and gives the command's exit code. */
    int run(List<String> words) {
        Thread hook = new Thread(this::cancel);
        Runtime.getRuntime().addShutdownHook(hook);
        boolean ours = world.err() == System.err;
        Process running = started(hook, words, ours);
        Thread out = ours ? new Thread(() -> {}) : pump(running.getInputStream(), world.out());
        Thread err = ours ? new Thread(() -> {}) : pump(running.getErrorStream(), world.err());
        int code = waited(running);
        join(out);
        join(err);
        if (!unhook(hook)) {
            join(hook);
        } else if (!cancelled) {
            run.end(code == 0 ? JobOutcome.SUCCEEDED : JobOutcome.FAILED);
        }
        return code;
    }

    /** Not while this program is being ended: the hook would miss the command. */
    private synchronized Process started(Thread hook, List<String> words, boolean ours) {
        if (cancelled) {
            throw new ConfigurationException("The job was cancelled before its command began. Nothing was booked.");
        }
        try {
            ProcessBuilder builder = new ProcessBuilder(words)
                    .directory(world.folder().toAbsolutePath().toFile())
                    .redirectInput(Redirect.INHERIT);
            process = ours ? builder.inheritIO().start() : builder.start();
            return process;
        } catch (IOException e) {
            if (unhook(hook)) {
                run.end(JobOutcome.NOT_STARTED);
            }
            throw new ConfigurationException(
                    "Cannot run '" + words.get(0) + "': " + e.getMessage() + ". Nothing was booked.");
        }
    }

    private int waited(Process running) {
        try {
            while (!running.waitFor(1, TimeUnit.SECONDS)) {
                if (stopWhenAsked && run.stopAsked()) {
                    running.destroy();
                }
            }
            return running.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            cancel();
            return ExitCode.FAILED.number();
        }
    }

    private synchronized void cancel() {
        cancelled = true;
        Process running = process;
        if (running == null) {
            run.end(JobOutcome.NOT_STARTED);
            return;
        }
        stop(running);
        run.end(JobOutcome.CANCELLED);
    }

    private static void stop(Process running) {
        running.destroy();
        try {
            if (!running.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                running.destroyForcibly();
            }
        } catch (InterruptedException e) {
            running.destroyForcibly();
        }
    }

    /** Whether nobody ends this program: the job is then still to be ended here. */
    private static boolean unhook(Thread hook) {
        try {
            return Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            return false;
        }
    }

    private static Thread pump(InputStream from, OutputStream to) {
        Thread thread = new Thread(() -> {
            try (from) {
                from.transferTo(to);
                to.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        thread.start();
        return thread;
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
