package io.cloudcost.simulator.vultr;

/** An operating system, or one of the pseudo systems (snapshot, backup, application, custom). */
record OperatingSystem(int id, String name, String family) {}
