package io.cloudcost.cli;

import io.cloudcost.ConfigurationException;
import io.cloudcost.files.FileException;
import io.cloudcost.files.FocusReport;
import io.cloudcost.files.FocusValidator;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks a billing file against the rules of FOCUS. */
@CommandLine.Command(
        name = "focus",
        description = "Check a billing file against the rules of FOCUS.",
        footer = {
            "",
            "The file is CSV, CSV.gz or Parquet. It is checked as it stands; no store is needed.",
            "Exit code 0: it breaks no rule that binds; 1: it does; 2: it is no file of FOCUS rows.",
            "Example: ${COMMAND-NAME} validate bill.csv.gz --version 1.2"
        })
final class FocusCommand extends Command {

    @Parameters(index = "0", paramLabel = "validate", description = "what to do")
    private String action = "";

    @SuppressWarnings("NullAway.Init") // picocli sets it
    @Parameters(index = "1", paramLabel = "FILE", description = "the file")
    private Path file;

    @Option(
            names = "--version",
            paramLabel = "1.0-1.4",
            description = "which FOCUS it should be (default: told by the columns)")
    private @Nullable String version;

    @Option(
            names = "--rows",
            paramLabel = "N",
            description = "of how many rows per broken rule to tell where they are (default: 5)")
    private int rows = FocusValidator.FIRST_ROWS;

    @Override
    ExitCode run(World world) throws IOException {
        checkOut(world);
        if (!action.equals("validate")) {
            throw new UsageException(
                    "There is no 'focus " + action + "'; there is 'focus validate FILE'.", "focus --help");
        }
        if (rows < 1) {
            throw new ConfigurationException("--rows must be above 0, not " + rows + ".");
        }
        FocusReport report = report(world.resolve(file));
        answer(world, page -> FocusPage.print(page, report), json -> FocusDocument.write(json, report));
        return report.conforms() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private FocusReport report(Path path) {
        try {
            return FocusValidator.of(path)
                    .version(version == null ? null : ImportCommand.version(version))
                    .firstRows(rows)
                    .validate();
        } catch (FileException wrong) {
            throw new ConfigurationException(String.valueOf(wrong.getMessage()));
        }
    }
}
