package io.cloudcost.budget.report;

import io.cloudcost.budget.model.Job;
import io.cloudcost.model.Period;
import io.cloudcost.resource.PriceQuote;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Sums by day and provider. */
final class TrendTally {

    private final SortedMap<Key, CostTally> days = new TreeMap<>(Comparator.comparing(Key::day)
            .thenComparing(key -> Objects.requireNonNullElse(key.provider(), ""))
            .thenComparing(Key::currency));
    private final SortedMap<String, CostTally> totals = new TreeMap<>();

    private record Key(LocalDate day, @Nullable String provider, String currency) {}

    void add(Job job) {
        Instant ended = Objects.requireNonNull(job.endedAt());
        String currency = Charge.estimate(job).currency();
        Key key = new Key(LocalDate.ofInstant(ended, ZoneOffset.UTC), provider(job), currency);
        days.computeIfAbsent(key, it -> new CostTally(currency)).add(job);
        totals.computeIfAbsent(currency, CostTally::new).add(job);
    }

    TrendReport report(Period period, long notStarted) {
        return new TrendReport(
                period,
                days.entrySet().stream()
                        .map(it -> new TrendReport.Day(
                                it.getKey().day(),
                                it.getKey().provider(),
                                it.getValue().costs()))
                        .toList(),
                totals.values().stream().map(CostTally::costs).toList(),
                notStarted);
    }

    static @Nullable String provider(Job job) {
        PriceQuote quote = job.quote();
        return quote == null ? null : quote.provider();
    }
}
