package io.cloudcost.resource;

import org.jspecify.annotations.Nullable;

/**
 * Whether a volume or address is in use.
 *
 * @param state attached, unattached, or unknown where the provider does not say
 * @param resourceId the id of what it is attached to; null unless attached
 */
public record Attachment(State state, @Nullable String resourceId) {

    /** In use or not. */
    public enum State {
        /** In use by a resource. */
        ATTACHED,
        /** In use by nothing. */
        UNATTACHED,
        /** The provider did not say. */
        UNKNOWN
    }

    /** In use by nothing. */
    public static final Attachment UNATTACHED = new Attachment(State.UNATTACHED, null);

    /** The provider did not say. */
    public static final Attachment UNKNOWN = new Attachment(State.UNKNOWN, null);

    /** In use by this resource. */
    public static Attachment to(String resourceId) {
        return new Attachment(State.ATTACHED, resourceId);
    }

    /** Whether it is certain that nothing uses it. */
    public boolean isUnattached() {
        return state == State.UNATTACHED;
    }
}
