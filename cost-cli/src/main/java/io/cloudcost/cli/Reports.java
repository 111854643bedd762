package io.cloudcost.cli;

import io.cloudcost.analysis.CostReport;
import io.cloudcost.snapshot.PartStatus;
import java.util.List;

/** What all commands that show a report have in common. */
final class Reports {

    private Reports() {}

    /** Whether all accounts were read, and wholly; failed if none was. */
    static ExitCode verdict(SeveralAccounts.Result result) {
        if (result.accounts().isEmpty()) {
            return ExitCode.FAILED;
        }
        boolean whole = result.failures().isEmpty();
        for (Gathering.Result account : result.accounts()) {
            whole &= missing(account.report()).isEmpty();
        }
        return whole ? ExitCode.DONE : ExitCode.INCOMPLETE;
    }

    /** Whether the report tells of everything that was asked for; names on standard error what is missing. */
    static ExitCode verdict(CostReport report, World world, boolean quiet) {
        List<String> missing = missing(report);
        if (!missing.isEmpty() && !quiet) {
            world.err().println("cost: Done, but not all could be read: " + String.join(", ", missing) + ".");
        }
        return missing.isEmpty() ? ExitCode.DONE : ExitCode.INCOMPLETE;
    }

    /** Parts that were asked for and not read as a whole. */
    static List<String> missing(CostReport report) {
        return report.snapshot().parts().entrySet().stream()
                .filter(part -> part.getValue() == PartStatus.FAILED || part.getValue() == PartStatus.PARTLY)
                .map(part -> part.getKey().name())
                .toList();
    }
}
