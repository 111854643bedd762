package io.cloudcost.engine.duckdb;

import io.cloudcost.engine.mapping.Mapping;
import io.cloudcost.files.BillingFile;
import io.cloudcost.files.FileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;

/**
 * Tells which of a provider's datasets each file is: by its manifest, else by rows that only one dataset has, else by its
 * name, else by files beside it. A file without any sign says the same in every dataset.
 */
final class Datasets {

    /** Exports put their files this many folders deep at most. */
    private static final int DEPTH = 5;

    private final DuckDBConnection connection;
    private final Mapping mapping;
    private final Map<BillingFile, String> known = new LinkedHashMap<>();
    private final Map<FileShape, List<BillingFile>> shapes = new LinkedHashMap<>();
    private final Map<String, Set<String>> units = new TreeMap<>();
    private final List<String> notes = new ArrayList<>();
    private final Told told;

    private Datasets(DuckDBConnection connection, Mapping mapping, Told told) {
        this.connection = connection;
        this.mapping = mapping;
        this.told = told;
    }

    /** @throws FileException if files of several datasets are there and one of which it cannot be told */
    static Datasets of(
            DuckDBConnection connection, Mapping mapping, Told told, Map<FileShape, List<BillingFile>> shapes)
            throws SQLException {
        Datasets datasets = new Datasets(connection, mapping, told);
        datasets.look(shapes);
        shapes.forEach(datasets::sort);
        datasets.addUnits();
        return datasets;
    }

    /** The files by their shape, each with its dataset. */
    Map<FileShape, List<BillingFile>> shapes() {
        return shapes;
    }

    Told told() {
        return new Told(told.currency(), units);
    }

    /** What a person should know of what is not there. */
    List<String> notes() {
        List<String> all = new ArrayList<>(notes);
        for (Map.Entry<String, Set<String>> dataset : units.entrySet()) {
            Set<String> alone = new TreeSet<>(dataset.getValue());
            units.forEach((other, others) -> {
                if (!other.equals(dataset.getKey())) {
                    alone.removeAll(others);
                }
            });
            String where = alone.isEmpty() ? "" : String.join(", ", alone) + ": ";
            if (units.size() == 1 || !alone.isEmpty()) {
                mapping.aloneNote(dataset.getKey()).ifPresent(note -> all.add(where + note));
            }
        }
        return all;
    }

    private void look(Map<FileShape, List<BillingFile>> files) throws SQLException {
        for (Map.Entry<FileShape, List<BillingFile>> shape : files.entrySet()) {
            MappedRows rows = MappedRows.of(
                    shape.getKey(), mapping, told, shape.getValue().get(0));
            for (BillingFile file : shape.getValue()) {
                Optional<String> dataset = manifest(file);
                if (dataset.isEmpty()) {
                    dataset = sign(rows, file);
                }
                dataset.or(() -> hint(file)).ifPresent(name -> known.put(file, name));
            }
        }
    }

    private Optional<String> manifest(BillingFile file) {
        file.knownDataset()
                .filter(name ->
                        mapping.datasets().stream().noneMatch(one -> one.name().equals(name)))
                .ifPresent(name -> {
                    throw new FileException("The manifest of " + file.name() + " says that it is " + name + ", not "
                            + mapping.datasets().stream()
                                    .map(Mapping.Dataset::name)
                                    .collect(Collectors.joining(" or "))
                            + ". Nothing was imported.");
                });
        return file.knownDataset();
    }

    private Optional<String> sign(MappedRows rows, BillingFile file) throws SQLException {
        for (Mapping.Dataset dataset : mapping.datasets()) {
            String sql = "SELECT 1 FROM " + rows.worded(Scan.taken(rows.shape(), List.of(file))) + " WHERE "
                    + rows.condition(dataset.sign()) + " LIMIT 1";
            if (Sql.first(connection, sql, row -> true).isPresent()) {
                return Optional.of(dataset.name());
            }
        }
        return Optional.empty();
    }

    private void sort(FileShape shape, List<BillingFile> files) {
        for (BillingFile file : files) {
            Optional<String> dataset = Optional.ofNullable(known.get(file)).or(() -> beside(file));
            if (dataset.isEmpty() && areSeveral()) {
                throw new FileException("It cannot be told whether " + file.name() + " is "
                        + mapping.datasets().stream().map(Mapping.Dataset::name).collect(Collectors.joining(" or "))
                        + ": import it with the manifest.json of its export. Nothing was imported.");
            }
            if (isNew(file, dataset)) {
                shapes.computeIfAbsent(shape.withDataset(dataset.orElse(null)), key -> new ArrayList<>())
                        .add(file);
            }
        }
    }

    /** A part that is the same in two datasets counts in both: rows are left out by rules. */
    private boolean isNew(BillingFile file, Optional<String> dataset) {
        Optional<BillingFile> same = shapes.entrySet().stream()
                .filter(shape -> dataset.isEmpty()
                        || shape.getKey().knownDataset().isEmpty()
                        || shape.getKey().knownDataset().equals(dataset))
                .flatMap(shape -> shape.getValue().stream())
                .filter(file::isCopyOf)
                .findFirst();
        same.ifPresent(other -> notes.add("Left out " + file.name() + ": it is a copy of " + other.name() + "."));
        return same.isEmpty();
    }

    private Optional<String> hint(BillingFile file) {
        Path path = file.path();
        for (int up = 1; up <= Math.min(DEPTH, path.getNameCount()); up++) {
            String name = path.getName(path.getNameCount() - up).toString().toLowerCase(Locale.ROOT);
            List<String> hinted = mapping.datasets().stream()
                    .filter(dataset -> name.contains(dataset.hint()))
                    .map(Mapping.Dataset::name)
                    .toList();
            if (hinted.size() == 1) {
                return Optional.of(hinted.get(0));
            }
        }
        return Optional.empty();
    }

    private Optional<String> beside(BillingFile file) {
        Set<String> beside = known.entrySet().stream()
                .filter(other -> Objects.equals(
                        other.getKey().path().getParent(), file.path().getParent()))
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
        return beside.size() == 1 ? beside.stream().findFirst() : Optional.empty();
    }

    private boolean areSeveral() {
        return known.values().stream().distinct().count() > 1;
    }

    /** With one dataset alone there is nothing to compare. */
    private void addUnits() throws SQLException {
        if (!areSeveral()) {
            known.values().forEach(dataset -> units.put(dataset, Set.of()));
            return;
        }
        String unit = MappedNames.word(Mapping.UNIT);
        for (Map.Entry<FileShape, List<BillingFile>> shape : shapes.entrySet()) {
            Optional<String> dataset = shape.getKey().knownDataset();
            if (dataset.isPresent()) {
                MappedRows rows = MappedRows.of(
                        shape.getKey(), mapping, told, shape.getValue().get(0));
                units.computeIfAbsent(dataset.get(), key -> new TreeSet<>())
                        .addAll(Sql.list(
                                connection,
                                "SELECT DISTINCT " + unit + " FROM "
                                        + rows.worded(Scan.taken(shape.getKey(), shape.getValue())) + " WHERE " + unit
                                        + " IS NOT NULL",
                                row -> row.getString(1)));
            }
        }
    }
}
