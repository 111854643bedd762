package io.cloudcost.cli;

import io.cloudcost.CollectRequestBuilder;
import picocli.CommandLine.Mixin;

/** What to read, and of which months. */
final class CollectOptions {

    @Mixin
    final MonthOptions months = new MonthOptions();

    @Mixin
    private final ReadOptions read = new ReadOptions();

    /** @throws io.cloudcost.ConfigurationException if the provider has no part of a name that was given */
    CollectRequestBuilder request(String provider) {
        return read.request(provider).months(months.from, months.to);
    }
}
