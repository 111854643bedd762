package io.cloudcost.budget;

import io.cloudcost.spi.PriceGap;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What reading prices anew brought.
 *
 * @param pages what was kept, one per provider and region
 * @param gaps what the catalogue does not hold, or could not read: there the older prices stay
 */
public record PriceRefresh(List<Page> pages, List<PriceGap> gaps) {

    /** A copy. */
    public PriceRefresh {
        pages = List.copyOf(pages);
        gaps = List.copyOf(gaps);
    }

    /**
     * Prices of one region.
     *
     * @param provider the provider's id
     * @param region the region's id; null for prices whose source does not say where they hold
     * @param quotes how many
     * @param readAt when they were read
     */
    public record Page(String provider, @Nullable String region, int quotes, Instant readAt) {}
}
