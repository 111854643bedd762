package io.cloudcost.monitor.internal.unit;

import io.cloudcost.ConfigurationException;
import io.cloudcost.model.Period;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A query with {@code :from} and {@code :to}; those in quotes, in comments or after another colon are text. */
record SqlQuery(String text, String statement, List<String> names) {

    private static final Pattern PIECES =
            Pattern.compile("'[^']*'|\"[^\"]*\"|--[^\\n]*|/\\*.*?\\*/|::|(?<name>:(?:from|to)\\b)", Pattern.DOTALL);
    private static final Pattern BEGIN = Pattern.compile("(?is)\\s*(select|with|values|table)\\b.*");
    /** As CURRENT_TIMESTAMP of SQLite has it, which keeps times as text. */
    private static final DateTimeFormatter TEXT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    static SqlQuery parse(String text) {
        if (!BEGIN.matcher(text).matches()) {
            throw new ConfigurationException("The query for units must be one SELECT, not: " + text.strip());
        }
        List<String> names = new ArrayList<>();
        Matcher piece = PIECES.matcher(text);
        StringBuilder statement = new StringBuilder();
        while (piece.find()) {
            String name = piece.group("name");
            if (name != null) {
                names.add(name);
            }
            piece.appendReplacement(statement, Matcher.quoteReplacement(name == null ? piece.group() : "?"));
        }
        return new SqlQuery(text.strip(), piece.appendTail(statement).toString(), List.copyOf(names));
    }

    /** Whether it can be asked for any span of time. */
    boolean knowsSpans() {
        return !names.isEmpty();
    }

    void bind(PreparedStatement prepared, Period period, String product) throws SQLException {
        for (int i = 0; i < names.size(); i++) {
            Instant time = names.get(i).equals(":from") ? period.start() : period.end();
            if (product.equals("SQLite")) {
                prepared.setString(i + 1, TEXT.format(time));
            } else {
                prepared.setObject(i + 1, time.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
            }
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
