package io.cloudcost.budget.internal.prices;

import io.cloudcost.model.Money;
import io.cloudcost.resource.Architecture;
import io.cloudcost.resource.Gpu;
import io.cloudcost.resource.PriceBasis;
import io.cloudcost.resource.PriceQuote;
import io.cloudcost.resource.PriceQuote.Billing;
import io.cloudcost.resource.PriceQuote.Rate;
import io.cloudcost.resource.PriceQuoteBuilder;
import io.cloudcost.resource.ResourceKind;
import io.cloudcost.spi.PriceGap;
import io.cloudcost.spi.PriceRead;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Reads prices as {@link QuoteText} says. */
final class QuoteReader {

    private final List<String> notes = new ArrayList<>();
    private final List<PriceQuote> quotes = new ArrayList<>();
    private final List<PriceGap> gaps = new ArrayList<>();
    private final Map<String, Fields> types = new HashMap<>();
    private Section section = Section.NONE;

    PriceFile read(String text) {
        List<String> lines = text.lines().toList();
        Instant readAt = head(lines.isEmpty() ? "" : lines.get(0));
        for (int i = 1; i < lines.size(); i++) {
            try {
                line(new Fields(lines.get(i)));
            } catch (IllegalArgumentException | DateTimeParseException wrong) {
                throw new IllegalArgumentException(
                        "Line " + (i + 1) + " of the prices is not understood: " + wrong.getMessage(), wrong);
            }
        }
        return new PriceFile(notes, new PriceRead(quotes, gaps, readAt));
    }

    private static Instant head(String line) {
        Fields fields = new Fields(line);
        if (!fields.text(0).equals(QuoteText.HEAD)) {
            throw new IllegalArgumentException("These are no prices: the first line is not " + QuoteText.HEAD + ".");
        }
        if (!fields.text(1).equals(QuoteText.VERSION)) {
            throw new IllegalArgumentException("These prices are of version " + fields.text(1)
                    + ", which this version of the library does not know.");
        }
        return Instant.parse(fields.text(2));
    }

    private void line(Fields fields) {
        switch (fields.text(0)) {
            case "#" -> notes.add(fields.text(1));
            case "R" -> section = Section.of(fields);
            case "T" -> types.put(fields.text(1), fields);
            case "P" -> quotes.add(quote(fields));
            case "G" -> gaps.add(new PriceGap(fields.text(1), fields.orNull(2), fields.text(3), fields.text(4)));
            default -> {
                // of a later version
            }
        }
    }

    private PriceQuote quote(Fields fields) {
        Fields type = types.get(fields.text(1));
        if (type == null) {
            throw new IllegalArgumentException("the size " + fields.text(1) + " is not described");
        }
        PriceQuoteBuilder quote = section.begin(fields.text(1));
        describe(quote, type);
        Rate onDemand = rate(fields.orNull(2), fields.orNull(4), section.asOf);
        Instant spotAsOf = fields.text(8).isEmpty() ? section.asOf : Instant.parse(fields.text(8));
        Rate spot = rate(fields.orNull(3), fields.orNull(5), spotAsOf);
        if (onDemand == null) {
            quote.onDemandMissing(why(fields.text(6)));
        } else {
            quote.onDemand(onDemand);
        }
        if (spot == null) {
            quote.spotMissing(why(fields.text(7)));
        } else {
            quote.spot(spot);
        }
        return quote.build();
    }

    private static void describe(PriceQuoteBuilder quote, Fields type) {
        quote.kind(type.text(2).isEmpty() ? ResourceKind.COMPUTE_INSTANCE : new ResourceKind(type.text(2)))
                .family(type.orNull(3))
                .vcpus(type.text(4).isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(type.text(4))))
                .memoryMib(type.number(5))
                .diskGb(type.number(6))
                .architecture(type.text(7).isEmpty() ? null : Architecture.valueOf(type.text(7)))
                .gpu(type.text(8).isEmpty() ? null : gpu(type));
    }

    private static Gpu gpu(Fields type) {
        String model = type.text(8).equals(QuoteText.UNKNOWN) ? null : type.text(8);
        return new Gpu(type.decimal(9), model, type.decimal(10));
    }

    private @Nullable Rate rate(@Nullable String hourly, @Nullable String cap, @Nullable Instant asOf) {
        if (hourly == null) {
            return null;
        }
        if (asOf == null) {
            throw new IllegalArgumentException("a price without the time that it holds");
        }
        return new Rate(Money.of(hourly, section.currency), asOf, cap == null ? null : Money.of(cap, section.currency));
    }

    private static String why(String field) {
        return field.isEmpty() ? QuoteText.NOT_GIVEN : field;
    }

    private record Section(
            String provider,
            @Nullable String region,
            String source,
            PriceBasis basis,
            Billing billing,
            String currency,
            @Nullable Instant asOf) {

        private static final Section NONE = new Section("", null, "", PriceBasis.LIST, Billing.BY_SECOND, "", null);

        private static Section of(Fields fields) {
            return new Section(
                    fields.text(1),
                    fields.orNull(2),
                    fields.text(3),
                    PriceBasis.valueOf(fields.text(4)),
                    new Billing(Duration.parse(fields.text(5)), Duration.parse(fields.text(6))),
                    fields.text(7),
                    fields.text(8).isEmpty() ? null : Instant.parse(fields.text(8)));
        }

        private PriceQuoteBuilder begin(String plan) {
            return PriceQuote.builder(provider, plan)
                    .region(region)
                    .source(source)
                    .basis(basis)
                    .billing(billing);
        }
    }

    /** The fields of a line; those that are left out at its end are empty. */
    private static final class Fields {
        private final String[] fields;

        private Fields(String line) {
            fields = line.split(String.valueOf(QuoteText.TAB), -1);
        }

        private String text(int index) {
            return index < fields.length ? QuoteText.unescape(fields[index]) : "";
        }

        private @Nullable String orNull(int index) {
            String text = text(index);
            return text.isEmpty() ? null : text;
        }

        private OptionalLong number(int index) {
            String text = text(index);
            return text.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
        }

        private @Nullable BigDecimal decimal(int index) {
            String text = text(index);
            return text.isEmpty() ? null : new BigDecimal(text);
        }
    }
}
