package io.cloudcost.http.internal;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with a body in words that hold none of it: answers carry passwords. */
final class JsonFaults {

    private JsonFaults() {}

    /** Jackson reports a cut body in several ways; reading it once more without binding tells the cases apart. */
    static JsonFault of(ObjectMapper mapper, JsonProcessingException failure, byte[] body) {
        try {
            JsonNode tree = mapper.readTree(body);
            return tree.isMissingNode() ? JsonFault.truncated() : mismatch(failure, tree);
        } catch (JsonParseException e) {
            return e.getLocation().getByteOffset() >= body.length
                    ? JsonFault.truncated()
                    : JsonFault.malformed(place(e.getLocation()));
        } catch (IOException e) {
            return JsonFault.malformed("an unknown place");
        }
    }

    private static String place(JsonLocation location) {
        return "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private static JsonFault mismatch(JsonProcessingException failure, JsonNode tree) {
        JsonNode node = tree;
        for (JsonMappingException.Reference step : steps(failure)) {
            node = step.getFieldName() == null ? node.path(step.getIndex()) : node.path(step.getFieldName());
        }
        int length = node.isTextual() ? node.textValue().length() : 0;
        return JsonFault.mismatch(path(failure), expected(failure), kind(node.asToken(), length));
    }

    /** The same while the parser still stands where it failed. */
    static JsonFault mismatch(JsonMappingException failure, JsonParser parser) throws IOException {
        int length = parser.hasToken(JsonToken.VALUE_STRING) ? parser.getTextLength() : 0;
        return JsonFault.mismatch(path(failure), expected(failure), kind(parser.currentToken(), length));
    }

    private static List<JsonMappingException.Reference> steps(JsonProcessingException failure) {
        return failure instanceof JsonMappingException mapping ? mapping.getPath() : List.of();
    }

    private static String path(JsonProcessingException failure) {
        return steps(failure).stream().map(JsonFaults::step).collect(Collectors.joining("", "$", ""));
    }

    private static String step(JsonMappingException.Reference step) {
        return step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName();
    }

    private static String expected(JsonProcessingException failure) {
        if (failure instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            return "a value of type " + mismatch.getTargetType().getSimpleName();
        }
        return "another value";
    }

    private static String kind(@Nullable JsonToken token, int length) {
        if (token == null) {
            return "nothing";
        }
        return switch (token) {
            case NOT_AVAILABLE -> "nothing";
            case START_OBJECT, END_OBJECT, FIELD_NAME -> "an object";
            case START_ARRAY, END_ARRAY -> "an array";
            case VALUE_STRING -> "text of " + length + " characters";
            case VALUE_NUMBER_INT -> "an integer";
            case VALUE_NUMBER_FLOAT -> "a decimal number";
            default -> token.asString();
        };
    }
}
