package io.cloudcost.vultr;

import io.cloudcost.spi.CollectorSpec;

/** Single calls, typed. */
public final class VultrClient {

    VultrClient(CollectorSpec spec) {}
}
