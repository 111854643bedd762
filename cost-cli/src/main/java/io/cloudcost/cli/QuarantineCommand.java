package io.cloudcost.cli;

import io.cloudcost.files.CostImport;
import io.cloudcost.files.QuarantinedRow;
import io.cloudcost.store.CostStore;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the rows of imported files that could not be taken. */
@CommandLine.Command(
        name = "quarantine",
        description = "List the rows of imported files that could not be taken, with place and reason.",
        footer = {
            "",
            "A row leaves quarantine when its file is imported again, or when all else of its import is replaced."
        })
final class QuarantineCommand extends Command {

    @Mixin
    private final StoreOptionGroup store = new StoreOptionGroup();

    @Option(names = "--limit", paramLabel = "N", description = "the most rows (default: ${DEFAULT-VALUE})")
    private int limit = 100;

    @Override
    ExitCode run(World world) throws IOException {
        checkOut(world);
        if (limit < 0) {
            throw new UsageException("--limit must not be negative, but is " + limit + ".", "quarantine --help");
        }
        List<QuarantinedRow> rows;
        try (CostStore opened = store.openFilled(world)) {
            rows = CostImport.quarantine(opened, limit);
        }
        answer(
                world,
                page -> print(page, rows),
                json -> json.object(() -> json.objects("rows", rows, row -> ImportDocument.bad(json, row))));
        return ExitCode.DONE;
    }

    private void print(Page page, List<QuarantinedRow> rows) throws IOException {
        if (rows.isEmpty()) {
            page.line("No row is in quarantine.");
        }
        for (QuarantinedRow row : rows) {
            page.point(ImportPage.described(row));
        }
        if (!rows.isEmpty() && rows.size() == limit) {
            page.line("There may be more: see them with --limit.");
        }
    }
}
