package io.cloudcost;

import io.cloudcost.snapshot.Part;

/**
 * How far a collection is. Told by one thread at a time.
 *
 * @param provider the provider's id
 * @param part the part that moved on
 * @param items how many things of this part were read so far
 * @param done whether this part has ended, well or not
 * @param partsDone how many parts have ended
 * @param partsTotal how many parts there are
 */
public record Progress(String provider, Part part, long items, boolean done, int partsDone, int partsTotal) {}
