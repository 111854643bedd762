package io.cloudcost.aws.internal.rules;

import io.cloudcost.finding.Evidence;
import io.cloudcost.finding.FindingBuilder;
import io.cloudcost.finding.Saving;
import io.cloudcost.model.Estimate;
import io.cloudcost.model.Money;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.resource.Metric;
import io.cloudcost.resource.MetricStats;
import io.cloudcost.resource.Price;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How findings of AWS name things, use and money. */
final class Texts {

    private static final MathContext READABLE = new MathContext(6);

    private Texts() {}

    static String label(CloudResource thing) {
        return thing.name()
                .map(name -> "'" + name + "' (" + shortId(thing) + ")")
                .orElseGet(() -> shortId(thing));
    }

    /** What has a name of its own region alone is told by that. */
    private static String shortId(CloudResource thing) {
        Optional<String> region = thing.region().filter(it -> thing.id().startsWith(it + "/"));
        if (region.isPresent()) {
            return region.get();
        }
        return thing.id().substring(thing.id().lastIndexOf('/') + 1);
    }

    /** A figure of a metric, held against a threshold. */
    static Evidence measured(Metric metric, String which, BigDecimal value, BigDecimal threshold, MetricStats stats) {
        return new Evidence(metric + "_" + which, plain(value), plain(threshold), stats.window());
    }

    /** For people: six digits. */
    static String plain(BigDecimal value) {
        return value.round(READABLE).stripTrailingZeros().toPlainString();
    }

    /** Adds the price as evidence, and saves what is known of it and its surcharges. */
    static FindingBuilder deleting(CloudResource thing, FindingBuilder finding) {
        Estimate whole = thing.monthlyEstimate();
        String method = whole.isComplete() ? "its price by AWS's price list" : "what is known of its price";
        return finding.evidence(Evidence.of("monthly_price", price(thing.price())))
                .saving(thing.price()
                        .monthlyCost()
                        .flatMap(own -> whole.total().in(own.currency()))
                        .flatMap(sum -> saving(sum, method))
                        .orElse(null));
    }

    static String price(Price price) {
        return price instanceof Price.Unknown unknown
                ? "unknown: " + unknown.reason()
                : price.monthlyCost().map(Money::toString).orElse("unknown");
    }

    /** None where nothing is saved. */
    static Optional<Saving> saving(@Nullable Money monthly, String method) {
        return Optional.ofNullable(monthly).filter(Money::isPositive).map(money -> new Saving(money, method));
    }
}
