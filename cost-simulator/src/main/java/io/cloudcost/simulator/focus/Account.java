package io.cloudcost.simulator.focus;

/** Who gets an invoice. */
record Account(String id, String name, Currency currency) {}
