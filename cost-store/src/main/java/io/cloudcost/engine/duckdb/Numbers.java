package io.cloudcost.engine.duckdb;

import io.cloudcost.StoreException;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.model.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How exact numbers are kept. The engine's decimals have 38 digits; 18 of them stand after the point, which is more than
 * bills have. What a number has beyond that (floating point turned to text at the provider's) is its remainder and is
 * kept beside, up to 38 digits after the point. Nothing is rounded; a larger or finer number is refused.
 */
public final class Numbers {

    /** The most digits before the point. */
    public static final int WHOLE_DIGITS = 20;
    /** Digits after the point of a column. */
    public static final int SCALE = 18;
    /** The most digits after the point, with the remainder. */
    public static final int FINEST_SCALE = 38;

    static final String TYPE = "DECIMAL(" + (WHOLE_DIGITS + SCALE) + ", " + SCALE + ")";
    static final String REMAINDER_TYPE = "DECIMAL(38, " + FINEST_SCALE + ")";

    private static final BigInteger NINE_DIGITS = BigInteger.valueOf(1_000_000_000);

    private Numbers() {}

    /**
     * The same number, mostly with fewer zeros at its end: numbers of more than a word of digits are slow to compare and
     * to shorten digit by digit.
     */
    public static BigDecimal shortened(BigDecimal number) {
        if (number.scale() != SCALE) {
            return number;
        }
        BigInteger[] parts = number.unscaledValue().divideAndRemainder(NINE_DIGITS);
        return parts[1].signum() == 0 ? new BigDecimal(parts[0], SCALE - 9) : number;
    }

    /** What goes into the column. */
    public static BigDecimal kept(FocusColumn column, BigDecimal number) {
        BigDecimal exact = Money.canonical(number);
        if (exact.precision() - exact.scale() > WHOLE_DIGITS || exact.scale() > FINEST_SCALE) {
            throw new StoreException(
                    column + " " + exact.toPlainString() + " cannot be stored exactly: there is room for "
                            + WHOLE_DIGITS + " digits before the point and " + FINEST_SCALE + " after it.",
                    false,
                    null);
        }
        return exact.setScale(SCALE, RoundingMode.DOWN);
    }

    /** What does not: null for nothing. */
    public static @Nullable BigDecimal remainder(BigDecimal number) {
        return Money.canonical(number).scale() <= SCALE
                ? null
                : number.subtract(number.setScale(SCALE, RoundingMode.DOWN));
    }
}
