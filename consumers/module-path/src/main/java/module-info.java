/** A modular program that names only what it uses; the provider and the store are found as services. */
module consumer.modules {
    requires io.cloudcost.analysis;
    requires io.cloudcost.budget;
    requires io.cloudcost.core;
    requires io.cloudcost.simulator;
}
