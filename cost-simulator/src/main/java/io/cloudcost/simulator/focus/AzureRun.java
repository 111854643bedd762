package io.cloudcost.simulator.focus;

import io.cloudcost.simulator.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One run of an Azure export: its folder and its manifest. */
final class AzureRun {

    private static final String NAME = "focus-cost";
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final Plan plan;
    private final Path root;
    private final Month month;
    private final LocalDate day;
    private final String runId;
    private final Path folder;

    /** @param day in whose early morning it runs */
    AzureRun(Plan plan, Path root, Month month, LocalDate day) {
        this.plan = plan;
        this.root = root;
        this.month = month;
        this.day = day;
        Dice dice = new Dice(plan.seed(), -2_000L - month.index(), day.toEpochDay());
        this.runId = new UUID(dice.next(), dice.next()).toString();
        String period = DAY.format(month.month().atDay(1)) + "-"
                + DAY.format(month.month().atEndOfMonth());
        this.folder = root.resolve(NAME)
                .resolve(period)
                .resolve(DAY.format(day) + "0127")
                .resolve(runId);
    }

    Path part(int number) {
        return folder.resolve("part_" + number + "_0001.csv");
    }

    List<Path> parts() {
        return List.of(part(0), part(1));
    }

    Path manifestFile() {
        return folder.resolve("manifest.json");
    }

    /** The manifest, written when the parts are there; so many rows each. */
    byte[] manifest(long firstRows, long secondRows) throws IOException {
        List<Map<String, @Nullable Object>> blobs = List.of(blob(part(0), firstRows), blob(part(1), secondRows));
        return Json.write(Json.object(
                "manifestVersion",
                "2024-04-01",
                "byteCount",
                Files.size(part(0)) + Files.size(part(1)),
                "blobCount",
                blobs.size(),
                "dataRowCount",
                firstRows + secondRows,
                "exportConfig",
                config(),
                "deliveryConfig",
                Json.object("partitionData", true, "fileFormat", "Csv", "rootFolderPath", NAME),
                "runInfo",
                run(),
                "blobs",
                blobs));
    }

    private Map<String, @Nullable Object> config() {
        return Json.object(
                "exportName", NAME,
                "dataVersion", plan.version().label(),
                "type", "FocusCost",
                "timeFrame", "MonthToDate",
                "granularity", "Daily");
    }

    private Map<String, @Nullable Object> run() {
        LocalDate end =
                day.isAfter(month.month().atEndOfMonth()) ? month.month().atEndOfMonth() : day.minusDays(1);
        return Json.object(
                "executionType", "Scheduled",
                "submittedTime", day + "T01:27:00.276245Z",
                "runId", runId,
                "startDate", month.month().atDay(1) + "T00:00:00",
                "endDate", end + "T00:00:00+00:00");
    }

    private Map<String, @Nullable Object> blob(Path part, long rows) throws IOException {
        String name = root.relativize(part).toString().replace('\\', '/');
        return Json.object("blobName", name, "byteCount", Files.size(part), "dataRowCount", rows);
    }
}
