package io.cloudcost.simulator.focus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Azure's exports: every run writes the month to date anew, in parts, beside the runs before it. */
final class AzureExport {

    private final Plan plan;
    private final Path root;
    private final BillWriter writer;
    private final BadRows bad;
    private final List<Path> files = new ArrayList<>();
    private final List<Path> stale = new ArrayList<>();
    private final List<Path> manifests = new ArrayList<>();

    AzureExport(Plan plan, Path root) {
        this.plan = plan;
        this.root = root;
        this.writer = new BillWriter(plan);
        this.bad = new BadRows(plan.badRows(), plan.rows());
    }

    FocusDelivery write() throws IOException {
        for (Month month : plan.months()) {
            stale(month, month.month().atDay(11));
            stale(month, month.month().atDay(21));
            last(month, month.month().plusMonths(1).atDay(5));
        }
        return new FocusDelivery(writer.truth(), files, stale, manifests);
    }

    /** A run in the middle of the month, up to the day before. */
    private void stale(Month month, LocalDate day) throws IOException {
        AzureRun run = new AzureRun(plan, root, month, day);
        long rows = month.rowsUntil(day.getDayOfMonth() - 1);
        writer.writeStale(run.part(0), month, 0, rows / 2);
        writer.writeStale(run.part(1), month, rows / 2, rows);
        stale.addAll(run.parts());
        Files.write(run.manifestFile(), run.manifest(rows / 2, rows - rows / 2));
    }

    /** The run after the month's end, which counts. */
    private void last(Month month, LocalDate day) throws IOException {
        AzureRun run = new AzureRun(plan, root, month, day);
        long half = month.rows() / 2;
        writer.writePart(run.part(0), month, 0, half, bad);
        writer.writePart(run.part(1), month, half, month.rows(), bad);
        files.addAll(run.parts());
        manifests.add(Files.write(run.manifestFile(), run.manifest(half, month.rows() - half)));
    }
}
