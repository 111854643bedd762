package io.cloudcost.budget.internal.ledger;

import java.time.Instant;

/**
 * Which jobs that ended are wanted.
 *
 * @param start of the time in which they ended, inclusive
 * @param end of it, exclusive
 * @param after jobs that ended right at the start are wanted only if their ids come after this one; empty for all
 * @param provider whose; empty for all
 * @param most how many
 */
public record EndedJobs(Instant start, Instant end, String after, String provider, int most) {}
