package io.cloudcost.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cloudcost.focus.FocusVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which FOCUS a folder's files are, as metadata beside them say: FOCUS's own ({@code FocusVersion}, on top or in each of its
 * schemas), or the manifest of an Azure export ({@code exportConfig.dataVersion}, such as {@code 1.0r2} or
 * {@code 1.2-preview}).
 */
final class ToldVersion {

    private static final JsonMapper MAPPER = new JsonMapper();

    /** Metadata are small; a larger file is something else. */
    private static final long LARGEST = 4_000_000;

    private ToldVersion() {}

    /** The one that all of these files name; none if they name several or none. */
    static Optional<FocusVersion> in(Collection<Path> files) {
        List<FocusVersion> told = files.stream()
                .filter(ToldVersion::isSmallJson)
                .flatMap(file -> labels(file).stream())
                .flatMap(label -> version(label).stream())
                .distinct()
                .toList();
        return told.size() == 1 ? Optional.of(told.get(0)) : Optional.empty();
    }

    private static boolean isSmallJson(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".json")
                && file.toFile().length() < LARGEST;
    }

    private static List<String> labels(Path file) {
        try {
            JsonNode json = MAPPER.readTree(Files.readString(file));
            List<String> labels = json.findValuesAsText("FocusVersion");
            return labels.isEmpty()
                    ? List.of(json.path("exportConfig").path("dataVersion").asText())
                    : labels;
        } catch (JsonProcessingException e) {
            return List.of();
        } catch (IOException e) {
            throw new FileException("Cannot read " + file + ": " + e.getMessage() + ".", e);
        }
    }

    /** Providers put a word of their own behind the number. */
    private static Optional<FocusVersion> version(String label) {
        return Arrays.stream(FocusVersion.values())
                .filter(version -> label.matches("v?" + version.label().replace(".", "\\.") + "(\\D.*)?"))
                .findFirst();
    }
}
