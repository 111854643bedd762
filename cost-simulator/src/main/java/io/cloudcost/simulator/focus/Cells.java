package io.cloudcost.simulator.focus;

import io.cloudcost.focus.FocusColumn;
import io.cloudcost.focus.FocusFormat;
import io.cloudcost.focus.FocusType;
import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a file's quirks change the texts of its cells. */
final class Cells {

    private final Set<FocusQuirk> quirks;

    Cells(Set<FocusQuirk> quirks) {
        this.quirks = quirks;
    }

    /** What stands for null, as it is written. */
    String nullText() {
        if (quirks.contains(FocusQuirk.NULL_UPPER_CASE)) {
            return "NULL";
        }
        if (quirks.contains(FocusQuirk.NULL_CAPITALISED)) {
            return "Null";
        }
        return quirks.contains(FocusQuirk.NULL_QUOTED) ? "\"\"" : "";
    }

    @Nullable
    String text(FocusColumn column, Row row, TagSet tags) {
        String text = row.get(column);
        if (text == null || quirks.isEmpty()) {
            return text;
        }
        if (column.format() == FocusFormat.TAGS) {
            return column == FocusColumn.TAGS ? tags(text, tags) : text;
        }
        return text(column.type(), text);
    }

    private String text(FocusType type, String text) {
        return switch (type) {
            case DECIMAL -> number(text);
            case DATE_TIME -> date(text);
            default -> text;
        };
    }

    private String number(String text) {
        if (!isNumber(text)) {
            return text;
        }
        String number = quirks.contains(FocusQuirk.E_NOTATION) ? scientific(text) : text;
        return quirks.contains(FocusQuirk.DECIMAL_COMMA) ? number.replace('.', ',') : number;
    }

    private static boolean isNumber(String text) {
        return Character.isDigit(text.charAt(text.length() - 1));
    }

    private static String scientific(String text) {
        BigDecimal number = new BigDecimal(text);
        int exponent = number.precision() - number.scale() - 1;
        return number.scaleByPowerOfTen(-exponent).toPlainString() + "E" + exponent;
    }

    private String date(String text) {
        if (quirks.contains(FocusQuirk.DATE_WITH_BLANK)) {
            return text.replace('T', ' ').replace("Z", "");
        }
        return quirks.contains(FocusQuirk.DATE_WITH_MILLISECONDS) ? text.replace("Z", ".000Z") : text;
    }

    private String tags(String json, TagSet tags) {
        if (quirks.contains(FocusQuirk.TAGS_WITHOUT_BRACES)) {
            return json.substring(1, json.length() - 1);
        }
        if (!quirks.contains(FocusQuirk.TAGS_WITH_COLON)) {
            return json;
        }
        return tags.values().entrySet().stream()
                .map(tag -> tag.getKey() + ":" + tag.getValue() + ";")
                .collect(Collectors.joining());
    }
}
