package io.cloudcost.monitor.gpu;

import io.cloudcost.CostException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Asks all sources at once, so that some that do not answer keep nobody waiting for long. */
final class SideBySide {

    private static final int AT_ONCE = 16;

    private final List<GpuUseSource> sources;
    private final Duration most;

    /** @param most how long all of them together may take */
    SideBySide(List<GpuUseSource> sources, Duration most) {
        this.sources = sources;
        this.most = most;
    }

    Measured read(Instant now, Duration since) {
        if (sources.isEmpty()) {
            return new Measured(List.of(), List.of());
        }
        ExecutorService threads = Executors.newFixedThreadPool(Math.min(AT_ONCE, sources.size()), SideBySide::daemon);
        try {
            return measured(threads.invokeAll(
                    sources.stream()
                            .map(it -> (Callable<List<GpuSlice>>) () -> it.read(now, since))
                            .toList(),
                    most.toMillis(),
                    TimeUnit.MILLISECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CostException("Interrupted.", false, stopped);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "cloudcost-gpu");
        thread.setDaemon(true);
        return thread;
    }

    private Measured measured(List<Future<List<GpuSlice>>> answers) throws InterruptedException {
        List<List<GpuSlice>> slices = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            String name = sources.get(i).name();
            try {
                slices.add(answers.get(i).get());
            } catch (CancellationException slow) {
                problems.add(name + " did not answer within " + most.toSeconds() + " s.");
            } catch (ExecutionException failed) {
                problems.add(why(name, Objects.requireNonNullElse(failed.getCause(), failed)));
            }
        }
        return new Measured(slices, problems);
    }

    /** A source of the user's may throw anything: its GPUs are unknown, and the others are counted. */
    private static String why(String name, Throwable failure) {
        return failure instanceof CostException told
                ? String.valueOf(told.getMessage())
                : name + " failed with " + failure.getClass().getSimpleName() + ".";
    }

    /** What was measured, by source, and what could not be. */
    record Measured(List<List<GpuSlice>> slices, List<String> problems) {}
}
