package io.cloudcost.vultr.internal;

import io.cloudcost.vultr.internal.api.WireLine;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The one place that says which calendar month (UTC) an invoice bills; the API does not. An invoice of the first three days of
 * a month bills the month before, a later one its own. Where its lines start in one other month, all of them, the lines win.
 */
final class BillingMonths {

    private static final int FIRST_DAYS = 3;

    private BillingMonths() {}

    static YearMonth byDate(Instant issued) {
        LocalDate day = issued.atOffset(ZoneOffset.UTC).toLocalDate();
        YearMonth month = YearMonth.from(day);
        return day.getDayOfMonth() <= FIRST_DAYS ? month.minusMonths(1) : month;
    }

    static YearMonth byLines(YearMonth byDate, List<WireLine> lines) {
        Set<Optional<YearMonth>> months = lines.stream()
                .map(line -> Optional.ofNullable(line.startDate())
                        .flatMap(Dates::read)
                        .map(BillingMonths::of))
                .collect(Collectors.toSet());
        return months.size() == 1 ? months.iterator().next().orElse(byDate) : byDate;
    }

    static YearMonth of(Instant instant) {
        return YearMonth.from(instant.atOffset(ZoneOffset.UTC));
    }

    /** A pending line's month: that of its start, else the current one, also for a start that lies ahead. */
    static YearMonth ofPending(WireLine line, YearMonth current) {
        YearMonth month = Optional.ofNullable(line.startDate())
                .flatMap(Dates::read)
                .map(BillingMonths::of)
                .orElse(current);
        return month.isAfter(current) ? current : month;
    }
}
