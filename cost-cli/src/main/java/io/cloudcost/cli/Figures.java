package io.cloudcost.cli;

import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Figures for people: rounded to cents, thousands apart, the same in every locale. Unknown is a word, never 0. */
final class Figures {

    static final String UNKNOWN = "unknown";

    private Figures() {}

    static String money(@Nullable Money money) {
        return money == null ? UNKNOWN : cents(money.amount()) + " " + money.currency();
    }

    static String money(Optional<Money> money) {
        return money(money.orElse(null));
    }

    /** One amount per currency; a dash for a sum of nothing. */
    static String money(Amounts amounts) {
        return amounts.isEmpty()
                ? "-"
                : amounts.list().stream().map(Figures::money).collect(Collectors.joining(" + "));
    }

    /** A part of one as a percentage with one decimal. */
    static String percent(@Nullable BigDecimal share) {
        return share == null ? UNKNOWN : format("#,##0.0", share.movePointRight(2)) + " %";
    }

    /** The same with its sign. */
    static String change(@Nullable BigDecimal share) {
        return share == null ? UNKNOWN : (share.signum() > 0 ? "+" : "") + percent(share);
    }

    static String whole(long number) {
        return format("#,##0", BigDecimal.valueOf(number));
    }

    private static String cents(BigDecimal amount) {
        return format("#,##0.00", amount);
    }

    private static String format(String pattern, BigDecimal number) {
        DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }
}
