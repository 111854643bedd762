package io.cloudcost.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the files of an import: those named, those of a folder, or those that an export's manifests name. */
final class FileSearch {

    private static final List<String> ENDINGS = List.of(".csv", ".csv.gz", ".gz", ".parquet");
    private static final List<String> JSON_ENDINGS = List.of(".json", ".jsonl", ".ndjson", ".gz", ".parquet");

    private final BillingFormat format;
    private final Set<Path> found = new LinkedHashSet<>();
    private final Map<Path, String> datasets = new HashMap<>();
    private final Set<Path> beside = new LinkedHashSet<>();
    private final List<String> notes = new ArrayList<>();

    private FileSearch(BillingFormat format) {
        this.format = format;
    }

    /** @throws FileException if there is nothing to read, or it cannot be told what counts */
    static FoundFiles of(Collection<Path> paths, BillingFormat format) {
        FileSearch search = new FileSearch(format);
        paths.forEach(search::add);
        List<BillingFile> files = new ArrayList<>();
        for (Path path : search.counting()) {
            BillingFile file = FileMagic.look(path).withDataset(search.datasets.get(path));
            format.check(file);
            files.add(file);
        }
        return new FoundFiles(files, search.notes, ToldVersion.in(search.beside).orElse(null));
    }

    private Collection<Path> counting() {
        return format.mayRepeat() ? found : Copies.leaveOut(found, notes);
    }

    private void add(Path path) {
        if (!Files.exists(path)) {
            throw new FileException("There is no file " + path + ".");
        }
        if (Files.isDirectory(path)) {
            addFolder(path);
        } else {
            found.add(real(path));
        }
    }

    private void addFolder(Path folder) {
        List<Path> all = walk(folder);
        List<Manifest> manifests = Manifest.in(all);
        List<Path> data = all.stream().filter(this::isData).toList();
        beside.addAll(all);
        if (manifests.isEmpty()) {
            Runs.check(folder, data);
            found.addAll(data);
        } else {
            addNamed(folder, manifests, data);
        }
        if (found.isEmpty()) {
            throw new FileException(
                    "The folder " + folder + " holds no file that ends in " + String.join(", ", endings()) + ".");
        }
    }

    private void addNamed(Path folder, List<Manifest> manifests, List<Path> data) {
        List<Manifest> newest = Manifest.newest(manifests);
        newest.forEach(manifest -> addFiles(manifest, data));
        int older = manifests.size() - newest.size();
        if (older > 0) {
            notes.add("Left out " + older + (older == 1 ? " older run" : " older runs") + " of the export in " + folder
                    + ": only the newest of a billing period counts.");
        }
        long unnamed = data.stream()
                .filter(path -> manifests.stream().noneMatch(manifest -> manifest.names(path)))
                .count();
        if (unnamed > 0) {
            notes.add("Left out " + unnamed + (unnamed == 1 ? " file" : " files") + " in " + folder
                    + " that no manifest names.");
        }
    }

    private void addFiles(Manifest manifest, List<Path> data) {
        for (Path file : manifest.files(data)) {
            found.add(file);
            if (manifest.dataset() != null) {
                datasets.put(file, manifest.dataset());
            }
        }
    }

    private List<String> endings() {
        return format.isJson() ? JSON_ENDINGS : ENDINGS;
    }

    private boolean isData(Path path) {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        return !name.startsWith(".")
                && !name.startsWith("_")
                && endings().stream().anyMatch(name::endsWith);
    }

    private static List<Path> walk(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile)
                    .map(FileSearch::real)
                    .distinct()
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new FileException("Cannot read the folder " + folder + ": " + e.getMessage() + ".", e);
        }
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            throw new FileException("Cannot read " + path + ": " + e.getMessage() + ".", e);
        }
    }
}
