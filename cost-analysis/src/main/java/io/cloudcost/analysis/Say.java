package io.cloudcost.analysis;

import io.cloudcost.model.Amounts;
import io.cloudcost.model.Estimate;
import io.cloudcost.model.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Figures as a person reads them: the one place that rounds for the eye. */
final class Say {

    private Say() {}

    static String money(Money money) {
        return format("#,##0.00", money.amount()) + " " + money.currency();
    }

    static String amounts(Amounts amounts) {
        return amounts.isEmpty()
                ? "an unknown amount"
                : amounts.list().stream().map(Say::money).collect(Collectors.joining(" and "));
    }

    static String estimate(Estimate estimate) {
        return amounts(estimate.total())
                + (estimate.isComplete() ? "" : " (without " + estimate.unpriced() + " things of unknown price)");
    }

    static String number(OptionalInt number) {
        return format("#,##0", BigDecimal.valueOf(number.orElse(0)));
    }

    static String percent(BigDecimal share) {
        return format("0.0", share.movePointRight(2)) + " %";
    }

    static String signedPercent(BigDecimal share) {
        return (share.signum() > 0 ? "+" : "") + percent(share);
    }

    private static String format(String pattern, BigDecimal number) {
        DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }
}
