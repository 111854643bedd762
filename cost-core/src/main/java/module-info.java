/** What everything else builds on: the model, the doors to collectors and stores, and the kit for those who write them. */
module io.cloudcost.core {
    requires com.fasterxml.jackson.databind;
    requires io.github.resilience4j.core;
    requires io.github.resilience4j.retry;
    requires transitive java.sql;
    requires transitive okhttp3;
    requires transitive org.jspecify;
    requires org.slf4j;
    requires retrofit2;

    exports io.cloudcost;
    exports io.cloudcost.charge;
    exports io.cloudcost.finding;
    exports io.cloudcost.focus;
    exports io.cloudcost.http;
    exports io.cloudcost.json;
    exports io.cloudcost.model;
    exports io.cloudcost.query;
    exports io.cloudcost.resource;
    exports io.cloudcost.snapshot;
    exports io.cloudcost.spi;
    exports io.cloudcost.store;
    exports io.cloudcost.usecase;

    uses io.cloudcost.spi.BillingFileSourceProvider;
    uses io.cloudcost.spi.CollectorProvider;
    uses io.cloudcost.spi.CostStoreProvider;
    uses io.cloudcost.spi.StateStoreProvider;
}
