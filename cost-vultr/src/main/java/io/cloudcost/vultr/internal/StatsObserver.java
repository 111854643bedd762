package io.cloudcost.vultr.internal;

import io.cloudcost.CostException;
import io.cloudcost.http.ApiCall;
import io.cloudcost.http.CallObserver;
import io.cloudcost.spi.CallStats;
import java.time.Duration;

/** Counts what the connection sends and receives. */
record StatsObserver(CallStats stats) implements CallObserver {

    @Override
    public void starting(ApiCall call) {
        stats.sent();
    }

    @Override
    public void answered(ApiCall call, int status, long bytes, Duration took) {
        stats.received(bytes);
    }

    @Override
    public void throttled(ApiCall call) {
        stats.rateLimited();
    }

    @Override
    public void retrying(ApiCall call, Duration wait, CostException cause) {
        stats.retried();
    }
}
