package io.cloudcost.simulator.vultr;

/** A place where Vultr sells. */
record Region(String id, String city, String country, String continent) {}
