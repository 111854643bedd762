package io.cloudcost.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a month; a day stands for the whole month that it is in, since bills are by the month. */
final class MonthConverter implements ITypeConverter<YearMonth> {

    @Override
    public YearMonth convert(String text) {
        try {
            return text.length() > 7 ? YearMonth.from(LocalDate.parse(text)) : YearMonth.parse(text);
        } catch (DateTimeException wrong) {
            throw new TypeConversionException(
                    "'" + text + "' is neither a month such as 2026-11 nor a day such as 2026-11-20");
        }
    }
}
