package io.cloudcost.analysis;

import io.cloudcost.charge.ChargeCategory;
import io.cloudcost.charge.CostRecord;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.snapshot.ChargeSet;
import io.cloudcost.snapshot.CostSnapshot;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What usage was billed for on each day, where that is told: charges for more than a day are in none. */
final class DailyCosts {

    private static final Duration DAY = Duration.ofDays(1);

    private final List<Period> read;
    private final Map<Series, SortedMap<LocalDate, BigDecimal>> series = new HashMap<>();

    DailyCosts(CostSnapshot snapshot) {
        List<ChargeSet> sets = snapshot.speaking().stream()
                .filter(set -> set.coverage().complete())
                .toList();
        this.read = sets.stream().map(set -> set.coverage().billingPeriod()).toList();
        sets.stream().flatMap(set -> set.charges().stream()).forEach(this::add);
    }

    /** The same service in one currency. */
    record Series(@Nullable String service, String currency) {}

    Map<Series, SortedMap<LocalDate, BigDecimal>> series() {
        return series;
    }

    boolean isEmpty() {
        return series.isEmpty();
    }

    /** Whether all charges of a day were read, so that one without any cost nothing. */
    boolean covers(LocalDate day) {
        Instant start = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        return read.stream().anyMatch(period -> period.contains(start));
    }

    private void add(CostRecord charge) {
        Period span = charge.chargePeriod();
        boolean daily = Duration.between(span.start(), span.end()).compareTo(DAY) <= 0;
        if (daily && charge.charge().category() == ChargeCategory.USAGE) {
            Money cost = charge.billedCost();
            series.computeIfAbsent(new Series(charge.service().name(), cost.currency()), one -> new TreeMap<>())
                    .merge(span.start().atZone(ZoneOffset.UTC).toLocalDate(), cost.amount(), BigDecimal::add);
        }
    }
}
