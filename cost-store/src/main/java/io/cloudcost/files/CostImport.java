package io.cloudcost.files;

import io.cloudcost.ConfigurationException;
import io.cloudcost.focus.FocusVersion;
import io.cloudcost.spi.BillingFileSource;
import io.cloudcost.store.CostStore;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Imports billing files: {@code CostImport.focus(Path.of("bill.parquet")).into(store)}.
 *
 * <p>All files of one call belong together. Each billing period of each account in them replaces what the store holds of
 * it from earlier imports, all in one step: name all files of a period at once, since the second half would replace the
 * first. A row that cannot be taken goes to quarantine with its file, line, column, value and reason.
 */
public final class CostImport {

    private final BillingFormat format;
    private final List<Path> paths;
    private final List<BillingFileSource> sources = new ArrayList<>();
    private @Nullable FocusVersion version;
    private @Nullable String provider;
    private @Nullable String currency;
    private Clock clock = Clock.systemUTC();
    private ImportProgress.Listener progress = moved -> {};

    private CostImport(BillingFormat format, Collection<Path> paths) {
        this.format = format;
        this.paths = new ArrayList<>(paths);
    }

    /**
     * Files with rows of FOCUS 1.0 to 1.4: CSV, CSV compressed with gzip, or Parquet, told by their content. A folder
     * stands for all such files in it; where an export of AWS or Azure left manifests, they say which files count.
     */
    public static CostImport focus(Path... paths) {
        return focus(List.of(paths));
    }

    /** As {@link #focus(Path...)}. */
    public static CostImport focus(Collection<Path> paths) {
        return of(BillingFormat.FOCUS, paths);
    }

    /**
     * Files of an AWS Cost and Usage Report, legacy or 2.0, as CSV, CSV compressed with gzip, or Parquet. Folders and
     * manifests are understood as with {@link #focus(Path...)}.
     */
    public static CostImport awsCur(Path... paths) {
        return of(BillingFormat.AWS_CUR, List.of(paths));
    }

    /**
     * Files of Azure's cost and usage details, actual or amortised, of an Enterprise Agreement, a Microsoft Customer
     * Agreement or older, as CSV, CSV compressed with gzip, or Parquet. Folders and manifests are understood as with
     * {@link #focus(Path...)}. Name actual and amortised files of a month together: neither tells all.
     */
    public static CostImport azureCost(Path... paths) {
        return of(BillingFormat.AZURE_COST, List.of(paths));
    }

    /**
     * Files of a Google Cloud billing export, standard or detailed, as BigQuery extracts its table: JSON lines, JSON lines
     * compressed with gzip, or Parquet. Extract whole invoice months ({@code invoice.month}), since each replaces what the
     * store holds of it.
     */
    public static CostImport gcpBilling(Path... paths) {
        return of(BillingFormat.GCP_BILLING, List.of(paths));
    }

    /** Files of any kind. */
    public static CostImport of(BillingFormat format, Collection<Path> paths) {
        return new CostImport(format, paths);
    }

    /**
     * Files of any kind from elsewhere. What their manifests name, or all where there is none, is copied into a temporary folder
     * that is removed when the import is over; files of a folder on this machine are read where they are.
     */
    public static CostImport from(BillingFormat format, BillingFileSource source) {
        return of(format, List.of()).and(source);
    }

    /** Files from elsewhere, too: see {@link #from}. */
    public CostImport and(BillingFileSource source) {
        source.localFolder().ifPresentOrElse(paths::add, () -> sources.add(source));
        return this;
    }

    /** Which FOCUS it is; told by metadata in the folder or by the columns unless set. */
    public CostImport version(@Nullable FocusVersion value) {
        version = value;
        return this;
    }

    /**
     * The provider's id, for example {@code aws}, for all accounts in the files. Unless set it is the one that the store
     * knows for the billing account, else it is told by the names in the rows.
     */
    public CostImport provider(@Nullable String value) {
        provider = value == null ? null : value.strip().toLowerCase(Locale.ROOT);
        return this;
    }

    /**
     * The currency of files that do not say theirs, as old ones of Azure: a code of ISO 4217 such as {@code USD}. It changes
     * nothing in files that say it.
     */
    public CostImport currency(@Nullable String value) {
        currency = value == null ? null : value.strip().toUpperCase(Locale.ROOT);
        return this;
    }

    /** What the time is; the system's unless set. */
    public CostImport clock(Clock value) {
        clock = value;
        return this;
    }

    /** Is told how far the import is. */
    public CostImport progress(ImportProgress.Listener value) {
        progress = value;
        return this;
    }

    /**
     * Imports all of it, or nothing.
     *
     * @throws FileException if a file is not there or cannot be read as what it should be
     * @throws io.cloudcost.StoreException if the store cannot be written; in both cases it is as it was
     * @throws io.cloudcost.CostException if files from elsewhere cannot be fetched; nothing is imported then
     * @throws ConfigurationException if no file is named, or this kind of store cannot import files
     */
    public ImportResult into(CostStore store) {
        if (paths.isEmpty() && sources.isEmpty()) {
            throw new ConfigurationException("No file to import: name a file or a folder.");
        }
        if (provider != null && provider.isEmpty()) {
            throw new ConfigurationException("The provider is empty: name one such as aws, or none.");
        }
        if (currency != null && !currency.matches("[A-Z]{3}")) {
            throw new ConfigurationException("The currency " + currency + " is none: name one such as USD.");
        }
        FileStore engine = engine(store);
        if (sources.isEmpty()) {
            return imported(engine, FileSearch.of(paths, format));
        }
        try (Fetched fetched = Fetched.of(sources)) {
            List<Path> all = new ArrayList<>(paths);
            all.addAll(fetched.folders());
            return imported(engine, FileSearch.of(all, format).named(fetched::name));
        }
    }

    private ImportResult imported(FileStore engine, FoundFiles found) {
        FocusVersion told = version == null ? found.version() : version;
        ImportResult result = engine.importFiles(
                new ImportRequest(format, found.files(), told, provider, clock.instant(), progress, currency));
        List<String> notes = new ArrayList<>(found.notes());
        notes.addAll(result.notes());
        return new ImportResult(
                result.files(),
                result.rows(),
                result.replaced(),
                result.quarantined(),
                result.totals(),
                result.periods(),
                result.balance(),
                notes);
    }

    /**
     * Rows in quarantine in this store, by file and line. They leave it when their file is imported again, or when all else
     * of their import has been replaced.
     *
     * @param limit how many at most, at least 0
     * @throws ConfigurationException if this kind of store cannot import files
     */
    public static List<QuarantinedRow> quarantine(CostStore store, int limit) {
        return engine(store).quarantine(limit);
    }

    private static FileStore engine(CostStore store) {
        if (store instanceof FileStore engine) {
            return engine;
        }
        throw new ConfigurationException("This store cannot import files: open a duckdb: store.");
    }
}
