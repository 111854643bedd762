/** Contract tests and assertions for collectors, stores and analyzers. */
module io.cloudcost.testkit {
    requires transitive io.cloudcost.core;
    requires transitive io.cloudcost.simulator;
    requires transitive org.assertj.core;
    requires transitive org.junit.jupiter.api;
    requires org.junit.jupiter.params;
    requires org.slf4j;

    exports io.cloudcost.testkit;

    opens io.cloudcost.testkit to
            org.junit.platform.commons;
}
