package io.cloudcost.cli;

import io.cloudcost.model.Money;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an amount of US dollars such as {@code 0.05}. */
final class DollarConverter implements ITypeConverter<Money> {

    private static final Pattern AMOUNT = Pattern.compile("\\d{1,9}(\\.\\d{1,10})?");

    @Override
    public Money convert(String text) {
        if (!AMOUNT.matcher(text).matches()) {
            throw new TypeConversionException("'" + text + "' is not an amount of US dollars such as 0.05");
        }
        return Money.usd(text);
    }
}
