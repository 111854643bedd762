package io.cloudcost.budget;

import io.cloudcost.CostException;
import io.cloudcost.spi.PriceCatalog;
import io.cloudcost.spi.PriceGap;
import io.cloudcost.spi.PriceRead;
import io.cloudcost.spi.PriceScope;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Several price catalogues as one book. */
final class Catalogs {

    private static final Logger LOG = LoggerFactory.getLogger(Catalogs.class);

    private Catalogs() {}

    /** One that fails does not stop the others. */
    static PriceBook together(List<PriceCatalog> catalogs, Clock clock) {
        PriceBook book = new PriceBook(new PriceRead(List.of(), List.of(), clock.instant()));
        for (PriceCatalog catalog : catalogs) {
            book = book.with(read(catalog, clock));
        }
        return book;
    }

    private static PriceRead read(PriceCatalog catalog, Clock clock) {
        try {
            return catalog.read(PriceScope.all());
        } catch (CostException e) {
            LOG.warn("The prices of {} are left out: {}", catalog.name(), e.getMessage());
            PriceGap gap = new PriceGap(catalog.name(), null, PriceGap.ALL_PRICES, String.valueOf(e.getMessage()));
            return new PriceRead(List.of(), List.of(gap), clock.instant());
        }
    }
}
