package io.cloudcost.http.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with a body in words that hold none of it: answers carry passwords. */
final class JsonFaults {

    private static final JsonFactory PLAIN = new JsonFactory();

    private JsonFaults() {}

    /** Jackson reports a cut body in several ways; reading it once more without binding tells the three cases apart. */
    static JsonFault of(JsonProcessingException failure, byte[] body) {
        try (JsonParser parser = PLAIN.createParser(body)) {
            boolean empty = parser.nextToken() == null;
            while (parser.nextToken() != null) {
                parser.skipChildren();
            }
            return empty ? JsonFault.truncated() : mismatch(failure);
        } catch (JsonEOFException e) {
            return JsonFault.truncated();
        } catch (JsonParseException e) {
            return JsonFault.malformed(place(e.getLocation()));
        } catch (IOException e) {
            return JsonFault.malformed("an unknown place");
        }
    }

    private static String place(JsonLocation location) {
        return "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    static JsonFault mismatch(JsonProcessingException failure) {
        return JsonFault.mismatch(path(failure), expected(failure), found(failure));
    }

    private static String path(JsonProcessingException failure) {
        if (!(failure instanceof JsonMappingException mapping)) {
            return "$";
        }
        return mapping.getPath().stream().map(JsonFaults::step).collect(Collectors.joining("", "$", ""));
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

    private static String found(JsonProcessingException failure) {
        JsonToken token = failure.getProcessor() instanceof JsonParser parser ? parser.currentToken() : null;
        if (token == JsonToken.VALUE_STRING
                && failure instanceof InvalidFormatException format
                && format.getValue() instanceof String text) {
            return "text of " + text.length() + " characters";
        }
        return kind(token);
    }

    private static String kind(@Nullable JsonToken token) {
        if (token == null) {
            return "nothing";
        }
        return switch (token) {
            case START_OBJECT, END_OBJECT, FIELD_NAME -> "an object";
            case START_ARRAY, END_ARRAY -> "an array";
            case VALUE_STRING -> "text";
            case VALUE_NUMBER_INT -> "an integer";
            case VALUE_NUMBER_FLOAT -> "a decimal number";
            case VALUE_NULL -> "null";
            default -> token.asString();
        };
    }
}
