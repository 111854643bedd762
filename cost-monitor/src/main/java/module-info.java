/** Watches what things cost, and tells people before the month is over. */
module io.cloudcost.monitor {
    requires com.cronutils;
    requires io.cloudcost.analysis;
    requires io.cloudcost.budget;
    requires transitive io.cloudcost.core;
    requires org.slf4j;

    exports io.cloudcost.monitor;
    exports io.cloudcost.monitor.measure;
}
