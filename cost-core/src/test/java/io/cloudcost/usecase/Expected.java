package io.cloudcost.usecase;

import io.cloudcost.charge.CostRecord;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.model.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;

/** A use case worked out charge by charge, without a question to anything. */
record Expected(
        UseCase useCase,
        Predicate<CostRecord> which,
        List<Function<CostRecord, String>> keys,
        List<Function<Charges, BigDecimal>> numbers) {

    /** The charges of one row, and those of the same group in the month before. */
    record Charges(List<CostRecord> now, List<CostRecord> before) {

        BigDecimal sum(FocusColumn column) {
            return sum(now, column);
        }

        /** Known only if no charge lacks it. */
        BigDecimal whole(FocusColumn column) {
            return whole(now, column);
        }

        Charges only(Predicate<CostRecord> some) {
            return new Charges(now.stream().filter(some).toList(), before);
        }

        BigDecimal change(FocusColumn column) {
            BigDecimal then = before.isEmpty() ? null : whole(before, column);
            BigDecimal today = whole(column);
            return then == null || today == null ? null : Money.canonical(today.subtract(then));
        }

        BigDecimal changeRate(FocusColumn column) {
            return change(column) == null ? null : divide(change(column), whole(before, column));
        }

        private static BigDecimal sum(List<CostRecord> charges, FocusColumn column) {
            List<BigDecimal> known = charges.stream()
                    .map(charge -> (BigDecimal) charge.value(column))
                    .filter(Objects::nonNull)
                    .toList();
            return known.isEmpty() && !charges.isEmpty()
                    ? null
                    : Money.canonical(known.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        }

        private static BigDecimal whole(List<CostRecord> charges, FocusColumn column) {
            return charges.stream().anyMatch(charge -> charge.value(column) == null) ? null : sum(charges, column);
        }
    }

    static BigDecimal divide(BigDecimal dividend, BigDecimal divisor) {
        return dividend == null || divisor == null || divisor.signum() == 0
                ? null
                : Money.canonical(dividend.divide(divisor, MathContext.DECIMAL64));
    }

    static BigDecimal saved(BigDecimal full, BigDecimal paid) {
        return full == null || paid == null ? null : divide(full.subtract(paid), full);
    }

    Map<List<String>, List<BigDecimal>> rows(List<CostRecord> all) {
        Map<List<String>, List<CostRecord>> groups = new HashMap<>();
        for (CostRecord charge : all) {
            if (which.test(charge)) {
                List<String> key = new ArrayList<>();
                keys.forEach(part -> key.add(part.apply(charge)));
                groups.computeIfAbsent(key, none -> new ArrayList<>()).add(charge);
            }
        }
        Map<List<String>, List<BigDecimal>> rows = new HashMap<>();
        groups.forEach((key, charges) -> {
            Charges group = new Charges(charges, groups.getOrDefault(monthBefore(key), List.of()));
            List<BigDecimal> values = new ArrayList<>();
            numbers.forEach(number -> values.add(number.apply(group)));
            values.add(BigDecimal.valueOf(charges.size()));
            rows.put(key, values);
        });
        return rows;
    }

    static List<Function<CostRecord, String>> texts(FocusColumn... columns) {
        return Arrays.stream(columns)
                .<Function<CostRecord, String>>map(column -> charge -> charge.text(column))
                .toList();
    }

    private static List<String> monthBefore(List<String> key) {
        List<String> before = new ArrayList<>(key);
        if (key.get(0) != null && key.get(0).matches("\\d{4}-\\d\\d")) {
            before.set(0, YearMonth.parse(key.get(0)).minusMonths(1).toString());
        }
        return before;
    }
}
