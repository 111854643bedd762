package io.cloudcost.examples;

import io.cloudcost.CostCollector;
import io.cloudcost.CostCollectors;
import io.cloudcost.focus.Dimension;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.query.CostFilter;
import io.cloudcost.query.CostQuery;
import io.cloudcost.query.CostRow;
import io.cloudcost.query.TimeGrain;
import io.cloudcost.store.CostStore;
import io.cloudcost.store.CostStores;
import java.io.PrintStream;

/** Keeps what was collected and asks it: by service and month, and one tag alone. */
public final class AskTheStore {

    private AskTheStore() {}

    /** With the key in the environment variable {@code VULTR_API_KEY}. */
    public static void main(String[] arguments) {
        run(CostCollectors.vultr(), "duckdb:costs.duckdb", System.out);
    }

    static void run(CostCollector collector, String address, PrintStream out) {
        CostQuery byServiceAndMonth = CostQuery.builder()
                .groupBy(FocusColumn.SERVICE_NAME)
                .grain(TimeGrain.BILLING_PERIOD)
                .orderBy(CostQuery.Order.TIME)
                .build();
        CostQuery production = CostQuery.builder()
                .where(CostFilter.equal(Dimension.tag("env"), "prod"))
                .build();
        try (CostStore store = CostStores.open(address)) {
            store.save(collector.collect());
            for (CostRow row : store.query(byServiceAndMonth).rows()) {
                out.println(row);
            }
            out.println("env:prod " + store.query(production).total());
        }
    }
}
