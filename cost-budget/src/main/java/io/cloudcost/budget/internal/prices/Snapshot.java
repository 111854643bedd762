package io.cloudcost.budget.internal.prices;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The files that come with the library. */
public final class Snapshot {

    private Snapshot() {}

    /** The prices. */
    public static PriceFile read() {
        return QuoteText.read(text("prices.txt"));
    }

    static String text(String name) {
        try (InputStream in = Snapshot.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The file " + name + " is missing in the artifact cost-budget.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
