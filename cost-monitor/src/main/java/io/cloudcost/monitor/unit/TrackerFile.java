package io.cloudcost.monitor.unit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudcost.ConfigurationException;
import io.cloudcost.model.Money;
import io.cloudcost.store.StateStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A JSON file in which an older tracker kept batches: an array of them, or an object that holds one. Of each batch it knows
 * several names of the same fields, since such trackers are home-made. Immutable; for one reading.
 */
public final class TrackerFile {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final List<String> LISTS = List.of("batches", "history", "records", "entries", "runs");
    private static final List<String> IDS = List.of("id", "batch_id", "batch", "run_id");
    private static final List<String> TIMES =
            List.of("ended_at", "endedAt", "timestamp", "time", "date", "created_at", "day");
    private static final List<String> COSTS = List.of("cost", "total_cost", "cost_usd", "cost_dollars", "batch_cost");
    private static final List<String> UNITS = List.of("units", "count", "unit_count");
    private static final int MOST_PROBLEMS = 10;
    private static final int LONGEST = 60;

    /** From here on a number is one of milliseconds: of the year 1973, where seconds would be of the year 5138. */
    private static final long MILLISECONDS = 100_000_000_000L;

    private final Path file;
    private final String unit;
    private final List<String> problems = new ArrayList<>();
    private final Map<String, Integer> ofTime = new HashMap<>();

    private TrackerFile(Path file, String unit) {
        this.file = file;
        this.unit = unit;
    }

    /**
     * Takes all its batches, or none, in one transaction. Batches whose ids are known already stay as they are, whatever the file
     * says of them now, so that reading it again adds nothing. A batch without an id is known by its time, and by how many of
     * that time stand before it.
     *
     * @param unit what the batches made, in the singular; a field of this name, or with an s, is its number
     * @return how many were new
     * @throws ConfigurationException if it is no such file; says which batches lack what
     * @throws io.cloudcost.StoreException if the store cannot be used
     */
    public static int read(Path file, String unit, StateStore state) {
        return UnitBatches.of(unit, state).recordNew(new TrackerFile(file, unit).batches());
    }

    private List<UnitBatch> batches() {
        JsonNode list = list(root());
        List<UnitBatch> batches = new ArrayList<>();
        TrackerIds ids = new TrackerIds();
        for (int i = 0; i < list.size(); i++) {
            try {
                UnitBatch batch = batch(list.get(i));
                if (ids.isNew(i + 1, batch)) {
                    batches.add(batch);
                }
            } catch (ConfigurationException
                    | DateTimeException
                    | ArithmeticException
                    | IllegalArgumentException wrong) {
                problems.add("Batch " + (i + 1) + " of '" + file + "': " + wrong.getMessage());
            }
        }
        if (!problems.isEmpty()) {
            throw new ConfigurationException(
                    problems.stream().limit(MOST_PROBLEMS).toList());
        }
        return batches;
    }

    private JsonNode root() {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (JsonProcessingException wrong) {
            throw new ConfigurationException(
                    "The tracker file '" + file + "' is no JSON: " + wrong.getOriginalMessage());
        } catch (IOException | UncheckedIOException wrong) {
            throw new ConfigurationException("The tracker file '" + file + "' cannot be read: " + wrong);
        }
    }

    private JsonNode list(JsonNode root) {
        return Optional.of(root)
                .filter(JsonNode::isArray)
                .or(() -> first(root, LISTS).filter(JsonNode::isArray))
                .orElseThrow(() -> new ConfigurationException("The tracker file '" + file
                        + "' holds no batches. It must be an array, or an object with one of "
                        + String.join(", ", LISTS)
                        + "."));
    }

    private UnitBatch batch(JsonNode node) {
        JsonNode time = needed(node, TIMES);
        JsonNode cost = needed(node, COSTS);
        List<String> counts = new ArrayList<>(List.of(unit, unit + "s"));
        counts.addAll(UNITS);
        JsonNode units = needed(node, counts);
        String currency = node.path("currency").asText("USD");
        String id = first(node, IDS).map(JsonNode::asText).orElseGet(() -> byTime(time));
        return new UnitBatch(id, instant(time), Money.of(number(cost), currency), number(units));
    }

    private String byTime(JsonNode time) {
        return time.asText() + " #" + ofTime.merge(time.asText(), 1, Integer::sum);
    }

    private static JsonNode needed(JsonNode node, List<String> names) {
        return first(node, names)
                .orElseThrow(() -> new ConfigurationException("it has none of " + String.join(", ", names) + "."));
    }

    private static Optional<JsonNode> first(JsonNode node, List<String> names) {
        return names.stream()
                .map(node::get)
                .filter(found -> found != null && !found.isNull())
                .findFirst();
    }

    /** Numbers may be written as text. */
    private static BigDecimal number(JsonNode node) {
        try {
            return Money.canonical(new BigDecimal(node.asText().strip()));
        } catch (NumberFormatException wrong) {
            throw new ConfigurationException("'" + shortened(node.asText()) + "' is no number.");
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }

    /** ISO 8601, a day alone (it ends with the day, UTC), or seconds or milliseconds since 1970. */
    private static Instant instant(JsonNode node) {
        if (node.isNumber()) {
            long number = node.decimalValue().longValue();
            return number < MILLISECONDS ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
        }
        String text = node.asText().strip();
        return text.length() == "2026-01-01".length()
                ? LocalDate.parse(text)
                        .plusDays(1)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant()
                        .minusMillis(1)
                : time(text);
    }

    /** Without a zone it is UTC. */
    private static Instant time(String text) {
        String iso = text.replace(' ', 'T');
        boolean zoned = iso.endsWith("Z") || iso.matches(".*[+-]\\d\\d:?\\d\\d");
        return zoned
                ? java.time.OffsetDateTime.parse(iso).toInstant()
                : java.time.LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
    }
}
