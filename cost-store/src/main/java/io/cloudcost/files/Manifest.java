package io.cloudcost.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What one run of an export wrote: AWS Data Exports and Azure Cost Management both leave such a list when all files are
 * there.
 *
 * @param path where the list is
 * @param export what the runs that replace each other have in common: export and billing period
 * @param time when the run was; compares as text among runs of the same export
 * @param names the files, as the provider names them, with {@code /} between folders
 */
record Manifest(Path path, String export, String time, List<String> names) {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String ENDING = "manifest.json";
    private static final String PERIOD = "BILLING_PERIOD=";
    private static final Comparator<Manifest> BY_TIME =
            Comparator.comparing(Manifest::time).thenComparing(Manifest::path);

    Manifest {
        names = List.copyOf(names);
    }

    static List<Manifest> in(List<Path> files) {
        List<Manifest> manifests = new ArrayList<>();
        for (Path file : files) {
            if (file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(ENDING)) {
                manifests.add(read(file));
            }
        }
        return manifests;
    }

    /** The newest of each export and billing period. */
    static List<Manifest> newest(List<Manifest> manifests) {
        Map<String, Manifest> newest = new TreeMap<>();
        for (Manifest manifest : manifests) {
            newest.merge(manifest.export(), manifest, (one, other) -> BY_TIME.compare(one, other) >= 0 ? one : other);
        }
        return List.copyOf(newest.values());
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

    private static Manifest read(Path path) {
        try {
            JsonNode json = MAPPER.readTree(Files.readString(path));
            if (json.path("blobs").isArray()) {
                return azure(path, json);
            }
            if (json.path("dataFiles").isArray()) {
                return aws(path, json);
            }
        } catch (IOException e) {
            throw new FileException("Cannot read the manifest " + path + ": " + e.getMessage() + ".", e);
        }
        throw new FileException(
                "The manifest " + path
                        + " names no files (neither dataFiles as AWS has it nor blobs as Azure has it): name the files themselves.");
    }

    /** {@code blobs[].blobName}, {@code runInfo} and {@code exportConfig}, as Azure's exports document them. */
    private static Manifest azure(Path path, JsonNode json) {
        List<String> names = new ArrayList<>();
        json.path("blobs").forEach(blob -> names.add(blob.path("blobName").asText()));
        JsonNode run = json.path("runInfo");
        String export = json.path("exportConfig").path("exportName").asText() + " "
                + run.path("startDate").asText();
        return new Manifest(path, export, run.path("submittedTime").asText(), names);
    }

    /** {@code dataFiles}; the file's name tells the export, a folder the period, and one below it the run. */
    private static Manifest aws(Path path, JsonNode json) {
        List<String> names = new ArrayList<>();
        json.path("dataFiles").forEach(file -> names.add(file.asText()));
        String period = "";
        for (Path part : path) {
            if (part.toString().toUpperCase(Locale.ROOT).startsWith(PERIOD)) {
                period = part.toString().toUpperCase(Locale.ROOT);
            }
        }
        return new Manifest(
                path,
                path.getFileName() + " " + period,
                String.valueOf(path.resolveSibling("").getFileName()),
                names);
    }
}
