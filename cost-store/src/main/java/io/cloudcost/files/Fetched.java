package io.cloudcost.files;

import io.cloudcost.engine.TemporaryFolder;
import io.cloudcost.spi.BillingFileSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Copies of files from elsewhere, in a folder of their own while an import runs: the manifests, and the files that the newest
 * of them name; all, where there is no manifest.
 */
final class Fetched implements AutoCloseable {

    private final TemporaryFolder folder;
    private final Map<Path, String> names = new LinkedHashMap<>();
    private int places;

    private Fetched(TemporaryFolder folder) {
        this.folder = folder;
    }

    /** @throws FileException if a name leads out of the place, or a copy cannot be made */
    static Fetched of(Collection<BillingFileSource> sources) {
        Fetched fetched = new Fetched(TemporaryFolder.make("files"));
        try {
            sources.forEach(fetched::add);
            return fetched;
        } catch (RuntimeException e) {
            fetched.close();
            throw e;
        }
    }

    /** A folder for each place. */
    List<Path> folders() {
        try (Stream<Path> places = Files.list(folder.path())) {
            return places.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What people know a file as. */
    String name(Path file) {
        return names.getOrDefault(file, file.toString());
    }

    private void add(BillingFileSource source) {
        Path root = folder.path().resolve("place-" + ++places);
        Map<Path, String> there = new LinkedHashMap<>();
        source.list().forEach(name -> there.put(target(root, source, name), name));
        List<Path> manifests =
                there.keySet().stream().filter(Manifest::isManifest).toList();
        fetch(source, there, manifests);
        fetch(source, there, wanted(manifests, there.keySet()));
    }

    private void fetch(BillingFileSource source, Map<Path, String> there, Collection<Path> wanted) {
        there.forEach((target, name) -> {
            if (wanted.contains(target)) {
                fetch(source, name, target);
            }
        });
    }

    private static List<Path> wanted(List<Path> manifests, Collection<Path> all) {
        List<Path> others =
                all.stream().filter(file -> !Manifest.isManifest(file)).toList();
        if (manifests.isEmpty()) {
            return others;
        }
        List<Path> named = new ArrayList<>();
        Manifest.newest(Manifest.in(manifests)).forEach(manifest -> named.addAll(manifest.files(others)));
        return named.stream().distinct().toList();
    }

    private static Path target(Path root, BillingFileSource source, String name) {
        Path target = root.resolve(name).normalize();
        if (!target.startsWith(root) || target.equals(root)) {
            throw new FileException("The file " + name + " of " + source.name() + " has a name that leads out of it.");
        }
        return target;
    }

    private void fetch(BillingFileSource source, String name, Path target) {
        try {
            Files.createDirectories(target.getParent());
        } catch (IOException e) {
            throw new FileException("Cannot make a copy of " + name + ": " + e.getMessage() + ".", e);
        }
        source.fetch(name, target);
        names.put(target, source.name() + "/" + name);
    }

    @Override
    public void close() {
        folder.close();
    }
}
