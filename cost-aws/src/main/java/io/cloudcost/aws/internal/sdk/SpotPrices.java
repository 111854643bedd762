package io.cloudcost.aws.internal.sdk;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.model.DescribeSpotPriceHistoryResponse;
import software.amazon.awssdk.services.ec2.model.SpotPrice;

/** What EC2's spot capacity costs now; free of charge. */
public final class SpotPrices {

    private static final String HISTORY = "ec2:DescribeSpotPriceHistory";

    /** How many types are named in a request: our own choice, EC2 documents no limit. */
    private static final int MOST = 100;

    /** The largest page (API reference). */
    private static final int PAGE = 1_000;

    /** Products come with this where EC2 tells networks apart; the price is the same sort of price. */
    private static final String NETWORK = " (Amazon VPC)";

    /**
     * A price in US dollars by the hour.
     *
     * @param type for example {@code m5.large}
     * @param product for example {@code Linux/UNIX}
     * @param zone for example {@code eu-central-1a}
     * @param since when it became so
     */
    public record Spot(String type, String product, String zone, BigDecimal hourly, Instant since) {}

    private final AwsAccess access;
    private final Pages pages;

    /** @param whole all pages; else the first */
    public SpotPrices(AwsAccess access, boolean whole) {
        this.access = access;
        this.pages = new Pages(whole);
    }

    /**
     * The prices that hold in a region at this time. A history that begins and ends now has the last change of each price. Pages may be
     * empty and still lead on.
     */
    public List<Spot> at(Instant now, String region, List<String> types, Collection<String> products) {
        List<Spot> prices = new ArrayList<>();
        IntStream.iterate(0, from -> from < types.size(), from -> from + MOST)
                .mapToObj(from -> types.subList(from, Math.min(types.size(), from + MOST)))
                .forEach(some -> read(now, region, some, products, prices));
        return prices;
    }

    /** The same of all types that the region has. */
    public List<Spot> all(Instant now, String region, Collection<String> products) {
        List<Spot> prices = new ArrayList<>();
        read(now, region, List.of(), products, prices);
        return prices;
    }

    /** @param types none for all */
    private void read(Instant now, String region, List<String> types, Collection<String> products, List<Spot> prices) {
        List<String> named = products.stream()
                .flatMap(product -> Stream.of(product, product + NETWORK))
                .toList();
        pages.<SpotPrice>follow(HISTORY, page -> page.forEach(each -> prices.add(price(each))), token -> {
            DescribeSpotPriceHistoryResponse answer = access.ec2(region)
                    .describeSpotPriceHistory(
                            request -> request.instanceTypesWithStrings(types.isEmpty() ? null : types)
                                    .productDescriptions(named)
                                    .startTime(now)
                                    .endTime(now)
                                    .maxResults(PAGE)
                                    .nextToken(token));
            return Pages.found(
                    HISTORY,
                    "spotPriceHistorySet",
                    answer.hasSpotPriceHistory(),
                    answer.spotPriceHistory(),
                    answer.nextToken());
        });
    }

    private static Spot price(SpotPrice wire) {
        return new Spot(
                Wire.required(HISTORY, "instanceType", wire.instanceTypeAsString()),
                Wire.required(HISTORY, "productDescription", wire.productDescriptionAsString())
                        .replace(NETWORK, ""),
                Wire.required(HISTORY, "availabilityZone", wire.availabilityZone()),
                amount(Wire.required(HISTORY, "spotPrice", wire.spotPrice())),
                Wire.required(HISTORY, "timestamp", wire.timestamp()));
    }

    private static BigDecimal amount(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException noNumber) {
            throw Wire.unknown(HISTORY, "spotPrice", "is no number");
        }
    }
}
