package io.cloudcost.budget.internal.prices;

import io.cloudcost.spi.PriceRead;
import java.util.List;

/**
 * Prices, and what is said about them at the head of the file.
 *
 * @param notes lines for people: sources, dates, licences
 * @param read the prices
 */
public record PriceFile(List<String> notes, PriceRead read) {

    /** A copy. */
    public PriceFile {
        notes = List.copyOf(notes);
    }
}
