package io.cloudcost.snapshot;

import org.jspecify.annotations.Nullable;

/**
 * Something that could not be read, or not be understood: the named gap that stands where a figure is missing.
 *
 * @param code what sort of trouble
 * @param part which part it touches, null if none in particular
 * @param message one sentence for a person: what is missing, why, what to do; without secrets
 */
public record Issue(IssueCode code, @Nullable Part part, String message) {

    /** Whether something is missing; what the provider does not offer is told, and is no gap. */
    public boolean leavesGap() {
        return !code.equals(IssueCode.NOT_OFFERED);
    }
}
