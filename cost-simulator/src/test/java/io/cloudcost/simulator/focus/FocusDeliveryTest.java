package io.cloudcost.simulator.focus;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.simulator.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FocusDeliveryTest {

    private static final FocusBill BILL = FocusBill.of(7).rows(1_501).months("2025-12", "2026-02");

    @TempDir
    Path root;

    @Test
    void ofAwsNamesTheFilesThatCount() throws IOException {
        FocusDelivery delivery = BILL.writeAwsExport(root);

        assertThat(delivery.manifests())
                .hasSize(3)
                .contains(root.resolve("focus/metadata/BILLING_PERIOD=2026-01/focus-Manifest.json"));
        List<Path> named = new ArrayList<>();
        for (Path manifest : delivery.manifests()) {
            list(manifest, "dataFiles").forEach(url -> named.add(root.resolve(after(url, "s3://nimbus-billing/"))));
        }
        assertThat(named).isEqualTo(delivery.files()).hasSize(6);
        assertThat(files(".csv.gz")).containsAll(delivery.staleFiles()).hasSize(9);
        check(delivery);
    }

    @Test
    void ofAzureHasRunsThatTheNewestReplaces() throws IOException {
        FocusDelivery delivery = BILL.writeAzureExport(root);

        List<Path> named = new ArrayList<>();
        for (Path manifest : delivery.manifests()) {
            assertThat(manifest.toString()).containsPattern("focus-cost/20\\d{6}-20\\d{6}/20\\d{4}050127/");
            list(manifest, "blobs").forEach(blob -> named.add(root.resolve(name(blob))));
        }
        assertThat(named).isEqualTo(delivery.files()).hasSize(6);
        assertThat(files("manifest.json")).hasSize(9);
        assertThat(files(".csv")).containsAll(delivery.staleFiles()).hasSize(18);
        check(delivery);
    }

    @Test
    void anOlderRunIsTheBeginningOfTheMonth() throws IOException {
        Path stale = BILL.writeAzureExport(root).staleFiles().get(1);

        assertThat(Csv.rows(stale, ','))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get("BillingPeriodStart")).isEqualTo("2025-12-01T00:00:00Z"));
        assertThat(Csv.rows(stale, ',').stream()
                        .filter(row -> row.get("ChargeClass") == null)
                        .map(row -> String.valueOf(row.get("ChargePeriodStart"))))
                .isNotEmpty()
                .allMatch(start -> start.compareTo("2025-12-11") < 0);
    }

    @Test
    void badRowsAreInTheFilesThatCount() throws IOException {
        FocusDelivery delivery = BILL.badRows(9).writeAwsExport(root);

        assertThat(delivery.truth().badLines())
                .hasSize(9)
                .allSatisfy(bad -> assertThat(delivery.files()).contains(bad.file()));
        assertThat(delivery.truth().rows()).isEqualTo(1_501);
    }

    private static void check(FocusDelivery delivery) throws IOException {
        List<Map<String, @Nullable String>> rows = new ArrayList<>();
        for (Path file : delivery.files()) {
            rows.addAll(Csv.rows(file, ','));
        }
        assertThat(rows).hasSize(1_501);
        assertThat(delivery.truth().by(FocusGrouping.SERVICE)).isEqualTo(new Recount(rows).by("ServiceName"));
    }

    private List<Path> files(String ending) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    private static List<?> list(Path manifest, String key) throws IOException {
        return (List<?>) Json.read(Files.readAllBytes(manifest)).get(key);
    }

    private static String after(Object text, String prefix) {
        assertThat(text.toString()).startsWith(prefix);
        return text.toString().substring(prefix.length());
    }

    private static String name(Object blob) {
        return String.valueOf(((Map<?, ?>) blob).get("blobName"));
    }
}
