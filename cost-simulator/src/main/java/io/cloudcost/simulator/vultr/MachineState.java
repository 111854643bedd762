package io.cloudcost.simulator.vultr;

/** What a machine is doing, and the words the API has for it. */
enum MachineState {
    RUNNING("active", "running", "ok"),
    STOPPED("active", "stopped", "ok"),
    SUSPENDED("suspended", "stopped", "locked"),
    PENDING("pending", "running", "none");

    private final String status;
    private final String power;
    private final String server;

    MachineState(String status, String power, String server) {
        this.status = status;
        this.power = power;
        this.server = server;
    }

    String status() {
        return status;
    }

    String power() {
        return power;
    }

    String server() {
        return server;
    }
}
