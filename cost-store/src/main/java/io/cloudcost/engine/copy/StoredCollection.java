package io.cloudcost.engine.copy;

import java.time.Instant;

/** One collection of an account, or the analysis of one, by when it was collected. */
public record StoredCollection(Owner owner, Instant collectedAt) {}
