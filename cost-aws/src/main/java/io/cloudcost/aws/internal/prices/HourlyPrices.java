package io.cloudcost.aws.internal.prices;

import io.cloudcost.aws.internal.sdk.PriceQuestion;
import io.cloudcost.resource.Price;
import java.util.function.Predicate;

/** What addresses, NAT gateways, load balancers and control planes cost by the hour; what goes through is billed on top and not known here. */
final class HourlyPrices {

    private final PriceBook book;

    HourlyPrices(PriceBook book) {
        this.book = book;
    }

    /** Public IPv4 addresses cost the same whether they are used or not, but are listed apart. */
    Price address(String region, boolean used) {
        PriceQuestion question = PriceQuestion.of("AmazonVPC", region).containing("usagetype", "PublicIPv4:");
        return hourly(question, "PublicIPv4:" + (used ? "InUseAddress" : "IdleAddress"), row -> true);
    }

    Price natGateway(String region) {
        PriceQuestion question =
                PriceQuestion.of(MachinePrices.SERVICE, region).containing("usagetype", "NatGateway-Hours");
        return hourly(question, "NatGateway-Hours", row -> true);
    }

    /** @param family {@code -Application}, {@code -Network}, {@code -Gateway}, or nothing for classic ones */
    Price loadBalancer(String region, String family) {
        PriceQuestion question = PriceQuestion.of("AWSELB", region).containing("usagetype", "LoadBalancerUsage");
        return hourly(question, "LoadBalancerUsage", row -> row.has("productFamily", "Load Balancer" + family));
    }

    Price kubernetes(String region) {
        PriceQuestion question =
                PriceQuestion.of("AmazonEKS", region).containing("usagetype", "AmazonEKS-Hours:perCluster");
        return hourly(question, "AmazonEKS-Hours:perCluster", row -> true);
    }

    private Price hourly(PriceQuestion question, String usage, Predicate<PriceRow> which) {
        String what = usage + " in " + question.region();
        return Quotes.hourly(
                Quotes.find(book.rows(question), what, row -> row.isUsage(usage) && which.test(row)), what);
    }
}
