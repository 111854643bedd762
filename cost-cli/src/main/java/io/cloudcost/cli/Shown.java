package io.cloudcost.cli;

import io.cloudcost.analysis.Figures;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Figures for tables: what is unknown is a word, never 0. How they are rounded is the analysis's matter. */
final class Shown {

    static final String UNKNOWN = "unknown";

    private Shown() {}

    static String money(@Nullable Money money) {
        return money == null ? UNKNOWN : Figures.money(money);
    }

    static String money(Optional<Money> money) {
        return money(money.orElse(null));
    }

    /** One amount per currency; a dash for a sum of nothing. */
    static String sum(Amounts amounts) {
        return amounts.isEmpty() ? "-" : Figures.amounts(amounts);
    }

    /** Nothing where there is no share. */
    static String share(Optional<BigDecimal> share) {
        return share.map(Figures::percent).orElse("");
    }

    static String whole(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static String count(OptionalInt count) {
        return Figures.number(count);
    }
}
