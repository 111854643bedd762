package io.cloudcost.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one run of an export wrote: AWS Data Exports and Azure Cost Management both leave such a list when all files are
 * there.
 *
 * @param path where the list is
 * @param export what the runs that replace each other have in common: export and billing period
 * @param time when the run was; compares as text among runs of the same export
 * @param dataset what of the provider's the files hold, for example {@code ActualCost}; null if the list does not say
 * @param names the files, as the provider names them, with {@code /} between folders
 */
record Manifest(
        Path path, String export, String time, @Nullable String dataset, List<String> names) {

    private static final String ENDING = "manifest.json";
    private static final Comparator<Manifest> BY_TIME =
            Comparator.comparing(Manifest::time).thenComparing(Manifest::path);

    Manifest {
        names = List.copyOf(names);
    }

    static boolean isManifest(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(ENDING);
    }

    static List<Manifest> in(List<Path> files) {
        List<Manifest> manifests = new ArrayList<>();
        for (Path file : files) {
            if (isManifest(file)) {
                manifests.add(ManifestReader.read(file));
            }
        }
        return manifests;
    }

    /** The newest of each export and billing period. @throws FileException if nothing tells which that is */
    static List<Manifest> newest(List<Manifest> manifests) {
        return manifests.stream()
                .collect(Collectors.groupingBy(Manifest::export, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(Manifest::newestOf)
                .toList();
    }

    private static Manifest newestOf(List<Manifest> runs) {
        Manifest newest = Collections.max(runs, BY_TIME);
        for (Manifest run : runs) {
            if (run.time.equals(newest.time) && !run.names.equals(newest.names)) {
                throw new FileException(
                        "The manifests " + run.path + " and " + newest.path
                                + " are of two runs of one export, and nothing says which is newer: name the folder of one of them.");
            }
        }
        return newest;
    }

    /** Its files among these. @throws FileException if one is missing */
    List<Path> files(Collection<Path> data) {
        return names.stream().map(name -> find(name, data)).toList();
    }

    /** Whether it names this file. */
    boolean names(Path file) {
        return names.stream().anyMatch(name -> isSame(name, file));
    }

    private Path find(String name, Collection<Path> data) {
        return data.stream()
                .filter(file -> isSame(name, file))
                .max(Comparator.comparingInt(file -> common(name, file)))
                .orElseThrow(() -> new FileException("The manifest " + path + " names the file " + name
                        + ", which is not there: get all files of the export, then import again."));
    }

    /** Exports use the same file names every month: the folder must be the same too, or the manifest's own. */
    private boolean isSame(String name, Path file) {
        int same = common(name, file);
        return same > 1 || (same == 1 && Objects.equals(file.getParent(), path.getParent()));
    }

    /** How many of the last parts of both paths are the same. */
    private static int common(String name, Path file) {
        Path other = Path.of(name.replaceFirst("^[a-z0-9]+://[^/]*/", ""));
        int same = 0;
        while (same < Math.min(other.getNameCount(), file.getNameCount())
                && other.getName(other.getNameCount() - 1 - same)
                        .equals(file.getName(file.getNameCount() - 1 - same))) {
            same++;
        }
        return same;
    }
}
