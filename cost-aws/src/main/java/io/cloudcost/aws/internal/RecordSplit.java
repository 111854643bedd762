package io.cloudcost.aws.internal;

import io.cloudcost.aws.internal.sdk.CostRow;
import io.cloudcost.model.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells usage from credits, taxes and fees by a second look at the same costs, by usage type and record type. A usage type of a day that
 * belongs to one service is split exactly; one that several services share is told only where it has a single record type. Where the
 * two looks do not agree nothing is split.
 */
final class RecordSplit {

    /**
     * @param row by service and usage type
     * @param recordType in AWS's words, null where it is not known
     */
    record Typed(CostRow row, @Nullable String recordType) {}

    private record Key(LocalDate start, String usageType) {}

    private static final BigDecimal ROUNDING = new BigDecimal("0.0000000001");

    private final Map<Key, List<CostRow>> byRecordType;

    /** @param rows by usage type and record type; empty to split nothing */
    RecordSplit(Collection<CostRow> rows) {
        byRecordType = grouped(rows, 0);
    }

    /** The rows by service and usage type, split as far as that is certain. */
    List<Typed> split(Collection<CostRow> byService) {
        List<Typed> all = new ArrayList<>();
        grouped(byService, 1)
                .forEach((key, services) -> split(services, byRecordType.getOrDefault(key, List.of()))
                        .forEach(all::add));
        return all;
    }

    private static Stream<Typed> split(List<CostRow> services, List<CostRow> types) {
        if (types.isEmpty() || differ(services, types)) {
            return services.stream().map(row -> new Typed(row, null));
        }
        if (services.size() == 1) {
            List<String> keys = services.get(0).keys();
            return types.stream()
                    .map(row -> new Typed(row.withKeys(keys), row.keys().get(1)));
        }
        String only = types.size() == 1 ? types.get(0).keys().get(1) : null;
        return services.stream().map(row -> new Typed(row, only));
    }

    private static boolean differ(List<CostRow> services, List<CostRow> types) {
        BigDecimal allowed = ROUNDING.multiply(BigDecimal.valueOf(services.size() + types.size()));
        return sum(services).subtract(sum(types)).abs().compareTo(allowed) > 0;
    }

    private static BigDecimal sum(List<CostRow> rows) {
        return rows.stream()
                .map(CostRow::unblended)
                .filter(Objects::nonNull)
                .map(Money::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Map<Key, List<CostRow>> grouped(Collection<CostRow> rows, int usageType) {
        Map<Key, List<CostRow>> groups = new LinkedHashMap<>();
        rows.forEach(row -> groups.computeIfAbsent(
                        new Key(row.start(), row.keys().get(usageType)), key -> new ArrayList<>())
                .add(row));
        return groups;
    }
}
