package io.cloudcost.aws.internal.prices;

import io.cloudcost.aws.internal.prices.PriceBook.Rows;
import io.cloudcost.model.Money;
import io.cloudcost.resource.Price;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Makes prices of rows: a row that is missing, is 0 or contradicts another gives no price, and says why. */
final class Quotes {

    /** AWS's own convention: its pricing calculator takes 730 hours for a month. */
    static final BigDecimal HOURS = BigDecimal.valueOf(730);

    private static final Set<String> HOUR = Set.of("hrs", "hours");
    private static final BigDecimal MIB_PER_GIB = BigDecimal.valueOf(1_024);

    private Quotes() {}

    /** The one row of these, or why there is none. */
    record Quote(Optional<PriceRow> row, String reason) {}

    static Quote find(Rows rows, String what, Predicate<PriceRow> which) {
        if (rows.missing() != null) {
            return new Quote(Optional.empty(), rows.missing());
        }
        List<PriceRow> found =
                rows.rows().stream().filter(PriceRow::isOrdinary).filter(which).toList();
        if (found.isEmpty()) {
            return new Quote(Optional.empty(), "AWS's price list has no price of " + what);
        }
        if (found.stream().map(PriceRow::price).distinct().count() > 1) {
            return new Quote(Optional.empty(), "AWS's price list has several prices of " + what);
        }
        return found.get(0).price().isPositive()
                ? new Quote(Optional.of(found.get(0)), "")
                : new Quote(Optional.empty(), "AWS's price list says 0 for " + what + ", which is no price");
    }

    /** By the hour, and 730 hours a month. */
    static Price hourly(Quote quote, String what) {
        return quote.row()
                .map(row -> HOUR.contains(unit(row))
                        ? new Price.Known(row.price().times(HOURS), row.price(), source(row) + ", 730 hours a month")
                        : oddUnit(row, what))
                .orElseGet(() -> Price.unknown(quote.reason()));
    }

    /** By the month, for so many units such as {@code gb}. */
    static Price monthly(Quote quote, BigDecimal amount, String unit, String what) {
        return quote.row()
                .map(row -> perUnit(row, unit)
                        .map(each -> Price.monthly(each.times(amount), source(row)))
                        .orElseGet(() -> oddUnit(row, what)))
                .orElseGet(() -> Price.unknown(quote.reason()));
    }

    /** The price of one unit; throughput is listed by the GiB/s and provisioned by the MiB/s. */
    static Optional<Money> perUnit(PriceRow row, String unit) {
        String listed = unit(row);
        if (listed.startsWith(unit + "-")) {
            return Optional.of(row.price());
        }
        return unit.equals("mibps") && listed.startsWith("gibps-")
                ? Optional.of(Money.of(
                        row.price().amount().divide(MIB_PER_GIB), row.price().currency()))
                : Optional.empty();
    }

    private static String unit(PriceRow row) {
        return row.unit().toLowerCase(Locale.ROOT);
    }

    private static Price oddUnit(PriceRow row, String what) {
        return Price.unknown("AWS's price list has " + what + " by the unit '" + row.unit() + "', which is not known");
    }

    private static String source(PriceRow row) {
        return "AWS price list of " + row.asOf() + ", on demand";
    }
}
