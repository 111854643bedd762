package io.cloudcost.simulator.vultr;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Vultr's plans, regions and systems, as far as the simulator sells them. */
record Catalogue(List<Plan> plans, List<Region> regions, List<OperatingSystem> systems) {

    static final Catalogue VULTR = new Catalogue(
            rows("plans.csv").stream().map(Catalogue::plan).toList(),
            rows("regions.csv").stream().map(Catalogue::region).toList(),
            rows("systems.csv").stream().map(Catalogue::system).toList());

    private static final List<String> REGION_IDS =
            VULTR.regions().stream().map(Region::id).toList();

    Plan plan(String id) {
        return plans.stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow();
    }

    List<Plan> cpu() {
        return plans.stream()
                .filter(p -> p.isOrdinary() && !p.isMetal() && !p.isGpu())
                .toList();
    }

    List<Plan> gpu() {
        return plans.stream()
                .filter(p -> p.isOrdinary() && !p.isMetal() && p.isGpu())
                .toList();
    }

    List<Plan> metal(boolean gpu) {
        return plans.stream().filter(p -> p.isMetal() && p.isGpu() == gpu).toList();
    }

    List<String> regionsOf(Plan plan) {
        return plan.regions().isEmpty() ? REGION_IDS : plan.regions();
    }

    private static Plan plan(String[] row) {
        return new Plan(
                row[0],
                row[1],
                number(row[2]),
                number(row[3]),
                number(row[4]),
                number(row[5]),
                row[6],
                row[7].isEmpty() ? 0 : number(row[7]),
                money(row[8]),
                money(row[9]),
                number(row[10]),
                list(row[11]),
                prices(row[12]),
                true);
    }

    private static Region region(String[] row) {
        return new Region(row[0], row[1], row[2], row[3]);
    }

    private static OperatingSystem system(String[] row) {
        return new OperatingSystem(number(row[0]), row[1], row[2]);
    }

    private static int number(String text) {
        return Integer.parseInt(text);
    }

    private static @Nullable BigDecimal money(String text) {
        return text.isEmpty() ? null : new BigDecimal(text);
    }

    private static List<String> list(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(",", -1));
    }

    private static Map<String, BigDecimal> prices(String text) {
        Map<String, BigDecimal> prices = new TreeMap<>();
        for (String entry : list(text)) {
            String[] pair = entry.split("=", 2);
            prices.put(pair[0], new BigDecimal(pair[1]));
        }
        return prices;
    }

    private static List<String[]> rows(String file) {
        InputStream in = Objects.requireNonNull(Catalogue.class.getResourceAsStream(file), file);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> line.split(";", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The simulator's own " + file + " cannot be read", e);
        }
    }
}
