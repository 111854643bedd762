/** Does at its time what must be done again and again. */
module io.cloudcost.monitor {
    requires com.cronutils;
    requires transitive io.cloudcost.core;
    requires org.slf4j;

    exports io.cloudcost.monitor;
}
