/** Fake clouds over real HTTP, with generated estates whose right answers are known. */
module io.cloudcost.simulator {
    requires com.fasterxml.jackson.databind;
    requires transitive io.cloudcost.core;
    requires mockwebserver3;
    requires okio;

    exports io.cloudcost.simulator;
    exports io.cloudcost.simulator.aws;
    exports io.cloudcost.simulator.exports;
    exports io.cloudcost.simulator.focus;
    exports io.cloudcost.simulator.vultr;
}
