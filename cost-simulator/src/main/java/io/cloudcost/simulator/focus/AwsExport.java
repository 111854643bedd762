package io.cloudcost.simulator.focus;

import io.cloudcost.focus.FocusColumn;
import io.cloudcost.simulator.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * AWS Data Exports, each execution in files of its own: the manifest says which files of a month count, as URLs of the
 * bucket, and is written after them.
 */
final class AwsExport {

    private static final String BUCKET = "s3://nimbus-billing/";
    private static final String NAME = "focus";

    private final Plan plan;
    private final Path root;
    private final BillWriter writer;
    private final BadRows bad;
    private final List<Path> files = new ArrayList<>();
    private final List<Path> stale = new ArrayList<>();
    private final List<Path> manifests = new ArrayList<>();

    AwsExport(Plan plan, Path root) {
        this.plan = plan;
        this.root = root;
        this.writer = new BillWriter(plan);
        this.bad = new BadRows(plan.badRows(), plan.rows());
    }

    FocusDelivery write() throws IOException {
        for (Month month : plan.months()) {
            String period = "BILLING_PERIOD=" + month.month();
            Path data = root.resolve(NAME).resolve("data").resolve(period);
            Path old = data.resolve(month.month() + "-11T06:00:00.000Z-" + execution(month, 1));
            stale(month, old.resolve(NAME + "-00001.csv.gz"));
            current(month, data, root.resolve(NAME).resolve("metadata").resolve(period));
        }
        return new FocusDelivery(writer.truth(), files, stale, manifests);
    }

    private void stale(Month month, Path file) throws IOException {
        writer.writeStale(file, month, 0, month.rowsUntil(10));
        stale.add(file);
    }

    private void current(Month month, Path data, Path metadata) throws IOException {
        UUID execution = execution(month, 2);
        Path folder = data.resolve(month.month().plusMonths(1) + "-04T06:00:00.000Z-" + execution);
        List<Path> parts = List.of(folder.resolve(NAME + "-00001.csv.gz"), folder.resolve(NAME + "-00002.csv.gz"));
        long half = month.rows() / 2;
        writer.writePart(parts.get(0), month, 0, half, bad);
        writer.writePart(parts.get(1), month, half, month.rows(), bad);
        files.addAll(parts);
        Files.createDirectories(metadata);
        manifests.add(Files.write(metadata.resolve(NAME + "-Manifest.json"), manifest(execution, parts)));
    }

    private byte[] manifest(UUID execution, List<Path> parts) {
        return Json.write(Json.object(
                "executionId", execution.toString(),
                "dataFiles", parts.stream().map(this::url).toList(),
                "columns", columns()));
    }

    private String url(Path file) {
        return BUCKET + root.relativize(file).toString().replace('\\', '/');
    }

    private List<Map<String, @Nullable Object>> columns() {
        return Stream.concat(
                        Arrays.stream(FileColumns.of(plan.version(), plan.quirks()))
                                .map(FocusColumn::columnName),
                        CsvFile.EXTENSIONS.stream())
                .map(name -> Json.object("name", name))
                .toList();
    }

    private UUID execution(Month month, int run) {
        Dice dice = new Dice(plan.seed(), -1_000L - month.index(), run);
        return new UUID(dice.next(), dice.next());
    }
}
