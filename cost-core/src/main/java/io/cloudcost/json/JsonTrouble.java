package io.cloudcost.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.cloudcost.CostException;
import java.util.stream.Collectors;

/** Says in a sentence what is wrong with JSON, and where. */
final class JsonTrouble {

    private JsonTrouble() {}

    static CostException of(Class<?> type, JsonProcessingException trouble) {
        return new CostException(
                "This is not the JSON of a " + type.getSimpleName() + ": " + firstLine(trouble.getOriginalMessage())
                        + place(trouble) + ".",
                trouble);
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }

    private static String place(JsonProcessingException trouble) {
        JsonLocation location = trouble.getLocation();
        String line = location == null ? "" : ", line " + location.getLineNr() + ", column " + location.getColumnNr();
        return trouble instanceof JsonMappingException mapping
                        && !mapping.getPath().isEmpty()
                ? " (at " + path(mapping) + line + ")"
                : line;
    }

    private static String path(JsonMappingException trouble) {
        return trouble.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "/" + step.getFieldName())
                .collect(Collectors.joining());
    }
}
