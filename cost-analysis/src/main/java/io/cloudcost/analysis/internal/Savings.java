package io.cloudcost.analysis.internal;

import io.cloudcost.finding.Evidence;
import io.cloudcost.finding.FindingBuilder;
import io.cloudcost.finding.Saving;
import io.cloudcost.model.Estimate;
import io.cloudcost.model.Money;
import io.cloudcost.resource.Billed;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.resource.Price;
import java.util.Optional;

/** What getting rid of a resource saves: its price and its surcharges, as far as they are known. */
final class Savings {

    private Savings() {}

    /** Adds the price as evidence, and the saving where the resource's own price is known. */
    static FindingBuilder ofDeleting(CloudResource resource, FindingBuilder finding) {
        finding.evidence(Evidence.of("monthly_price", price(resource)));
        return finding.saving(saving(resource).orElse(null));
    }

    private static String price(CloudResource resource) {
        Price price = resource.price();
        return price instanceof Price.Unknown unknown
                ? "unknown: " + unknown.reason()
                : price.monthlyCost().map(Money::toString).orElse("unknown");
    }

    private static Optional<Saving> saving(CloudResource resource) {
        Estimate whole = resource.monthlyEstimate();
        return resource.price()
                .monthlyCost()
                .filter(own -> resource.info().billed() != Billed.NO)
                .flatMap(own -> whole.total().in(own.currency()))
                .filter(Money::isPositive)
                .map(money -> new Saving(money, method(resource, whole)));
    }

    private static String method(CloudResource resource, Estimate whole) {
        if (resource.info().surcharges().isEmpty()) {
            return "its monthly price";
        }
        return whole.isComplete()
                ? "its monthly price and surcharges"
                : "its monthly price and those surcharges whose price is known";
    }
}
