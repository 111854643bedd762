package io.cloudcost.budget.internal.find;

import io.cloudcost.model.Money;
import io.cloudcost.resource.Architecture;
import io.cloudcost.resource.Gpu;
import io.cloudcost.resource.PriceQuote;
import io.cloudcost.resource.PriceQuote.Rate;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One way to buy one size in one region, with what a search looks at most in plain numbers. */
final class Entry {

    private static final double MONTH = 730;

    final PriceQuote quote;
    final boolean spot;
    final int provider;
    final int region;
    final int plan;
    final int vcpus;
    final long memoryMib;
    final @Nullable Architecture architecture;
    final @Nullable BigDecimal gpus;
    final @Nullable BigDecimal gpuMemoryGb;
    final @Nullable Rate rate;
    /** In the currency of the search; null without a price or an exchange rate. */
    final @Nullable Money hourly;
    /** The same for guessing bounds; an amount that counts is always computed exactly. */
    final double about;

    final long asOf;
    /** Which entries are billed for the same time. */
    final int billing;

    final boolean capped;
    /** What a month costs at most; infinite without a cap. */
    final double cap;
    /** For a GB to the internet, and for a GB of disk in an hour; not a number where no rate is given. */
    final double egress;

    final double storage;

    Entry(PriceQuote quote, boolean spot, Ids ids, CostRules rules) {
        this.quote = quote;
        this.spot = spot;
        provider = ids.provider(quote.provider());
        region = quote.region() == null ? Ids.UNKNOWN : ids.region(quote.region());
        plan = ids.plan(quote.plan());
        vcpus = quote.vcpus().orElse(Ids.UNKNOWN);
        memoryMib = quote.memoryMib().orElse(Ids.UNKNOWN);
        architecture = quote.architecture();
        Gpu gpu = quote.gpu();
        gpus = gpu == null ? null : gpu.count();
        gpuMemoryGb = gpu == null ? null : gpu.memoryGb();
        Rate known = quote.rate(spot).orElse(null);
        rate = known;
        hourly = known == null
                ? null
                : rules.factor(known.hourly().currency())
                        .map(factor -> new Money(known.hourly().amount().multiply(factor), rules.currency()))
                        .orElse(null);
        about = hourly == null ? Double.MAX_VALUE : hourly.amount().doubleValue();
        asOf = known == null ? Long.MIN_VALUE : known.asOf().toEpochMilli();
        billing = ids.billing(new Ids.Billed(quote.billing(), rules.speedOf(quote), spot), this);
        Money most = known == null ? null : known.monthlyCap();
        capped = most != null;
        cap = most == null || hourly == null || known == null
                ? Double.POSITIVE_INFINITY
                : most.amount().doubleValue() * about / known.hourly().amount().doubleValue();
        egress = known == null ? Double.NaN : about(rules, rules.egress().get(quote.provider()), known);
        storage = known == null ? Double.NaN : about(rules, rules.storage().get(quote.provider()), known) / MONTH;
    }

    private static double about(CostRules rules, @Nullable Money perGb, Rate rate) {
        return perGb == null || !perGb.currency().equals(rate.hourly().currency())
                ? Double.NaN
                : rules.factor(perGb.currency())
                        .map(factor -> perGb.amount().multiply(factor).doubleValue())
                        .orElse(Double.NaN);
    }
}
