package io.cloudcost.cli;

import io.cloudcost.ConfigurationException;
import io.cloudcost.model.Money;
import io.cloudcost.monitor.alert.model.AlertRule;
import io.cloudcost.monitor.measure.CalendarPeriod;
import io.cloudcost.monitor.unit.UnitCost;
import io.cloudcost.monitor.unit.UnitCount;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What units of the business cost: {@code unit.lead.query = SELECT ...}, {@code unit.lead.alert_above = 3.00}. */
final class UnitSettings {

    private static final String WAYS = "query, prometheus, file";

    private final ConfigReader reader;
    private final World world;
    private final UnitCostSettings costs;

    private UnitSettings(ConfigReader reader, World world) {
        this.reader = reader;
        this.world = world;
        this.costs = new UnitCostSettings(reader);
    }

    /** The units, and the rules of those that are told by batches alone. */
    record Units(SortedSet<String> names, List<UnitCost> counted, List<AlertRule> rules) {}

    /**
     * One unit.
     *
     * @param cost what it costs, without who counts
     * @param count who counts; empty for a unit that batches alone tell of
     */
    record Unit(UnitCost cost, Optional<UnitCount> count) {

        Optional<UnitCost> counted() {
            return count.map(cost::per);
        }
    }

    static Units units(ConfigReader reader, World world) {
        UnitSettings settings = new UnitSettings(reader, world);
        Units units = new Units(reader.names("unit"), new ArrayList<>(), new ArrayList<>());
        for (String name : units.names()) {
            Unit unit = settings.unit(name);
            if (unit != null) {
                unit.counted()
                        .ifPresentOrElse(
                                units.counted()::add,
                                () -> units.rules().addAll(unit.cost().alerts()));
            }
        }
        return units;
    }

    /** One of them, also one of which nothing is set; null if that is no name. */
    static @Nullable Unit unit(ConfigReader reader, World world, String name) {
        return new UnitSettings(reader, world).unit(name);
    }

    private @Nullable Unit unit(String name) {
        String begin = "unit." + name + ".";
        Money limit = reader.amount(begin + "alert_above", "");
        UnitCost named = reader.make(begin + "alert_above", () -> UnitCost.of(name));
        if (named == null) {
            return null;
        }
        UnitCost limited = limit == null ? named : named.alertAbove(limit);
        return new Unit(each(costs.told(limited, begin), begin), count(name, begin));
    }

    private UnitCost each(UnitCost unit, String begin) {
        List<CalendarPeriod> spans = spans(begin + "each");
        return spans.isEmpty()
                ? unit
                : unit.each(spans.get(0), spans.subList(1, spans.size()).toArray(CalendarPeriod[]::new));
    }

    /** Empty for a unit that batches alone tell of. */
    private Optional<UnitCount> count(String name, String begin) {
        String query = reader.optional(begin + "query");
        String prometheus = reader.optional(begin + "prometheus");
        String file = reader.optional(begin + "file");
        if (Stream.of(query, prometheus, file).filter(way -> way != null).count() > 1) {
            reader.wrong(begin + "query", "is not alone: give one of " + WAYS + " for unit " + name + ".");
        }
        UnitCount count = null;
        if (query != null) {
            count = reader.make(begin + "query", () -> UnitCount.sql(address("database_url"), query));
        } else if (prometheus != null) {
            count = reader.make(
                    begin + "prometheus", () -> UnitCount.prometheus(address("prometheus_url"), prometheus));
        } else if (file != null) {
            count = reader.make(begin + "file", () -> file(file));
        }
        return Optional.ofNullable(count);
    }

    private String address(String key) {
        String address = reader.optional(key);
        if (address == null) {
            throw new ConfigurationException("it needs " + key + " (" + key.toUpperCase(Locale.ROOT) + ").");
        }
        return address;
    }

    /** A number alone, or {@code counts.json#/leads/month}. */
    private UnitCount file(String text) {
        int pointer = text.indexOf('#');
        return pointer < 0
                ? UnitCount.file(world.resolve(Path.of(text)))
                : UnitCount.file(world.resolve(Path.of(text.substring(0, pointer))), text.substring(pointer + 1));
    }

    private List<CalendarPeriod> spans(String key) {
        List<CalendarPeriod> spans = new ArrayList<>();
        for (String word : reader.list(key)) {
            try {
                spans.add(CalendarPeriod.valueOf(word.toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException wrong) {
                reader.wrong(key, "must be day, month or both, not '" + word + "'.");
            }
        }
        return spans;
    }
}
