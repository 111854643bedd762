package io.cloudcost.vultr.internal;

import io.cloudcost.model.Period;
import io.cloudcost.spi.ActualCostRequest.Item;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the lines of an attempt's machine. They have neither an id nor anything else that is certain: address and label must be the
 * attempt's as far as both sides tell them, and the line's time must touch the attempt's. Vultr gives an address to another machine as
 * soon as it is free, and labels may come twice: where the lines that fit name more than one machine, or two lines stand for the same
 * time, nobody can tell.
 */
final class JobMatch {

    /** How an attempt was found. */
    enum Found {
        /** One machine's lines. */
        ONE,
        /** No line fits. */
        NONE,
        /** Several machines fit. */
        SEVERAL,
        /** Neither address nor label is known. */
        NAMELESS
    }

    /** What a line's time may be off by: whole hours are billed. */
    static final Duration HOUR = Duration.ofHours(1);

    private final Item item;
    private final List<JobLine> lines;
    private final Found found;

    /** @param all the lines that may be its machine's, see {@link JobIndex} */
    JobMatch(Item item, Collection<JobLine> all) {
        this.item = item;
        if (item.address() == null && item.resourceName() == null) {
            this.lines = List.of();
            this.found = Found.NAMELESS;
        } else {
            List<JobLine> fitting = all.stream().filter(this::fits).toList();
            this.found = fitting.isEmpty() ? Found.NONE : isOne(fitting) ? Found.ONE : Found.SEVERAL;
            this.lines = found == Found.ONE ? fitting : List.of();
        }
    }

    Item item() {
        return item;
    }

    Found found() {
        return found;
    }

    /** None unless exactly one machine fits. */
    List<JobLine> lines() {
        return lines;
    }

    private boolean fits(JobLine line) {
        return line.period().overlaps(time(item)) && fitsText(line);
    }

    private boolean fitsText(JobLine line) {
        String address = item.address();
        String name = item.resourceName();
        boolean sameName = name != null && name.equals(line.name());
        if (address == null || line.address() == null) {
            return sameName;
        }
        return address.equals(line.address()) && (name == null || line.name() == null || sameName);
    }

    private static boolean isOne(List<JobLine> lines) {
        return lines.stream().map(JobLine::machine).distinct().count() == 1 && !overlap(lines);
    }

    private static boolean overlap(List<JobLine> lines) {
        List<JobLine> inOrder =
                lines.stream().sorted(Comparator.comparing(JobLine::period)).toList();
        for (int at = 1; at < inOrder.size(); at++) {
            if (inOrder.get(at - 1).period().overlaps(inOrder.get(at).period())) {
                return true;
            }
        }
        return false;
    }

    /** Whether the lines leave out some of its time: the bill is late, or a month's invoice is not there. */
    boolean lacksTime() {
        List<Period> periods =
                new ArrayList<>(lines.stream().map(JobLine::period).sorted().toList());
        Instant covered = item.start();
        for (Period period : periods) {
            if (Duration.between(covered, period.start()).compareTo(HOUR) > 0) {
                return true;
            }
            covered = period.end().isAfter(covered) ? period.end() : covered;
        }
        return Duration.between(covered, item.end()).compareTo(HOUR) > 0;
    }

    /** An attempt that took no time touches the moment after it. */
    static Period time(Item item) {
        Instant least = item.start().plusSeconds(1);
        return new Period(item.start(), item.end().isBefore(least) ? least : item.end());
    }

    /** How long the attempt had the line's machine in the line's time. */
    Duration had(JobLine line) {
        Period time = time(item);
        Instant from = time.start().isAfter(line.period().start())
                ? time.start()
                : line.period().start();
        Instant to = time.end().isBefore(line.period().end())
                ? time.end()
                : line.period().end();
        return Duration.between(from, to);
    }
}
