package io.cloudcost.spi;

import io.cloudcost.resource.PriceQuote;
import java.time.Instant;
import java.util.List;

/**
 * What a catalogue answered.
 *
 * @param quotes in the source's order; none twice
 * @param gaps what the source does not hold
 * @param readAt when it was read; the prices themselves say as of when they hold
 */
public record PriceRead(List<PriceQuote> quotes, List<PriceGap> gaps, Instant readAt) {

    /** A copy. */
    public PriceRead {
        quotes = List.copyOf(quotes);
        gaps = List.copyOf(gaps);
    }
}
