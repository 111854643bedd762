package io.cloudcost.http;

/** What an error answer means for trying again, in the words of the provider's module. */
public enum RetryAdvice {

    /** What the status says: 408, 429, 500, 502, 503 and 504 may pass, everything else will not. */
    BY_STATUS,

    /** The provider is throttling, whatever the status: wait, then try again; all clients of the scope wait with us. */
    THROTTLED,

    /** May pass. */
    TRY_AGAIN,

    /** Will not pass. */
    GIVE_UP
}
