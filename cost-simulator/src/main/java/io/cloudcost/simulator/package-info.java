/**
 * What every fake cloud shares: a real HTTP server on loopback with a rate limit, a latency, a log of requests, and faults
 * that can be switched on. The clouds themselves live in packages below.
 */
@NullMarked
package io.cloudcost.simulator;

import org.jspecify.annotations.NullMarked;
