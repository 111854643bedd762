package io.cloudcost.cli;

import io.cloudcost.analysis.CostReport;

/** What all commands that show a report have in common. */
final class Reports {

    private Reports() {}

    /** Whether the report tells of everything that was asked for. */
    static ExitCode verdict(CostReport report) {
        return report.snapshot().isComplete() ? ExitCode.DONE : ExitCode.INCOMPLETE;
    }
}
