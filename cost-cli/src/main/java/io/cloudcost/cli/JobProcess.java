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

/** A command that runs as a job. Whoever ends this program ends the command, and the job as cancelled. */
final class JobProcess {

    private static final int PATIENCE_SECONDS = 5;

    private final World world;
    private final JobRun run;
    private final boolean stopWhenAsked;

    JobProcess(World world, JobRun run, boolean stopWhenAsked) {
        this.world = world;
        this.run = run;
        this.stopWhenAsked = stopWhenAsked;
    }

    /** Runs it, ends the job, and gives the command's exit code. */
    int run(List<String> words) {
        boolean ours = world.err() == System.err;
        Process process = started(words, ours);
        Thread hook = new Thread(() -> cancel(process));
        Runtime.getRuntime().addShutdownHook(hook);
        Thread out = ours ? new Thread(() -> {}) : pump(process.getInputStream(), world.out());
        Thread err = ours ? new Thread(() -> {}) : pump(process.getErrorStream(), world.err());
        int code = waited(process);
        join(out);
        join(err);
        if (unhook(hook)) {
            run.end(code == 0 ? JobOutcome.SUCCEEDED : JobOutcome.FAILED);
        } else {
            join(hook);
        }
        return code;
    }

    private Process started(List<String> words, boolean ours) {
        try {
            ProcessBuilder builder = new ProcessBuilder(words)
                    .directory(world.folder().toAbsolutePath().toFile())
                    .redirectInput(Redirect.INHERIT);
            return ours ? builder.inheritIO().start() : builder.start();
        } catch (IOException e) {
            run.end(JobOutcome.NOT_STARTED);
            throw new ConfigurationException(
                    "Cannot run '" + words.get(0) + "': " + e.getMessage() + ". Nothing was booked.");
        }
    }

    private int waited(Process process) {
        try {
            while (!process.waitFor(1, TimeUnit.SECONDS)) {
                if (stopWhenAsked && run.stopAsked()) {
                    process.destroy();
                }
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            cancel(process);
            return ExitCode.FAILED.number();
        }
    }

    private void cancel(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
        run.end(JobOutcome.CANCELLED);
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
