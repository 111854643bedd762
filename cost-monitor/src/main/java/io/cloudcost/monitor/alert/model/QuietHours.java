package io.cloudcost.monitor.alert.model;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * When people want to sleep: messages are held, and sent together when it is over.
 *
 * @param from when it begins, each day
 * @param to when it is over; the next morning if that is before its beginning
 * @param zone where
 * @param criticalPasses whether critical alerts are told at once all the same
 */
public record QuietHours(LocalTime from, LocalTime to, ZoneId zone, boolean criticalPasses) {

    public QuietHours {
        if (from.equals(to)) {
            throw new IllegalArgumentException("Quiet hours must end at another time than they begin: " + from);
        }
    }

    /** Between two times such as {@code 22:00} and {@code 07:00}; critical alerts pass. */
    public static QuietHours between(String from, String to, ZoneId zone) {
        return new QuietHours(LocalTime.parse(from), LocalTime.parse(to), zone, true);
    }

    /** The same, but critical alerts wait, too. */
    public QuietHours forAll() {
        return new QuietHours(from, to, zone, false);
    }

    /** When a message of this severity may be sent; empty for at once. */
    public Optional<Instant> holds(Severity severity, Instant now) {
        if (criticalPasses && severity == Severity.CRITICAL) {
            return Optional.empty();
        }
        ZonedDateTime local = now.atZone(zone);
        LocalTime time = local.toLocalTime();
        boolean late = !time.isBefore(from);
        boolean early = time.isBefore(to);
        boolean overnight = to.isBefore(from);
        if (overnight ? !late && !early : !late || !early) {
            return Optional.empty();
        }
        Instant end = local.toLocalDate()
                .plusDays(overnight && late ? 1 : 0)
                .atTime(to)
                .atZone(zone)
                .toInstant();
        return end.isAfter(now) ? Optional.of(end) : Optional.empty();
    }
}
