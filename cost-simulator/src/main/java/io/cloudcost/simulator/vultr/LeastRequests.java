package io.cloudcost.simulator.vultr;

/**
 * The least that a client must ask.
 *
 * @param requests the least number of requests, with the largest pages and nothing asked twice
 * @param longestChain the most of them that must follow one another: a page needs the cursor of the page before, the lines
 *     of an invoice need its id, a network's gateways need the network's id
 */
public record LeastRequests(int requests, int longestChain) {}
