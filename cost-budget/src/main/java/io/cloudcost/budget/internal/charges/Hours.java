package io.cloudcost.budget.internal.charges;

import io.cloudcost.focus.FocusColumn;
import io.cloudcost.model.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * How long resources were there in the time of a charge, by the hours that their bill counts. A charge of a day says so by its
 * quantity; a disk's does not, and then it was there as long as the machines that it was used with.
 */
final class Hours {

    private static final BigDecimal SECONDS = BigDecimal.valueOf(3600);

    private final Map<Key, Map<String, BigDecimal>> bySku = new HashMap<>();

    Hours(Collection<Line> lines) {
        for (Line line : lines) {
            BigDecimal hours = line.hours();
            String resource = line.resource();
            if (hours != null && resource != null && hours.signum() > 0) {
                String sku = Objects.requireNonNullElse(line.text(FocusColumn.SKU_ID), "");
                bySku.computeIfAbsent(new Key(resource, line.period()), key -> new HashMap<>())
                        .merge(sku, hours, BigDecimal::add);
            }
        }
    }

    /** How long the resource of the charge was there; the whole time of the charge where no hours tell. */
    There of(Line line, List<Use> users) {
        Period period = line.period();
        Duration longest = Duration.between(period.start(), period.end());
        Optional<Duration> known =
                own(Objects.requireNonNull(line.resource(), "resource"), period).or(() -> ofMachines(users, period));
        return known.map(time -> There.of(time, longest)).orElse(new There(longest, Duration.ZERO));
    }

    /** Several lines of one item are parts of the time; several items are the same time. */
    private Optional<Duration> own(String resource, Period period) {
        Map<String, BigDecimal> hours = bySku.get(new Key(resource, period));
        return hours == null
                ? Optional.empty()
                : hours.values().stream().max(BigDecimal::compareTo).map(Hours::duration);
    }

    private Optional<Duration> ofMachines(List<Use> users, Period period) {
        Set<String> counted = new HashSet<>();
        Duration sum = Duration.ZERO;
        for (Use use : users) {
            Optional<String> machine = use.ids().stream()
                    .filter(id -> own(id, period).isPresent())
                    .max((one, other) -> own(one, period)
                            .orElseThrow()
                            .compareTo(own(other, period).orElseThrow()));
            if (machine.isPresent() && counted.add(machine.get())) {
                sum = sum.plus(own(machine.get(), period).orElseThrow());
            }
        }
        return counted.isEmpty() ? Optional.empty() : Optional.of(sum);
    }

    private static Duration duration(BigDecimal hours) {
        BigDecimal seconds = hours.multiply(SECONDS);
        BigDecimal whole = seconds.setScale(0, RoundingMode.DOWN);
        long nanos = seconds.subtract(whole)
                .movePointRight(9)
                .setScale(0, RoundingMode.DOWN)
                .longValueExact();
        return Duration.ofSeconds(whole.longValueExact(), nanos);
    }

    /**
     * A time in which a resource was there.
     *
     * @param slack how much of it nobody need have used for it to be its users' whole
     */
    record There(Duration time, Duration slack) {

        /** Whoever used it had all of it. */
        static final There ALL = new There(Duration.ZERO, Duration.ZERO);

        private static final int PART = 20;

        /** A twentieth of the charge's time, at most what starting and stopping takes; an hour where whole hours are billed. */
        private static There of(Duration time, Duration longest) {
            boolean rounded = time.equals(Duration.ofHours(time.toHours()));
            Duration most = rounded ? Duration.ofHours(1) : Duration.ofMinutes(10);
            Duration part = longest.dividedBy(PART);
            Duration there = time.compareTo(longest) > 0 ? longest : time;
            return new There(there, part.compareTo(most) < 0 ? part : most);
        }
    }

    private record Key(String resource, Period period) {}
}
