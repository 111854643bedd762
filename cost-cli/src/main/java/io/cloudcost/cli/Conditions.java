package io.cloudcost.cli;

import io.cloudcost.ConfigurationException;
import io.cloudcost.focus.Dimension;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.focus.FocusText;
import io.cloudcost.focus.FocusType;
import io.cloudcost.query.Comparison;
import io.cloudcost.query.CostFilter;
import io.cloudcost.query.Having;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads conditions: {@code service=A|B}, {@code service!=A}, {@code service^=Amazon}, {@code day>=2026-01-05},
 * {@code billed<0}, {@code region=null}, {@code !region}. A value in double quotes is taken as it stands.
 */
final class Conditions {

    private static final Pattern CONDITION = Pattern.compile("(.+?)\\s*(!=|\\^=|>=|<=|=|<|>)\\s*(.*)", Pattern.DOTALL);
    private static final Pattern SUM = Pattern.compile("\\s*(>=|<=|=|<|>)\\s*(.+)");
    private static final String NULL = "null";

    private static final Map<String, Comparison> COMPARISONS = Map.of(
            "<", Comparison.LESS,
            "<=", Comparison.AT_MOST,
            "=", Comparison.EQUAL,
            ">=", Comparison.AT_LEAST,
            ">", Comparison.MORE);

    private Conditions() {}

    /** Which charges. */
    static CostFilter where(String text) {
        if (text.startsWith("!")) {
            return present(text.substring(1)).negate();
        }
        Matcher parts = CONDITION.matcher(text);
        if (!parts.matches()) {
            throw new ConfigurationException("The condition '" + text
                    + "' has no value. Write NAME=VALUE, for example --where category=Compute, or !NAME for charges"
                    + " without it.");
        }
        String operator = parts.group(2);
        return operator.equals("!=")
                ? where(parts.group(1), "=", parts.group(3)).negate()
                : where(parts.group(1), operator, parts.group(3));
    }

    /** Which sums. */
    static Having having(String text) {
        Matcher parts = SUM.matcher(text);
        if (!parts.matches()) {
            throw new ConfigurationException(
                    "'" + text + "' is no condition on the sum. Write --having '>100', '>=0.5', '<0' or '<=10'.");
        }
        return new Having(comparison(parts.group(1)), FocusText.number(parts.group(2)));
    }

    private static CostFilter where(String name, String operator, String value) {
        if (operator.equals("=") && value.equalsIgnoreCase(NULL)) {
            return present(name).negate();
        }
        Optional<FocusColumn> number = Names.number(name);
        return number.isPresent()
                ? any(
                        value,
                        one -> new CostFilter.CompareNumber(number.get(), comparison(operator), FocusText.number(one)))
                : dimension(Names.dimension(name), operator, value);
    }

    private static CostFilter dimension(Dimension dimension, String operator, String value) {
        if (operator.equals("^=")) {
            return any(value, one -> new CostFilter.Prefix(dimension, one));
        }
        return operator.equals("=") && !isTime(dimension)
                ? CostFilter.in(dimension, values(value))
                : any(value, one -> new CostFilter.Compare(dimension, comparison(operator), one));
    }

    private static Comparison comparison(String operator) {
        Comparison comparison = COMPARISONS.get(operator);
        if (comparison == null) {
            throw new ConfigurationException("Numbers do not start with each other: use =, <, <=, > or >=.");
        }
        return comparison;
    }

    private static CostFilter any(String value, Function<String, CostFilter> condition) {
        return new CostFilter.Or(values(value).stream().map(condition).toList());
    }

    private static List<String> values(String text) {
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        return quoted
                ? List.of(text.substring(1, text.length() - 1))
                : Arrays.stream(text.split("\\|", -1)).distinct().toList();
    }

    private static CostFilter present(String name) {
        return Names.number(name)
                .<CostFilter>map(CostFilter.PresentNumber::new)
                .orElseGet(() -> new CostFilter.Present(Names.dimension(name)));
    }

    private static boolean isTime(Dimension dimension) {
        return dimension instanceof Dimension.Column column && column.column().type() == FocusType.DATE_TIME;
    }
}
