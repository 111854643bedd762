package io.cloudcost.examples;

import io.cloudcost.budget.InstanceFinder;
import io.cloudcost.budget.PriceBook;
import io.cloudcost.budget.model.GpuNeed;
import io.cloudcost.budget.model.Needs;
import io.cloudcost.budget.model.Search;
import io.cloudcost.budget.model.SpotUse;
import io.cloudcost.model.Money;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.time.Duration;

/** Finds the machine on which a job is expected to cost least, over all clouds. Needs no key and no network. */
public final class FindAMachine {

    private FindAMachine() {}

    /** Prints to the console. */
    public static void main(String[] arguments) {
        run(System.out);
    }

    static void run(PrintStream out) {
        Needs needs = Needs.builder()
                .gpu(new GpuNeed("A100", BigDecimal.ONE, null))
                .spot(SpotUse.ALLOWED)
                .egressGb(new BigDecimal("20"))
                .budget(Money.usd("25"))
                .build();
        Search search = InstanceFinder.builder(PriceBook.snapshot())
                .egressRate("gcp", Money.usd("0.12")) // what you pay there for a GB; prices do not tell
                .egressRate("vultr", Money.usd("0.01"))
                .build()
                .find(needs, Duration.ofHours(3));
        search.offers()
                .forEach(offer -> out.println(offer.quote().id() + (offer.spot() ? " spot" : "") + ": "
                        + offer.expected().total() + " " + offer.expected().missing()));
        search.lost().forEach((reason, lost) -> out.println(lost.count() + " lost: " + reason.words()));
    }
}
