package io.cloudcost.budget.internal.prices;

import io.cloudcost.resource.PriceQuote;
import io.cloudcost.spi.PriceRead;
import java.time.Instant;
import java.util.List;

/**
 * Prices as lines of text with tabs between their fields; the first letter says what a line is, and a line of an unknown letter
 * is passed over, so that the form can grow. Nothing is lost by writing and reading, and one list of quotes has one text.
 *
 * <pre>
 * cloudcost-prices  1  when it was read
 * #  a note for people
 * R  provider  region  source  basis  increment  minimum  currency  as of      prices that follow are of this sort
 * T  plan  kind  family  vCPUs  memory MiB  disk GB  architecture  GPU model  GPUs  GPU memory GB
 * P  plan  on demand  spot  on demand at most a month  spot at most a month  why none on demand  why no spot  spot as of
 * G  provider  region  what is missing  why
 * </pre>
 */
public final class QuoteText {

    static final String HEAD = "cloudcost-prices";
    static final String VERSION = "1";
    static final String NOT_GIVEN = "the source does not give it";
    static final char TAB = '\t';
    static final String UNKNOWN = "?";

    private QuoteText() {}

    /** The text of these prices. */
    public static String write(PriceFile file) {
        return new QuoteWriter(file.read().readAt())
                .notes(file.notes())
                .quotes(file.read().quotes())
                .gaps(file.read().gaps())
                .text();
    }

    /** The text of one quote. */
    public static String write(PriceQuote quote) {
        return write(new PriceFile(List.of(), new PriceRead(List.of(quote), List.of(), Instant.EPOCH)));
    }

    /** The prices in a text. @throws IllegalArgumentException if it is none: names the line */
    public static PriceFile read(String text) {
        return new QuoteReader().read(text);
    }

    /** The one quote in a text. @throws IllegalArgumentException if there is another number of them */
    public static PriceQuote readOne(String text) {
        List<PriceQuote> quotes = read(text).read().quotes();
        if (quotes.size() != 1) {
            throw new IllegalArgumentException("Expected one price, found " + quotes.size() + ".");
        }
        return quotes.get(0);
    }

    static String escape(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    static String unescape(String field) {
        if (field.indexOf('\\') < 0) {
            return field;
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            text.append(c == '\\' && i + 1 < field.length() ? escaped(field.charAt(++i)) : c);
        }
        return text.toString();
    }

    private static char escaped(char letter) {
        return switch (letter) {
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'r' -> '\r';
            default -> letter;
        };
    }
}
