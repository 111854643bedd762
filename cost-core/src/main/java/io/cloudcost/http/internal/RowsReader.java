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
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Reads a list element by element; one that does not fit its type is skipped and named. Broken JSON stays an error. */
final class RowsReader<R> extends JsonDeserializer<R> implements ContextualDeserializer {

    private final Class<R> type;
    private final BiFunction<List<Object>, List<String>, R> rows;
    private final @Nullable JsonDeserializer<?> elements;

    /**
     * @param type what it reads
     * @param rows makes it of the elements that could be read and what was wrong with the others
     */
    RowsReader(Class<R> type, BiFunction<List<Object>, List<String>, R> rows) {
        this(type, rows, null);
    }

    private RowsReader(
            Class<R> type, BiFunction<List<Object>, List<String>, R> rows, @Nullable JsonDeserializer<?> elements) {
        this.type = type;
        this.rows = rows;
        this.elements = elements;
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property)
            throws JsonMappingException {
        return new RowsReader<>(
                type,
                rows,
                context.findContextualValueDeserializer(
                        context.getContextualType().getContentType(), property));
    }

    @Override
    public @Nullable R deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.isExpectedStartArrayToken() || elements == null) {
            return type.cast(context.handleUnexpectedToken(type, parser));
        }
        List<Object> read = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        JsonStreamContext array = parser.getParsingContext();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            try {
                read.add(element(elements, parser, context));
            } catch (JsonMappingException fault) {
                refuseBroken(fault);
                problems.add(told(fault, parser, array));
                leave(parser, array);
            }
        }
        return rows.apply(read, problems);
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

    private String told(JsonMappingException fault, JsonParser parser, JsonStreamContext array) throws IOException {
        fault.prependPath(this, array.getCurrentIndex());
        String name = array.getParent() == null ? null : array.getParent().getCurrentName();
        if (name != null) {
            fault.prependPath(this, name);
        }
        return JsonFaults.mismatch(fault, parser).getProblem();
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
