package io.cloudcost.aws.internal.jobs;

import io.cloudcost.ResponseException;
import io.cloudcost.aws.model.CostGroup;
import io.cloudcost.aws.model.CostGroup.Figure;
import io.cloudcost.aws.model.CostMetric;
import io.cloudcost.model.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What resources cost by day and usage type, as Cost Explorer tells it. */
final class DayBill {

    private static final Set<String> HOURS = Set.of("hrs", "hours");
    private static final BigDecimal SECONDS = BigDecimal.valueOf(3_600);

    /** A resource on a day. */
    record Place(LocalDate day, String id) implements Comparable<Place> {

        @Override
        public int compareTo(Place other) {
            return Comparator.comparing(Place::day).thenComparing(Place::id).compare(this, other);
        }
    }

    /**
     * A figure.
     *
     * @param ran how long the machine ran by it; zero where it is not for that
     */
    record Row(String usageType, Money cost, boolean estimated, Duration ran) {}

    private final Map<Place, Map<String, Row>> rows = new TreeMap<>();

    /** Nothing yet. */
    DayBill() {}

    /**
     * What one question was answered.
     *
     * @param groups by resource and usage type
     * @throws ResponseException if one of them has no cost
     */
    DayBill(List<CostGroup> groups) {
        groups.forEach(group -> rows.computeIfAbsent(
                        new Place(group.start(), group.keys().get(0)), place -> new TreeMap<>())
                .putIfAbsent(group.keys().get(1), row(group)));
    }

    /** Adds what another question was answered. Both may have been answered with the same figure, which counts once. */
    void add(DayBill other) {
        other.rows.forEach(
                (place, figures) -> figures.forEach(rows.computeIfAbsent(place, none -> new TreeMap<>())::putIfAbsent));
    }

    private static Row row(CostGroup group) {
        String usageType = group.keys().get(1);
        Money cost = group.cost(CostMetric.AMORTIZED)
                .orElseThrow(() -> new ResponseException(
                        "Cost Explorer named a resource and not what it costs.", "ResultsByTime.Groups.Metrics", null));
        Duration ran = UsageKinds.isMachine(usageType)
                ? group.usage().map(DayBill::hours).orElse(Duration.ZERO)
                : Duration.ZERO;
        return new Row(usageType, cost, group.estimated(), ran);
    }

    private static Duration hours(Figure usage) {
        return HOURS.contains(usage.unit().toLowerCase(Locale.ROOT))
                        && usage.amount().signum() > 0
                ? Duration.ofSeconds(usage.amount()
                        .multiply(SECONDS)
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValue())
                : Duration.ZERO;
    }

    Set<Place> places() {
        return rows.keySet();
    }

    Collection<Row> rows(Place place) {
        return rows.getOrDefault(place, Map.of()).values();
    }

    /** How long the machine ran on the day; zero if it is none, or the bill does not say. */
    Duration ran(Place place) {
        return rows(place).stream().map(Row::ran).reduce(Duration.ZERO, Duration::plus);
    }

    /** Whether anything is told of the resource on the day. */
    boolean names(Place place) {
        return rows.containsKey(place);
    }
}
