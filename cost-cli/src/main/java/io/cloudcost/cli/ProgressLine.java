package io.cloudcost.cli;

import io.cloudcost.Progress;
import java.io.PrintStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Tells on standard error how far a collection is, once it takes more than a second: on a terminal one line that
 * changes, elsewhere a new line every ten seconds.
 */
final class ProgressLine implements AutoCloseable {

    private static final long PATIENCE = Duration.ofSeconds(1).toNanos();
    private static final long ON_TERMINAL = Duration.ofMillis(100).toNanos();
    private static final long ELSEWHERE = Duration.ofSeconds(10).toNanos();
    private static final String CLEAR = "\r\u001b[K";

    private final PrintStream err;
    private final LongSupplier nanoTime;
    private final boolean terminal;
    private final boolean quiet;
    private final long started;
    private long shown;
    private boolean dirty;

    ProgressLine(World world, boolean quiet) {
        err = world.err();
        nanoTime = world.nanoTime();
        terminal = world.terminal();
        this.quiet = quiet;
        started = nanoTime.getAsLong();
        shown = started - ELSEWHERE;
    }

    /** What the collector tells; comes from one thread at a time, but not always the same. */
    synchronized void tell(Progress progress) {
        show("Reading " + progress.provider() + ": " + progress.partsDone() + " of " + progress.partsTotal()
                + " parts, " + progress.part() + " " + Shown.whole(progress.items()));
    }

    /** A step of our own. */
    synchronized void step(String text) {
        show(text);
    }

    /** Takes the line away. */
    @Override
    public synchronized void close() {
        if (dirty) {
            err.print(CLEAR);
            err.flush();
            dirty = false;
        }
    }

    private void show(String text) {
        long now = nanoTime.getAsLong();
        long pause = terminal ? ON_TERMINAL : ELSEWHERE;
        if (quiet || now - started < PATIENCE || now - shown < pause) {
            return;
        }
        shown = now;
        dirty = terminal;
        String line = Text.printable(text);
        err.print(terminal ? CLEAR + line : line + System.lineSeparator());
        err.flush();
    }
}
