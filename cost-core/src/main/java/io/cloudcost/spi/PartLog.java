package io.cloudcost.spi;

import io.cloudcost.snapshot.Part;
import io.cloudcost.snapshot.PartStatus;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What became of one part's pieces of work. */
final class PartLog {

    private boolean asked;
    private boolean partly;
    private boolean notOffered;
    private long items;
    private int open;
    private int succeeded;
    private int failed;
    private @Nullable Part leader;

    synchronized void ask(boolean wanted) {
        asked |= wanted;
    }

    synchronized void follow(Part first) {
        leader = first;
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

    synchronized void notOffered() {
        notOffered = true;
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
        return items > 0 || (succeeded > 0 && !notOffered);
    }

    synchronized PartStatus status() {
        if (!asked) {
            return PartStatus.NOT_ASKED;
        }
        if (failed == 0 && open == 0) {
            return ended();
        }
        return gaveAnything() ? PartStatus.PARTLY : PartStatus.FAILED;
    }

    private PartStatus ended() {
        if (notOffered && items == 0) {
            return PartStatus.NOT_OFFERED;
        }
        return partly || notOffered ? PartStatus.PARTLY : PartStatus.READ;
    }

    /** What is left of this status where the part that it follows was not read. */
    synchronized PartStatus following(PartStatus own, Map<Part, PartStatus> others) {
        Part first = leader;
        PartStatus led = first == null ? PartStatus.READ : others.getOrDefault(first, PartStatus.NOT_ASKED);
        if (own == PartStatus.READ && led == PartStatus.NOT_OFFERED && !gaveAnything()) {
            return PartStatus.NOT_OFFERED;
        }
        if (own == PartStatus.READ && led == PartStatus.NOT_ASKED && !gaveAnything()) {
            return PartStatus.NOT_ASKED;
        }
        boolean missing = led == PartStatus.FAILED || led == PartStatus.PARTLY;
        if (own != PartStatus.READ || !missing) {
            return own;
        }
        return led == PartStatus.PARTLY || gaveAnything() ? PartStatus.PARTLY : PartStatus.FAILED;
    }
}
