package io.cloudcost.simulator.focus;

/**
 * A project below an account.
 *
 * @param index among all sub accounts of the bill
 */
record SubAccount(int index, String id, String name, int account) {}
