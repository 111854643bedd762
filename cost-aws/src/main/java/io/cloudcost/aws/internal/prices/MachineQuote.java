package io.cloudcost.aws.internal.prices;

import io.cloudcost.aws.internal.prices.PriceBook.Rows;
import io.cloudcost.aws.internal.sdk.SpotPrices.Spot;
import io.cloudcost.model.Money;
import io.cloudcost.resource.Gpu;
import io.cloudcost.resource.Price;
import io.cloudcost.resource.PriceQuote;
import io.cloudcost.resource.PriceQuote.Billing;
import io.cloudcost.resource.PriceQuote.Rate;
import io.cloudcost.resource.PriceQuoteBuilder;
import io.cloudcost.resource.ResourceKind;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.InstanceTypeInfo;

/** Makes the quote of a type in a region. */
final class MachineQuote {

    private final PriceQuoteBuilder quote;
    private final Optional<PriceRow> row;
    private final Instant now;

    private MachineQuote(PriceQuoteBuilder quote, Optional<PriceRow> row, Instant now) {
        this.quote = quote;
        this.row = row;
        this.now = now;
    }

    /** EC2 bills Linux by the second, at least a minute (its price page). */
    static MachineQuote of(String region, String type, Rows rows, Instant now) {
        Quotes.Quote found = Quotes.find(rows, type + " in " + region, each -> each.has("instanceType", type));
        PriceQuoteBuilder quote = PriceQuote.builder("aws", type)
                .region(region)
                .kind(type.contains(".metal") ? ResourceKind.BARE_METAL : ResourceKind.COMPUTE_INSTANCE)
                .family(MachinePrices.family(type))
                .billing(Billing.BY_SECOND_FROM_A_MINUTE)
                .source("AWS's price list"
                        + found.row().map(each -> " of " + each.asOf()).orElse(""));
        onDemand(quote, found, type, now);
        return new MachineQuote(quote, found.row(), now);
    }

    private static void onDemand(PriceQuoteBuilder quote, Quotes.Quote found, String type, Instant now) {
        Price price = Quotes.hourly(found, type);
        Money hourly = price instanceof Price.Known known ? known.hourly() : null;
        if (hourly != null) {
            quote.onDemand(new Rate(
                    hourly, found.row().map(each -> published(each, now)).orElse(now), null));
        } else {
            quote.onDemandMissing(
                    price instanceof Price.Unknown unknown ? unknown.reason() : "it has no price of an hour");
        }
    }

    /** A list without a readable date holds when it was read. */
    private static Instant published(PriceRow row, Instant now) {
        try {
            return Instant.parse(row.published());
        } catch (DateTimeException noDate) {
            return now;
        }
    }

    /** What EC2 says of the type; the price list says less, and takes its place where EC2 is silent. */
    MachineQuote facts(Optional<InstanceTypeInfo> told) {
        if (told.isEmpty()) {
            quote.vcpus(row.map(each -> CatalogSlice.vcpus(each.attributes().get("vcpu")))
                            .orElse(OptionalInt.empty()))
                    .memoryMib(row.map(each ->
                                    CatalogSlice.memory(each.attributes().get("memory")))
                            .orElse(OptionalLong.empty()))
                    .gpu(row.flatMap(each -> each.attribute("gpu"))
                            .map(MachineQuote::gpus)
                            .orElse(null));
            return this;
        }
        InstanceTypeInfo type = told.orElseThrow();
        quote.vcpus(TypeFacts.threads(type))
                .memoryMib(TypeFacts.memory(type))
                .diskGb(TypeFacts.disk(type))
                .architecture(TypeFacts.architecture(type).orElse(null))
                .gpu(TypeFacts.gpu(type));
        return this;
    }

    private static @Nullable Gpu gpus(String count) {
        if (count.equals("0")) {
            return null;
        }
        return count.matches("\\d{1,3}") ? new Gpu(new BigDecimal(count), null, null) : Gpu.UNSPECIFIED;
    }

    /** What it costs where it may be taken away. */
    MachineQuote spot(@Nullable Spot spot, String otherwise) {
        if (spot == null) {
            quote.spotMissing(otherwise);
        } else {
            quote.spot(new Rate(Money.usd(spot.hourly()), now, null));
        }
        return this;
    }

    PriceQuote build() {
        return quote.build();
    }
}
