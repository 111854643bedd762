package io.cloudcost.aws.internal.prices;

import io.cloudcost.aws.internal.prices.Quotes.Quote;
import io.cloudcost.aws.internal.sdk.PriceQuestion;
import io.cloudcost.resource.Price;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What instances cost on demand by their type, operating system and tenancy. */
final class MachinePrices {

    static final String SHARED = "Shared";
    static final String SERVICE = "AmazonEC2";

    private final PriceBook book;

    MachinePrices(PriceBook book) {
        this.book = book;
    }

    /** A whole family is asked for at once: its other sizes are what a detector compares with, and fit the page. */
    Quote quote(String region, String type, String operation, String tenancy) {
        PriceQuestion question = PriceQuestion.of(SERVICE, region)
                .where("capacitystatus", "Used")
                .where("operation", operation)
                .where("tenancy", tenancy)
                .containing("instanceType", family(type) + ".");
        return Quotes.find(book.rows(question), what(type, region), row -> row.has("instanceType", type));
    }

    Price price(MachineSku machine) {
        Optional<String> odd = machine.otherwiseBought();
        if (odd.isPresent()) {
            return Price.unknown(odd.orElseThrow());
        }
        String operation = machine.operation();
        if (operation == null) {
            return Price.unknown("EC2 does not say which operating system it is billed for");
        }
        Quote quote = quote(machine.region(), machine.type(), operation, tenancy(machine.tenancy()));
        return Quotes.hourly(quote, what(machine.type(), machine.region()));
    }

    private static String tenancy(@Nullable String wire) {
        return "dedicated".equals(wire) ? "Dedicated" : SHARED;
    }

    /** The part of a type before the dot: {@code m5} of {@code m5.large}. */
    static String family(String type) {
        int dot = type.indexOf('.');
        return dot < 0 ? type : type.substring(0, dot);
    }

    private static String what(String type, String region) {
        return type + " in " + region;
    }
}
