package io.cloudcost.spi;

import io.cloudcost.CostException;

/**
 * Where prices of machines come from: a provider, a file, a service of the user's own. Thread-safe. What it does not know is
 * a gap or a missing rate, never zero.
 */
public interface PriceCatalog {

    /** What it is, for people. */
    String name();

    /**
     * The prices in this scope. It may ask the network, as often as it is called.
     *
     * @throws CostException if nothing at all could be read; what could not be read beside other things is a gap
     */
    PriceRead read(PriceScope scope);
}
