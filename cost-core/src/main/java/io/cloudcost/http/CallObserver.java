package io.cloudcost.http;

import io.cloudcost.CostException;
import java.time.Duration;

/** Is told of every request. Called on the thread that makes the call, several threads at once; must be quick. */
public interface CallObserver {

    /** One who does not care. */
    CallObserver NONE = new CallObserver() {};

    /**
     * A request is about to go out, retries included. Whatever this throws refuses the request and reaches the caller: the
     * place for a budget of paid calls.
     */
    default void starting(ApiCall call) {}

    /** A whole answer came, whatever its status. */
    default void answered(ApiCall call, int status, long bytes, Duration took) {}

    /** The provider answered that there were too many requests. */
    default void throttled(ApiCall call) {}

    /** The call will be tried again after this wait. */
    default void retrying(ApiCall call, Duration wait, CostException cause) {}
}
