package io.cloudcost.budget.model;

import io.cloudcost.model.Money;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What names, tags and amounts may look like. */
final class Names {

    static final int LONGEST = 200;
    private static final BigDecimal MOST = BigDecimal.TEN.pow(12);
    private static final int MOST_DECIMALS = 10;
    private static final int MOST_DIGITS = 20;

    private Names() {}

    /** What is wrong with a number that would take forever to reckon with; null if nothing is. */
    static @Nullable String absurd(String what, BigDecimal value) {
        boolean absurd = value.scale() > MOST_DIGITS || (long) value.precision() - value.scale() > MOST_DIGITS;
        return absurd
                ? "The " + what + " must have at most " + MOST_DIGITS + " digits before and after the point."
                : null;
    }

    /** Adds what is wrong with a name; null is no name and right. */
    static void check(List<String> problems, String what, @Nullable String name) {
        if (name == null) {
            return;
        }
        if (name.isBlank() || name.length() > LONGEST) {
            problems.add("The " + what + " must have 1 to " + LONGEST + " characters, not " + name.length() + ".");
        } else if (name.codePoints().anyMatch(Character::isISOControl)) {
            problems.add("The " + what + " must not hold tabs, line ends or other control characters.");
        }
    }

    /** Adds what is wrong with a tag; its value may be empty. */
    static void checkTag(List<String> problems, String what, String key, String value) {
        check(problems, "key of a " + what, key);
        if (!value.isEmpty()) {
            check(problems, "value of the " + what + " " + key, value);
        }
    }

    /** Adds what is wrong with an amount; null is none and right. */
    static void checkAmount(List<String> problems, String what, @Nullable Money money) {
        if (money == null) {
            return;
        }
        String absurd = absurd(what, money.amount());
        if (absurd != null) {
            problems.add(absurd);
        } else if (!money.isPositive()) {
            problems.add("The " + what + " must be above 0, not " + money + ".");
        } else if (money.amount().compareTo(MOST) > 0 || money.amount().scale() > MOST_DECIMALS) {
            problems.add("The " + what + " must be at most 1000000000000 with at most " + MOST_DECIMALS
                    + " decimals, not " + money + ".");
        }
    }
}
