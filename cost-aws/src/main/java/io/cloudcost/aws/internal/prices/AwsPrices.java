package io.cloudcost.aws.internal.prices;

import io.cloudcost.aws.internal.sdk.AwsAccess;
import io.cloudcost.aws.internal.sdk.PriceList;
import io.cloudcost.aws.model.AwsEndpoints;
import io.cloudcost.spi.CallStats;
import io.cloudcost.spi.CollectorSpec;
import io.cloudcost.spi.PriceCatalog;
import io.cloudcost.spi.PriceRead;
import io.cloudcost.spi.PriceScope;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What machines of EC2 cost now, on demand and on the spot market, in the regions that are enabled for the account. */
public final class AwsPrices implements PriceCatalog {

    private static final String PROVIDER = "aws";
    private static final Duration NO_END = Duration.ofDays(1);

    private final CollectorSpec spec;

    /** Asks nothing yet. */
    public AwsPrices(CollectorSpec spec) {
        this.spec = spec;
    }

    @Override
    public String name() {
        return "AWS's price list and spot market";
    }

    @Override
    public PriceRead read(PriceScope scope) {
        Instant now = spec.clock().instant();
        if (!scope.hasProvider(PROVIDER)) {
            return new PriceRead(List.of(), List.of(), now);
        }
        try (AwsAccess access = new AwsAccess(spec, new CallStats(), (call, price) -> {}, () -> NO_END)) {
            CatalogGaps gaps = new CatalogGaps(PROVIDER);
            CatalogRegions regions = new CatalogRegions(spec, access);
            RegionQuotes quotes = new RegionQuotes(access, book(access, gaps), gaps, now);
            return quotes.read(regions.of(scope), scope.spot());
        }
    }

    private PriceBook book(AwsAccess access, CatalogGaps gaps) {
        return new PriceBook(
                new PriceList(access)::products,
                spec.priceAnswers(),
                AwsAccess.endpoint(spec, AwsEndpoints.PRICING).orElse(""),
                rows -> {},
                gaps::failed);
    }
}
