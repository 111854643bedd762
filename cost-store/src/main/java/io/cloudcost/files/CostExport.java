package io.cloudcost.files;

import io.cloudcost.ConfigurationException;
import io.cloudcost.focus.FocusVersion;
import io.cloudcost.model.Period;
import io.cloudcost.query.CostFilter;
import io.cloudcost.store.CostStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes charges as a file of FOCUS rows: {@code CostExport.focus(store).to(Path.of("bill.csv.gz"))}. Numbers are exact, times
 * are UTC, what is unknown is null. Columns that FOCUS does not demand are left out where not one charge has a value.
 */
public final class CostExport {

    private final CostStore store;
    private FocusVersion version = FocusVersion.V1_2;
    private @Nullable Period period;
    private CostFilter filter = CostFilter.all();
    private boolean spreadsheetSafe;

    private CostExport(CostStore store) {
        this.store = store;
    }

    /** From this store; for each account and billing period the feed that speaks. */
    public static CostExport focus(CostStore store) {
        return new CostExport(store);
    }

    /** The version of FOCUS, 1.2 or newer; 1.2 unless set, which most readers know. */
    public CostExport version(FocusVersion value) {
        if (value.isBefore(FocusVersion.V1_2)) {
            throw new ConfigurationException(
                    "FOCUS " + value.label() + " is not written any more: use 1.2, 1.3 or 1.4.");
        }
        version = value;
        return this;
    }

    /** Only charges of billing periods that start in this period. */
    public CostExport period(@Nullable Period value) {
        period = value;
        return this;
    }

    /** Only these charges; several calls narrow further. */
    public CostExport where(CostFilter value) {
        filter = filter.and(value);
        return this;
    }

    /**
     * Whether text in CSV that starts with {@code =}, {@code +}, {@code -}, {@code @}, a tab or a line break gets an
     * apostrophe before it, so that a spreadsheet does not run it as a formula. That changes the text; off unless set.
     */
    public CostExport spreadsheetSafe(boolean value) {
        spreadsheetSafe = value;
        return this;
    }

    /**
     * Writes the file, in place of one that is there, whole or not at all.
     *
     * @param file its ending says how: {@code .csv}, {@code .csv.gz} or {@code .parquet}
     * @throws FileException if it cannot be written
     * @throws ConfigurationException if the ending is another, or this kind of store cannot export files
     */
    public ExportResult to(Path file) {
        if (!(store instanceof FileStore engine)) {
            throw new ConfigurationException("This store cannot export files: open a duckdb: store.");
        }
        BillingFile.Format format = format(file);
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new FileException("There is no folder " + folder + " to write " + file.getFileName() + " into.");
        }
        if (Files.isDirectory(file)) {
            throw new FileException(file + " is a folder: name a file in it.");
        }
        return engine.exportFile(new ExportRequest(version, period, filter, file, format, spreadsheetSafe));
    }

    private static BillingFile.Format format(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".parquet")) {
            return BillingFile.Format.PARQUET;
        }
        if (name.endsWith(".csv.gz")) {
            return BillingFile.Format.CSV_GZIP;
        }
        if (name.endsWith(".csv")) {
            return BillingFile.Format.CSV;
        }
        throw new ConfigurationException(
                "The file " + file + " must end in .csv, .csv.gz or .parquet, which says how it is written.");
    }
}
