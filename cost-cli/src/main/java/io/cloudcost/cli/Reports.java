package io.cloudcost.cli;

import io.cloudcost.analysis.CostReport;
import io.cloudcost.snapshot.PartStatus;
import java.util.List;

/** What all commands that show a report have in common. */
final class Reports {

    private Reports() {}

    /** Whether the report tells of everything that was asked for; names on standard error what is missing. */
    static ExitCode verdict(CostReport report, World world, boolean quiet) {
        List<String> missing = report.snapshot().parts().entrySet().stream()
                .filter(part -> part.getValue() == PartStatus.FAILED || part.getValue() == PartStatus.PARTLY)
                .map(part -> part.getKey().name())
                .toList();
        if (!missing.isEmpty() && !quiet) {
            world.err().println("cost: Done, but not all could be read: " + String.join(", ", missing) + ".");
        }
        return missing.isEmpty() ? ExitCode.DONE : ExitCode.INCOMPLETE;
    }
}
