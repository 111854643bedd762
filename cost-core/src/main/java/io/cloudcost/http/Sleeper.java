package io.cloudcost.http;

import java.time.Duration;

/** How a call waits before its next try; tests do not. */
@FunctionalInterface
interface Sleeper {

    void sleep(Duration time) throws InterruptedException;
}
