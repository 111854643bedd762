package io.cloudcost.cli;

import io.cloudcost.ConfigurationException;
import io.cloudcost.files.CostExport;
import io.cloudcost.files.ExportResult;
import io.cloudcost.files.FileException;
import io.cloudcost.store.CostStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes charges of the store as a file of FOCUS rows. */
@CommandLine.Command(
        name = "export",
        description = "Write charges of the store as a file of FOCUS rows.",
        footer = {
            "",
            "--out names the file, whose ending says how it is written: .csv, .csv.gz or .parquet. Conditions are those of",
            "'" + Hint.VARIABLE
                    + " query'. Example: ${COMMAND-NAME} focus --version 1.2 --from 2026-01 --where service=\"Cloud Compute\" --out bill.csv"
        })
final class ExportCommand extends Command {

    @Mixin
    private final StoreOptionGroup store = new StoreOptionGroup();

    @Mixin
    private final MonthOptions months = new MonthOptions();

    @Parameters(index = "0", paramLabel = "focus", description = "what kind of file")
    private String kind = "";

    @Option(names = "--version", paramLabel = "1.2|1.3|1.4", description = "which FOCUS (default: 1.2)")
    private String version = "1.2";

    @Option(
            names = "--where",
            paramLabel = "CONDITION",
            description = "only charges for which this holds; several must all hold")
    private List<String> where = List.of();

    @Option(
            names = "--spreadsheet-safe",
            description = "put an apostrophe before text that a spreadsheet would run as a formula; changes the text")
    private boolean spreadsheetSafe;

    @Override
    ExitCode run(World world) throws IOException {
        ImportCommand.checkKind(kind);
        Path file = file(world);
        months.check(world.clock());
        ExportResult result;
        try (CostStore opened = store.openFilled(world)) {
            result = export(world, opened).to(file);
        } catch (FileException wrong) {
            throw new ConfigurationException(String.valueOf(wrong.getMessage()));
        }
        print(
                world,
                page -> page.line("Wrote " + Text.count(result.rows(), "row") + " with "
                        + result.columns().size() + " columns to " + file + "."),
                json -> json.object(() -> {
                    json.text("file", file);
                    json.number("rows", result.rows());
                    json.texts("columns", result.columns());
                }));
        return ExitCode.DONE;
    }

    private CostExport export(World world, CostStore opened) {
        CostExport export = CostExport.focus(opened)
                .version(ImportCommand.version(version))
                .period(months.period(world.clock()))
                .spreadsheetSafe(spreadsheetSafe);
        where.stream().map(Conditions::where).forEach(export::where);
        return export;
    }

    private Path file(World world) {
        @Nullable Path out = out();
        if (out == null) {
            throw new ConfigurationException("Where to? Name the file with --out, for example --out bill.csv.gz.");
        }
        return world.resolve(out);
    }
}
