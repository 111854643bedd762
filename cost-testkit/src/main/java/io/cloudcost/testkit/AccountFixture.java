package io.cloudcost.testkit;

import io.cloudcost.spi.CollectorBuilder;

/** An account under test: how to reach it. */
public interface AccountFixture extends AutoCloseable {

    /** A builder with credentials, endpoint and clock set, so that {@code build()} gives a collector that works. */
    CollectorBuilder<?> builder();

    /** A text that each secret of this account holds, and nothing else of it does. */
    String secretMark();

    @Override
    void close();
}
