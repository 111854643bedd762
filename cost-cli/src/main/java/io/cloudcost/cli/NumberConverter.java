package io.cloudcost.cli;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a number such as {@code 1.5}. One with an exponent could be too long to reckon with, and is none. */
final class NumberConverter implements ITypeConverter<BigDecimal> {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,20}(\\.\\d{1,20})?");

    @Override
    public BigDecimal convert(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new TypeConversionException("'" + Text.shorten(text, 60) + "' is not a number such as 1.5");
        }
        return new BigDecimal(text);
    }
}
