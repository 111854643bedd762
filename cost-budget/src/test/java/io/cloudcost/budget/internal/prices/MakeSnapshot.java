package io.cloudcost.budget.internal.prices;

import io.cloudcost.resource.PriceQuote;
import io.cloudcost.spi.PriceGap;
import io.cloudcost.spi.PriceRead;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Makes the price file that comes with the library from a folder of dated facts, one CSV file per provider and sort; run by
 * hand: {@code MakeSnapshot FOLDER OUT 2026-11-22}. docs/prices.md says what the columns are.
 */
final class MakeSnapshot {

    private MakeSnapshot() {}

    public static void main(String... args) throws IOException {
        Files.writeString(Path.of(args[1]), QuoteText.write(make(Path.of(args[0]), midnight(args[2]))));
    }

    static PriceFile make(Path folder, Instant madeOn) throws IOException {
        List<PriceQuote> quotes = new ArrayList<>();
        List<PriceGap> gaps = new ArrayList<>();
        for (SnapshotSource source :
                List.of(new AwsFacts(folder), new AzureFacts(folder), new GcpFacts(folder), new VultrFacts(folder))) {
            quotes.addAll(source.quotes());
            gaps.addAll(source.gaps());
        }
        quotes.sort(Comparator.comparing(PriceQuote::provider)
                .thenComparing(quote -> quote.region() == null ? "" : quote.region())
                .thenComparing(MakeSnapshot::asOf)
                .thenComparing(PriceQuote::source)
                .thenComparing(PriceQuote::plan));
        return new PriceFile(Sources.notes(), new PriceRead(quotes, gaps, madeOn));
    }

    static Instant midnight(String day) {
        return LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static Instant asOf(PriceQuote quote) {
        return quote.rate(false)
                .or(() -> quote.rate(true))
                .map(PriceQuote.Rate::asOf)
                .orElse(Instant.EPOCH);
    }
}
