package io.cloudcost.analysis;

import io.cloudcost.model.Amounts;
import io.cloudcost.model.Estimate;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * Figures as a person reads them, in one form for console, text and page: the one place that rounds for the eye. Programs
 * take the exact figures instead.
 */
public final class Figures {

    private static final BigDecimal HALF_A_CENT = new BigDecimal("0.005");

    private Figures() {}

    /** Rounded half up to cents, with thousands separated: {@code 1,234.50 USD}. What is not zero is not shown as zero. */
    public static String money(Money money) {
        BigDecimal amount = money.amount();
        String rounded = amount.signum() != 0 && amount.abs().compareTo(HALF_A_CENT) < 0
                ? (amount.signum() > 0 ? "<0.01" : ">-0.01")
                : format("#,##0.00", amount);
        return rounded + " " + money.currency();
    }

    /** One amount per currency; words for the sum of nothing, which is not zero. */
    public static String amounts(Amounts amounts) {
        return amounts.isEmpty()
                ? "an unknown amount"
                : amounts.list().stream().map(Figures::money).collect(Collectors.joining(" and "));
    }

    /** The known total, and how many things are missing from it. */
    public static String estimate(Estimate estimate) {
        return amounts(estimate.total())
                + (estimate.isComplete()
                        ? ""
                        : " (without " + estimate.unpriced() + (estimate.unpriced() == 1 ? " thing" : " things")
                                + " of unknown price)");
    }

    /** What is known to be saved, and how many savings are not known; empty if there is neither. */
    public static String savings(Estimate savings) {
        String unknown = savings.isComplete() ? "" : savings.unpriced() + " unknown";
        String known = savings.total().isEmpty() ? "" : amounts(savings.total());
        return known.isEmpty() || unknown.isEmpty() ? known + unknown : known + " + " + unknown;
    }

    /** A count with thousands separated, or a word for one that is not known. */
    public static String number(OptionalInt number) {
        return number.isPresent() ? format("#,##0", BigDecimal.valueOf(number.getAsInt())) : "unknown";
    }

    /** A share between 0 and 1 as a percentage with one decimal: {@code 83.5 %}. */
    public static String percent(BigDecimal share) {
        return format("0.0", share.movePointRight(2)) + " %";
    }

    /** The same with its sign: {@code +1.3 %}. */
    public static String signedPercent(BigDecimal share) {
        return (share.signum() > 0 ? "+" : "") + percent(share);
    }

    private static String format(String pattern, BigDecimal number) {
        DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }

    /** Days in UTC, the last one in it; a whole month by its name: {@code 2026-10}. */
    public static String days(Period period) {
        LocalDate first = day(period.start());
        boolean month = period.equals(Period.month(YearMonth.from(first)));
        return month
                ? YearMonth.from(first).toString()
                : first + " to " + day(period.end().minusSeconds(1));
    }

    private static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }
}
