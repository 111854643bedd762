package io.cloudcost.cli;

import io.cloudcost.ConfigurationException;
import io.cloudcost.files.BillingFormat;
import io.cloudcost.files.CostImport;
import io.cloudcost.files.FileException;
import io.cloudcost.files.ImportResult;
import io.cloudcost.focus.FocusVersion;
import io.cloudcost.spi.BillingFileSource;
import io.cloudcost.spi.BillingFileSources;
import io.cloudcost.store.CostStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts billing files into the store. */
@CommandLine.Command(
        name = "import",
        description = "Put billing files into the store.",
        footer = {
            "",
            "Files are CSV, CSV.gz or Parquet with rows of FOCUS 1.0 to 1.4 or of a provider's own export; those of Google Cloud",
            "are JSON lines or Parquet. A folder stands for all such files in it; where an export of AWS or Azure left",
            "manifests, they say which count. All files of a month belong into one call, of Azure actual and amortised cost:",
            "each billing period in them replaces what earlier imports put there. Exit code 3: some rows could not be taken.",
            "Example: ${COMMAND-NAME} focus exports/2026-11 --store duckdb:costs.duckdb"
        })
final class ImportCommand extends Command {

    @Mixin
    private final StoreOptionGroup store = new StoreOptionGroup();

    @Parameters(index = "0", paramLabel = "KIND", description = "focus, aws-cur, gcp-billing or azure-cost")
    private String kind = "";

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "FILE",
            description = "files, folders, and places such as s3://bucket/prefix")
    private List<String> files = List.of();

    @Option(
            names = "--provider",
            paramLabel = "ID",
            description = "whose bill it is, for example aws (default: told by the rows)")
    private @Nullable String provider;

    @Option(
            names = "--version",
            paramLabel = "1.0-1.4",
            description = "which FOCUS it is (default: told by the columns)")
    private @Nullable String version;

    @Option(
            names = "--currency",
            paramLabel = "CODE",
            description = "the currency of files that do not say theirs, for example USD")
    private @Nullable String currency;

    @Override
    ExitCode run(World world) throws IOException {
        checkOut(world);
        format(kind);
        store.check(world);
        ImportResult result;
        try (ProgressLine progress = new ProgressLine(world, quiet());
                CostStore opened = store.open(world)) {
            result = files(world)
                    .provider(provider)
                    .version(version == null ? null : version(version))
                    .currency(currency)
                    .clock(world.clock())
                    .progress(moved -> progress.step("Read " + moved.filesRead() + " of " + moved.files() + " files"
                            + (moved.percent() < 0 ? "" : ", " + (int) moved.percent() + " % of the rest")))
                    .into(opened);
        } catch (FileException wrong) {
            throw new ConfigurationException(String.valueOf(wrong.getMessage()));
        }
        answer(world, page -> ImportPage.print(page, result), json -> ImportDocument.write(json, result));
        return result.quarantined().rows() > 0 ? ExitCode.INCOMPLETE : ExitCode.DONE;
    }

    private CostImport files(World world) throws IOException {
        Environment environment = Environment.of(world, null);
        List<Path> paths = new ArrayList<>();
        List<BillingFileSource> places = new ArrayList<>();
        for (String file : files) {
            if (BillingFileSources.isAddress(file)) {
                places.add(BillingFileSources.open(file, environment));
            } else {
                paths.add(world.resolve(Path.of(file)));
            }
        }
        CostImport all = CostImport.of(format(kind), paths);
        places.forEach(all::and);
        return all;
    }

    private static BillingFormat format(String kind) {
        return switch (kind) {
            case "focus" -> BillingFormat.FOCUS;
            case "aws-cur" -> BillingFormat.AWS_CUR;
            case "gcp-billing" -> BillingFormat.GCP_BILLING;
            case "azure-cost" -> BillingFormat.AZURE_COST;
            default ->
                throw new ConfigurationException("There are no files of the kind '" + kind
                        + "'. Write focus for files of FOCUS rows, aws-cur for an AWS Cost and Usage Report, gcp-billing for a "
                        + "Google Cloud billing export, azure-cost for Azure cost and usage details.");
        };
    }

    static void checkKind(String kind) {
        if (!kind.equals("focus")) {
            throw new ConfigurationException(
                    "There are no files of the kind '" + kind + "'. Write 'focus' for FOCUS files.");
        }
    }

    static FocusVersion version(String label) {
        try {
            return FocusVersion.parse(label);
        } catch (IllegalArgumentException wrong) {
            throw new ConfigurationException(String.valueOf(wrong.getMessage()));
        }
    }
}
