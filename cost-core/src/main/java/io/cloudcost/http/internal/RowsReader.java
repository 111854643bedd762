package io.cloudcost.http.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import io.cloudcost.http.Rows;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a list element by element; one that does not fit its type is skipped and named. Broken JSON stays an error. */
final class RowsReader extends JsonDeserializer<Rows<?>> implements ContextualDeserializer {

    private final @Nullable JsonDeserializer<?> elements;

    RowsReader() {
        this(null);
    }

    private RowsReader(@Nullable JsonDeserializer<?> elements) {
        this.elements = elements;
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property)
            throws JsonMappingException {
        return new RowsReader(context.findContextualValueDeserializer(
                context.getContextualType().getContentType(), property));
    }

    @Override
    public @Nullable Rows<?> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.isExpectedStartArrayToken() || elements == null) {
            return (Rows<?>) context.handleUnexpectedToken(Rows.class, parser);
        }
        List<Object> read = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        JsonStreamContext array = parser.getParsingContext();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            try {
                read.add(element(elements, parser, context));
            } catch (JsonMappingException fault) {
                refuseBroken(fault);
                problems.add(told(fault, array));
                leave(parser, array);
            }
        }
        return new Rows<>(read, problems);
    }

    private static Object element(JsonDeserializer<?> elements, JsonParser parser, DeserializationContext context)
            throws IOException {
        Object value = parser.currentToken() == JsonToken.VALUE_NULL ? null : elements.deserialize(parser, context);
        return value != null ? value : context.reportInputMismatch(elements, "an element is null");
    }

    private static void refuseBroken(JsonMappingException fault) throws JsonMappingException {
        for (Throwable cause = fault.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof StreamReadException) {
                throw fault;
            }
        }
    }

    private String told(JsonMappingException fault, JsonStreamContext array) {
        fault.prependPath(this, array.getCurrentIndex());
        String name = array.getParent() == null ? null : array.getParent().getCurrentName();
        if (name != null) {
            fault.prependPath(this, name);
        }
        return String.valueOf(JsonFaults.mismatch(fault).getMessage());
    }

    /** Steps over what is left of the element that failed. */
    private static void leave(JsonParser parser, JsonStreamContext array) throws IOException {
        while (parser.getParsingContext() != array) {
            if (parser.nextToken() == null) {
                return;
            }
        }
    }
}
