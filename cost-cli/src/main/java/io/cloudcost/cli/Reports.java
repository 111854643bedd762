package io.cloudcost.cli;

import io.cloudcost.analysis.CostReport;
import io.cloudcost.snapshot.PartStatus;
import java.io.IOException;
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

    /** Whether all of them tell of everything; names what is missing. */
    static ExitCode verdict(List<CostReport> reports, World world, boolean quiet) {
        List<ExitCode> verdicts = reports.stream()
                .map(report -> verdict(report, world, quiet))
                .distinct()
                .toList();
        return verdicts.equals(List.of(ExitCode.DONE)) ? ExitCode.DONE : ExitCode.INCOMPLETE;
    }

    /** What is told of an account. */
    interface Telling {

        void tell(CostReport report) throws IOException;
    }

    /** Accounts one after the other, under their names where they are several. */
    static void each(Page page, List<CostReport> reports, Telling telling) throws IOException {
        for (CostReport report : reports) {
            if (reports.size() > 1) {
                page.title(report.snapshot().source().toString());
            }
            telling.tell(report);
        }
    }

    /** One account as it is, several as a list of {@code accounts}. */
    static void each(JsonOut json, List<CostReport> reports, Telling fields) throws IOException {
        each(json, reports, fields, () -> {});
    }

    /** The same, and behind several accounts what they come to together. */
    static void each(JsonOut json, List<CostReport> reports, Telling fields, JsonOut.Block together)
            throws IOException {
        if (reports.size() == 1) {
            json.object(() -> fields.tell(reports.get(0)));
        } else {
            json.object(() -> {
                json.objects("accounts", reports, fields::tell);
                together.write();
            });
        }
    }

    /** Parts that were asked for and not read as a whole. */
    static List<String> missing(CostReport report) {
        return report.snapshot().parts().entrySet().stream()
                .filter(part -> part.getValue() == PartStatus.FAILED || part.getValue() == PartStatus.PARTLY)
                .map(part -> part.getKey().name())
                .toList();
    }
}
