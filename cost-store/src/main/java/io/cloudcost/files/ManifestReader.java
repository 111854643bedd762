package io.cloudcost.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads the manifests of AWS Data Exports, of legacy Cost and Usage Reports and of Azure exports. */
final class ManifestReader {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String PERIOD = "BILLING_PERIOD=";

    private ManifestReader() {}

    /** @throws FileException if it is none of these */
    static Manifest read(Path path) {
        try {
            JsonNode json = MAPPER.readTree(Files.readString(path));
            if (json.path("blobs").isArray()) {
                return azure(path, json);
            }
            if (json.path("dataFiles").isArray()) {
                return aws(path, json);
            }
            if (json.path("reportKeys").isArray()) {
                return legacy(path, json);
            }
        } catch (IOException e) {
            throw new FileException("Cannot read the manifest " + path + ": " + e.getMessage() + ".", e);
        }
        throw new FileException(
                "The manifest " + path
                        + " names no files (neither dataFiles or reportKeys as AWS has it nor blobs as Azure has it): name the files themselves.");
    }

    /** {@code blobs[].blobName}, {@code runInfo} and {@code exportConfig}, as Azure's exports document them. */
    private static Manifest azure(Path path, JsonNode json) {
        List<String> names = new ArrayList<>();
        json.path("blobs").forEach(blob -> names.add(blob.path("blobName").asText()));
        JsonNode run = json.path("runInfo");
        JsonNode config = json.path("exportConfig");
        String type = config.path("type").asText();
        String export = config.path("exportName").asText() + " " + type + " "
                + run.path("startDate").asText();
        return new Manifest(path, export, run.path("submittedTime").asText(), type.isEmpty() ? null : type, names);
    }

    /** {@code dataFiles}; the file's name tells the export, a folder the period, and one below it the run. */
    private static Manifest aws(Path path, JsonNode json) {
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
                null,
                texts(json.path("dataFiles")));
    }

    /**
     * {@code reportKeys}. A copy lies in the billing period's folder and one with the files of each run: the one further up
     * is of the newest run.
     */
    private static Manifest legacy(Path path, JsonNode json) {
        String export = json.path("reportName").asText() + " "
                + json.path("billingPeriod").path("start").asText();
        String height = String.format(Locale.ROOT, "%04d", Short.MAX_VALUE - path.getNameCount());
        return new Manifest(path, export, height, null, texts(json.path("reportKeys")));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
