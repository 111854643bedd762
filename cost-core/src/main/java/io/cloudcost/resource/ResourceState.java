package io.cloudcost.resource;

/** What a resource is doing. What a provider says in other words is {@link #UNKNOWN}, never taken for idle. */
public enum ResourceState {
    /** Being made, or waiting for something. */
    PENDING,
    /** A machine that runs. */
    RUNNING,
    /** A machine that is switched off but exists. */
    STOPPED,
    /** Blocked by the provider. */
    SUSPENDED,
    /** Something that is no machine and is ready for use. */
    AVAILABLE,
    /** Broken. */
    FAILED,
    /** Going away. */
    DELETING,
    /** The provider did not say, or said a word that is not known. */
    UNKNOWN
}
