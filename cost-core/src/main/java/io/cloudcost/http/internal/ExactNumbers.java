package io.cloudcost.http.internal;

import com.fasterxml.jackson.databind.module.SimpleModule;
import java.math.BigDecimal;

/** Numbers without loss, whether they come as numbers or as text. */
final class ExactNumbers {

    private static final int MAX_EXPONENT = 100;

    private ExactNumbers() {}

    /** An integer may come as {@code 5}, {@code 5.0} or {@code "5"}, but never from {@code 5.7}. */
    static SimpleModule module() {
        return new SimpleModule("exact-numbers")
                .addDeserializer(BigDecimal.class, new NumberReader<>(BigDecimal.class, ExactNumbers::sane))
                .addDeserializer(int.class, new NumberReader<>(int.class, BigDecimal::intValueExact))
                .addDeserializer(Integer.class, new NumberReader<>(Integer.class, BigDecimal::intValueExact))
                .addDeserializer(long.class, new NumberReader<>(long.class, BigDecimal::longValueExact))
                .addDeserializer(Long.class, new NumberReader<>(Long.class, BigDecimal::longValueExact));
    }

    /** Printing {@code 1e400000000} plainly would fill the memory; no price or usage looks like that. */
    private static BigDecimal sane(BigDecimal number) {
        if (Math.abs((long) number.scale()) > MAX_EXPONENT) {
            throw new ArithmeticException("exponent out of range");
        }
        return number;
    }
}
