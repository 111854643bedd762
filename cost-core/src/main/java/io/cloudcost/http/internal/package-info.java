/** Engines of the HTTP kit that know nothing of its public types: the sliding-window limiter and the wire's JSON. */
@NullMarked
package io.cloudcost.http.internal;

import org.jspecify.annotations.NullMarked;
