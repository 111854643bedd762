package io.cloudcost.examples;

import io.cloudcost.CollectRequest;
import io.cloudcost.CostCollector;
import io.cloudcost.CostCollectors;
import io.cloudcost.snapshot.Coverage;
import io.cloudcost.snapshot.Part;
import java.io.PrintStream;
import java.time.YearMonth;
import java.time.ZoneOffset;

/** Only the bills of the last six months; no machine is looked at. */
public final class OnlyBilling {

    private OnlyBilling() {}

    /** With the key in the environment variable {@code VULTR_API_KEY}. */
    public static void main(String[] arguments) {
        run(CostCollectors.vultr(), YearMonth.now(ZoneOffset.UTC), System.out);
    }

    static void run(CostCollector collector, YearMonth now, PrintStream out) {
        CollectRequest request = CollectRequest.builder()
                .months(now.minusMonths(6), now)
                .only(Part.ACCOUNT, Part.INVOICES, Part.INVOICE_ITEMS, Part.PENDING_CHARGES)
                .build();
        for (Coverage month : collector.collect(request).coverage()) {
            out.println(month.billingPeriod().yearMonth() + " " + month.feed() + " " + month.total()
                    + (month.complete() ? "" : " (not all lines were read)"));
        }
    }
}
