package io.cloudcost.analysis;

import io.cloudcost.analysis.Trend.Direction;
import io.cloudcost.analysis.Trend.Month;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.snapshot.ChargeSet;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Coverage;
import io.cloudcost.snapshot.Invoice;
import io.cloudcost.snapshot.Part;
import io.cloudcost.snapshot.PartStatus;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Works out the {@link Trend}, which says how. */
final class Trends {

    private static final BigDecimal LIMIT = new BigDecimal("0.10");

    private Trends() {}

    static Trend of(CostSnapshot snapshot) {
        PartStatus status = snapshot.part(Part.INVOICES);
        if (status != PartStatus.READ && status != PartStatus.NOT_OFFERED) {
            return unknown(List.of(), 0, "The invoices were not read (" + Words.of(status) + ").");
        }
        return status == PartStatus.NOT_OFFERED && snapshot.invoices().isEmpty()
                ? ofCharges(snapshot)
                : ofInvoices(snapshot);
    }

    private static Trend ofInvoices(CostSnapshot snapshot) {
        List<Invoice> complete = snapshot.invoices().stream()
                .filter(invoice -> !invoice.billingPeriod().end().isAfter(snapshot.collectedAt()))
                .toList();
        if (complete.stream()
                        .map(invoice -> invoice.total().currency())
                        .distinct()
                        .count()
                > 1) {
            return unknown(List.of(), complete.size(), "The invoices are in several currencies.");
        }
        return of(months(complete), complete.size());
    }

    private static Trend ofCharges(CostSnapshot snapshot) {
        List<Coverage> complete = snapshot.speaking().stream()
                .map(ChargeSet::coverage)
                .filter(read -> read.complete() && !read.total().isEmpty())
                .filter(read -> !read.billingPeriod().end().isAfter(snapshot.collectedAt()))
                .toList();
        Amounts all = complete.stream().map(Coverage::total).reduce(Amounts.none(), Amounts::plus);
        if (all.list().size() > 1) {
            return unknown(List.of(), 0, "The charges are in several currencies.");
        }
        return of(
                complete.stream()
                        .flatMap(read ->
                                read.total().list().stream().map(total -> new Month(read.billingPeriod(), total)))
                        .toList(),
                0);
    }

    private static List<Month> months(List<Invoice> invoices) {
        SortedMap<Period, Money> totals = new TreeMap<>();
        invoices.forEach(invoice -> totals.merge(invoice.billingPeriod(), invoice.total(), Money::plus));
        List<Month> months = new ArrayList<>();
        totals.forEach((period, total) -> months.add(new Month(period, total)));
        return months;
    }

    private static Trend of(List<Month> months, int invoices) {
        int half = months.size() / 2;
        if (half == 0) {
            return unknown(months, invoices, "A trend needs two complete months.");
        }
        // The halves have equally many months, so that their sums change as their means do, without a division.
        BigDecimal older = sum(months.subList(0, half));
        BigDecimal newer = sum(months.subList(months.size() - half, months.size()));
        if (older.signum() <= 0) {
            return unknown(months, invoices, "The older months sum to nothing or to a credit.");
        }
        BigDecimal rise = newer.subtract(older);
        BigDecimal change = rise.divide(older, 3, RoundingMode.HALF_UP);
        return new Trend(
                direction(rise, older.multiply(LIMIT)),
                Optional.of(change),
                average(months),
                invoices,
                months,
                Optional.empty());
    }

    private static Direction direction(BigDecimal rise, BigDecimal limit) {
        if (rise.compareTo(limit) > 0) {
            return Direction.RISING;
        }
        return rise.compareTo(limit.negate()) < 0 ? Direction.FALLING : Direction.STABLE;
    }

    private static Trend unknown(List<Month> months, int invoices, String reason) {
        return new Trend(Direction.UNKNOWN, Optional.empty(), average(months), invoices, months, Optional.of(reason));
    }

    private static Optional<Money> average(List<Month> months) {
        if (months.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal mean = sum(months).divide(BigDecimal.valueOf(months.size()), 2, RoundingMode.HALF_UP);
        return Optional.of(Money.of(mean, months.get(0).total().currency()));
    }

    private static BigDecimal sum(List<Month> months) {
        return months.stream().map(month -> month.total().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
