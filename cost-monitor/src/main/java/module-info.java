/** Watches what things cost, and tells people before the month is over. */
module io.cloudcost.monitor {
    requires com.cronutils;
    requires com.fasterxml.jackson.databind;
    requires transitive io.cloudcost.analysis;
    requires transitive io.cloudcost.budget;
    requires transitive io.cloudcost.core;
    requires transitive micrometer.core;
    requires jakarta.mail;
    requires org.eclipse.angus.mail;
    requires org.slf4j;

    exports io.cloudcost.monitor;
    exports io.cloudcost.monitor.alert;
    exports io.cloudcost.monitor.alert.model;
    exports io.cloudcost.monitor.dashboard;
    exports io.cloudcost.monitor.gpu;
    exports io.cloudcost.monitor.measure;
    exports io.cloudcost.monitor.metrics;
    exports io.cloudcost.monitor.spend;
    exports io.cloudcost.monitor.unit;
}
