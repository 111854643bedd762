/** Collects what a Vultr account costs and holds. */
module io.cloudcost.vultr {
    requires transitive io.cloudcost.core;
    requires com.fasterxml.jackson.annotation;
    requires okhttp3;
    requires static org.jspecify;
    requires retrofit2;

    exports io.cloudcost.vultr;
    exports io.cloudcost.vultr.model;

    opens io.cloudcost.vultr.internal.api to
            com.fasterxml.jackson.databind;

    provides io.cloudcost.spi.CollectorProvider with
            io.cloudcost.vultr.VultrCollectorProvider;
}
