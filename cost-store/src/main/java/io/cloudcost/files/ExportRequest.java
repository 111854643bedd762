package io.cloudcost.files;

import io.cloudcost.focus.FocusVersion;
import io.cloudcost.model.Period;
import io.cloudcost.query.CostFilter;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a store is to write to a file.
 *
 * @param version whose columns it gets
 * @param period charges of billing periods that start in it; null for all
 * @param filter which charges
 * @param file written anew, whole or not at all
 * @param format how
 * @param spreadsheetSafe whether text that a spreadsheet would take for a formula gets an apostrophe before it
 */
public record ExportRequest(
        FocusVersion version,
        @Nullable Period period,
        CostFilter filter,
        Path file,
        BillingFile.Format format,
        boolean spreadsheetSafe) {

    /** The billing periods it is limited to. */
    public Optional<Period> periodLimit() {
        return Optional.ofNullable(period);
    }
}
