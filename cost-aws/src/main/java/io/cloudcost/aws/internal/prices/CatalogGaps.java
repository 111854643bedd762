package io.cloudcost.aws.internal.prices;

import io.cloudcost.CostException;
import io.cloudcost.spi.PriceGap;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What could not be read of a catalogue, and why. */
final class CatalogGaps {

    private final String provider;
    private final List<PriceGap> gaps = new ArrayList<>();
    private @Nullable CostException first;

    CatalogGaps(String provider) {
        this.provider = provider;
    }

    /** Kept in case that nothing at all can be read. */
    void failed(CostException failure) {
        first = first == null ? failure : first;
    }

    void add(@Nullable String region, String what, String why) {
        gaps.add(new PriceGap(provider, region, what, why));
    }

    /** What a failure leaves open. */
    void add(@Nullable String region, String what, CostException failure) {
        failed(failure);
        add(region, what, String.valueOf(failure.getMessage()));
    }

    /** The reason of the failure that came first, where there was one. */
    String why(String otherwise) {
        CostException failure = first;
        return failure == null ? otherwise : String.valueOf(failure.getMessage());
    }

    /** @throws CostException if something failed and nothing was read */
    List<PriceGap> of(int read) {
        CostException failure = first;
        if (read == 0 && failure != null) {
            throw failure;
        }
        return gaps;
    }
}
