package io.cloudcost.cli;

import io.cloudcost.ConfigurationException;
import io.cloudcost.store.StateStore;
import java.time.DateTimeException;
import java.time.ZoneId;
import picocli.CommandLine.Option;

/** Where figures are kept, and whose days they are of. */
final class ZoneOptions {

    @Option(
            names = "--state",
            paramLabel = "ADDRESS",
            description = "where it is kept: a file (default: sqlite:cost-state.db in this folder), or"
                    + " postgresql://host:5432/database?user=me for several machines")
    private String address = "sqlite:cost-state.db";

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description =
                    "where days and months begin, for example Europe/Berlin (default: this machine's zone, as cost watch has it)")
    private String zone = ZoneId.systemDefault().getId();

    StateStore open(World world) {
        return StateOptionGroup.open(address, world);
    }

    ZoneId zone() {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException wrong) {
            throw new ConfigurationException(
                    "--zone must be a time zone such as UTC or Europe/Berlin, not '" + zone + "'.");
        }
    }
}
