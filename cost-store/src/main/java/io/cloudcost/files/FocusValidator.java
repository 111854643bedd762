package io.cloudcost.files;

import io.cloudcost.ConfigurationException;
import io.cloudcost.focus.FocusVersion;
import io.cloudcost.store.CostStore;
import io.cloudcost.store.CostStores;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Checks a billing file against the rules of FOCUS: {@code FocusValidator.of(Path.of("bill.csv")).validate()}. It is read as
 * it stands, without the leniency of {@link CostImport}: a time with a blank for the {@code T} breaks a rule here.
 *
 * <p>The rules are made from the column facts of the specification and from what it says of columns together, as far as a
 * file can tell. {@code docs/focus.md} names what it cannot. The file is read once, and again where a rule is broken;
 * memory does not grow with it.
 */
public final class FocusValidator {

    /** Of how many rows per broken rule is told where they are, unless set. */
    public static final int FIRST_ROWS = 5;

    private final Path file;
    private @Nullable FocusVersion version;
    private int firstRows = FIRST_ROWS;

    private FocusValidator(Path file) {
        this.file = file;
    }

    /** Of a file with rows of FOCUS: CSV, CSV compressed with gzip, or Parquet, told by its content. */
    public static FocusValidator of(Path file) {
        return new FocusValidator(file);
    }

    /** Which FOCUS it should be; told by the columns unless set. */
    public FocusValidator version(@Nullable FocusVersion value) {
        version = value;
        return this;
    }

    /**
     * Of how many rows per broken rule it tells where they are.
     *
     * @throws IllegalArgumentException if it is not above 0
     */
    public FocusValidator firstRows(int value) {
        if (value < 1) {
            throw new IllegalArgumentException("The number of rows must be above 0: " + value);
        }
        firstRows = value;
        return this;
    }

    /**
     * Reads the file and says which rules it breaks. Nothing is written.
     *
     * @throws FileException if it is not there, cannot be read as what it should be, or is no file of FOCUS rows
     * @throws ConfigurationException if there is no engine that can check files
     */
    public FocusReport validate() {
        if (!Files.exists(file)) {
            throw new FileException("There is no file " + file + ".");
        }
        if (Files.isDirectory(file)) {
            throw new FileException(file + " is a folder: name one file in it.");
        }
        BillingFile found = FileMagic.look(file);
        BillingFormat.FOCUS.check(found);
        ValidationRequest request = new ValidationRequest(found, version, firstRows);
        try (CostStore store = CostStores.open("duckdb::memory:")) {
            if (!(store instanceof FileStore engine)) {
                throw new ConfigurationException("This store cannot check files.");
            }
            return engine.validateFile(request);
        }
    }
}
