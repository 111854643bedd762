package io.cloudcost.aws.internal;

import io.cloudcost.aws.internal.sdk.CostRow;
import io.cloudcost.aws.model.AwsParts;
import io.cloudcost.model.Money;
import io.cloudcost.snapshot.IssueCode;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds the charges against the same costs by region. Cost Explorer writes amounts with ten decimals, so that each group may be off by
 * half of the last; more than that is an issue with both figures.
 */
final class RegionCheck {

    /** The two groupings of Cost Explorer do not add up to the same. */
    static final IssueCode DIFFER = new IssueCode("cost-groupings-differ");

    private static final BigDecimal ROUNDING = new BigDecimal("0.0000000001");
    private static final int MOST_TOLD = 5;

    private final Session session;
    private final ServiceRegions regions;

    RegionCheck(Session session, ServiceRegions regions) {
        this.session = session;
        this.regions = regions;
    }

    private record Sum(BigDecimal amount, long rows) {

        static final Sum NONE = new Sum(BigDecimal.ZERO, 0);

        Sum plus(Sum other) {
            return new Sum(amount.add(other.amount), rows + other.rows);
        }

        boolean differsFrom(Sum other) {
            BigDecimal allowed = ROUNDING.multiply(BigDecimal.valueOf(rows + other.rows));
            return amount.subtract(other.amount).abs().compareTo(allowed) > 0;
        }
    }

    void compare(Collection<CostRow> byUsageType, Collection<CostRow> byRegion) {
        tell(differences(
                sums(byUsageType, row -> name(row, row.keys().get(0))),
                sums(byRegion, row -> name(row, row.keys().get(0)))));
        Set<String> unplaced = byUsageType.stream()
                .filter(row -> regions.of(row).isEmpty())
                .map(row -> name(row, row.keys().get(0)))
                .collect(Collectors.toCollection(TreeSet::new));
        tell(differences(
                sums(
                        placed(byUsageType, unplaced),
                        row -> place(row, regions.of(row).orElse(""))),
                sums(placed(byRegion, unplaced), row -> place(row, row.keys().get(1)))));
    }

    /** Of a service some of whose charges have no certain region, its regions cannot be compared. */
    private static List<CostRow> placed(Collection<CostRow> rows, Set<String> unplaced) {
        return rows.stream()
                .filter(row -> !unplaced.contains(name(row, row.keys().get(0))))
                .toList();
    }

    private static Map<String, Sum> sums(Collection<CostRow> rows, Function<CostRow, String> key) {
        return rows.stream().collect(Collectors.toMap(key, RegionCheck::sum, Sum::plus, TreeMap::new));
    }

    private static Sum sum(CostRow row) {
        return new Sum(Objects.requireNonNull(row.unblended()).amount(), 1);
    }

    private static List<String> differences(Map<String, Sum> first, Map<String, Sum> second) {
        return Stream.concat(first.keySet().stream(), second.keySet().stream())
                .distinct()
                .sorted()
                .filter(key -> of(first, key).differsFrom(of(second, key)))
                .map(key ->
                        key + ": " + plain(of(first, key)) + " by usage type, " + plain(of(second, key)) + " by region")
                .toList();
    }

    private void tell(List<String> differences) {
        if (!differences.isEmpty()) {
            String more = differences.size() > MOST_TOLD ? ", and " + (differences.size() - MOST_TOLD) + " more" : "";
            session.issue(
                    DIFFER,
                    AwsParts.COST_BY_REGION,
                    "Cost Explorer's two groupings of the same costs differ: "
                            + differences.stream().limit(MOST_TOLD).collect(Collectors.joining("; ")) + more
                            + ". AWS may have changed them in between; collect again.");
        }
    }

    private static Sum of(Map<String, Sum> sums, String key) {
        return sums.getOrDefault(key, Sum.NONE);
    }

    private static String plain(Sum sum) {
        return Money.canonical(sum.amount()).toPlainString();
    }

    private static String name(CostRow row, String service) {
        return YearMonth.from(row.start()) + " " + service;
    }

    private static String place(CostRow row, String region) {
        return name(row, row.keys().get(0)) + " in " + region;
    }
}
