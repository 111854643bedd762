package io.cloudcost.spi;

import io.cloudcost.snapshot.PartStatus;

/** What became of one part's pieces of work. */
final class PartLog {

    private boolean asked;
    private boolean partly;
    private long items;
    private int open;
    private int succeeded;
    private int failed;

    synchronized void ask(boolean wanted) {
        asked |= wanted;
    }

    synchronized boolean isAsked() {
        return asked;
    }

    synchronized void begin() {
        asked = true;
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

    synchronized void partly() {
        partly = true;
    }

    synchronized void read(long more) {
        items += more;
    }

    synchronized long items() {
        return items;
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
