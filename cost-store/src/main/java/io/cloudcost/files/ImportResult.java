package io.cloudcost.files;

import java.util.List;

/**
 * What became of an import. Every row of the files is either among {@code rows} or in quarantine.
 *
 * @param files how many files were read
 * @param rows how many rows are now in the store
 * @param replaced how many rows were there before in the same billing periods and are gone
 * @param quarantined what could not be taken
 * @param totals the sums of what was taken, by billing currency
 * @param periods what was written, by account and billing period
 * @param balance what became of the rows of a provider's own files, rule by rule; empty for files of FOCUS
 * @param notes what a person should know: files left out, columns that FOCUS does not have
 */
public record ImportResult(
        int files,
        long rows,
        long replaced,
        Quarantine quarantined,
        List<FileTotal> totals,
        List<ImportedPeriod> periods,
        List<RuleBalance> balance,
        List<String> notes) {

    public ImportResult {
        totals = List.copyOf(totals);
        periods = List.copyOf(periods);
        balance = List.copyOf(balance);
        notes = List.copyOf(notes);
    }
}
