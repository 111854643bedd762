package io.cloudcost.cli;

import io.cloudcost.budget.InstanceFinderBuilder;
import io.cloudcost.model.Money;
import java.util.HashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** What traffic and disks cost, which price lists do not tell. */
final class RateOptions {

    @Option(
            names = "--egress-rate",
            paramLabel = "PROVIDER=USD",
            description = "what a GB of traffic to the internet costs there; unknown unless given (repeat)")
    private Map<String, Money> egressRates = Map.of();

    @Option(
            names = "--storage-rate",
            paramLabel = "PROVIDER=USD",
            description = "what a GB of disk costs there for a month of 730 hours; unknown unless given (repeat)")
    private Map<String, Money> storageRates = Map.of();

    /** Tells the finder; what the command line says is above the settings. */
    void tell(InstanceFinderBuilder finder, Map<String, Money> egressSettings, Map<String, Money> storageSettings) {
        over(egressSettings, egressRates).forEach(finder::egressRate);
        over(storageSettings, storageRates).forEach(finder::storageRate);
    }

    private static Map<String, Money> over(Map<String, Money> settings, Map<String, Money> options) {
        Map<String, Money> rates = new HashMap<>(settings);
        rates.putAll(options);
        return rates;
    }
}
