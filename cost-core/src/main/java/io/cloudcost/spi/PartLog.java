package io.cloudcost.spi;

import io.cloudcost.snapshot.PartStatus;

/** What became of one part's pieces of work. Guarded by its run. */
final class PartLog {

    boolean asked;
    boolean partly;
    long items;
    private int open;
    private int succeeded;
    private int failed;

    synchronized void open() {
        open++;
    }

    synchronized void end(boolean well) {
        open--;
        if (well) {
            succeeded++;
        } else {
            failed++;
        }
    }

    synchronized boolean isDone() {
        return open == 0;
    }

    synchronized boolean gaveAnything() {
        return succeeded > 0 || items > 0;
    }

    synchronized PartStatus status() {
        if (!asked) {
            return PartStatus.NOT_ASKED;
        }
        if (failed == 0 && open == 0) {
            return partly ? PartStatus.PARTLY : PartStatus.READ;
        }
        return gaveAnything() ? PartStatus.PARTLY : PartStatus.FAILED;
    }
}
