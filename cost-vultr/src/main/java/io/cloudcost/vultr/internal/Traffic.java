package io.cloudcost.vultr.internal;

import io.cloudcost.model.Period;
import io.cloudcost.resource.Machine;
import io.cloudcost.resource.Metric;
import io.cloudcost.resource.MetricStats;
import io.cloudcost.resource.Utilization;
import io.cloudcost.snapshot.Part;
import io.cloudcost.vultr.internal.api.WireTrafficBody;
import io.cloudcost.vultr.internal.api.WireTrafficDay;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a machine sent and received per day, UTC. Days that the API leaves out were not measured. */
final class Traffic {

    private Traffic() {}

    static Machine measured(Machine machine, WireTrafficBody body, Notes notes) {
        return machine.withInfo(
                machine.info().toBuilder().utilization(of(body, notes)).build());
    }

    static Utilization of(WireTrafficBody body, Notes notes) {
        SortedMap<Instant, WireTrafficDay> days = days(body, notes);
        Map<Metric, MetricStats> metrics = new HashMap<>();
        stats(days, WireTrafficDay::incomingBytes).ifPresent(in -> metrics.put(Metric.NETWORK_IN_BYTES_PER_DAY, in));
        stats(days, WireTrafficDay::outgoingBytes).ifPresent(out -> metrics.put(Metric.NETWORK_OUT_BYTES_PER_DAY, out));
        return Utilization.of(metrics);
    }

    private static SortedMap<Instant, WireTrafficDay> days(WireTrafficBody body, Notes notes) {
        SortedMap<Instant, WireTrafficDay> days = new TreeMap<>();
        Map<String, WireTrafficDay> read = body.bandwidth();
        if (read != null) {
            read.forEach((text, day) -> Dates.read(text)
                    .ifPresentOrElse(at -> days.put(at, day), () -> notes.unreadableDate(Part.UTILIZATION, text)));
        }
        return days;
    }

    private static Optional<MetricStats> stats(
            SortedMap<Instant, WireTrafficDay> days, Function<WireTrafficDay, @Nullable BigDecimal> field) {
        SortedMap<Instant, BigDecimal> known = new TreeMap<>();
        days.forEach((at, day) -> {
            BigDecimal bytes = day == null ? null : field.apply(day);
            if (bytes != null) {
                known.put(at, bytes);
            }
        });
        return known.isEmpty() ? Optional.empty() : Optional.of(stats(known));
    }

    private static MetricStats stats(SortedMap<Instant, BigDecimal> known) {
        BigDecimal sum = known.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal max = known.values().stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        return new MetricStats(
                sum.divide(BigDecimal.valueOf(known.size()), MathContext.DECIMAL64),
                max,
                new TreeMap<>(),
                known.size(),
                new Period(known.firstKey(), known.lastKey().plus(Duration.ofDays(1))));
    }
}
