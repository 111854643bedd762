package io.cloudcost.http.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads one kind of number from a JSON number or from text; empty text is no number, like null. */
final class NumberReader<T> extends StdScalarDeserializer<T> {

    private static final long serialVersionUID = 1L;

    private static final int MAX_LENGTH = 100;

    private final transient Function<BigDecimal, T> narrow;

    NumberReader(Class<T> type, Function<BigDecimal, T> narrow) {
        super(type);
        this.narrow = narrow;
    }

    @Override
    public @Nullable T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getDecimalValue(), parser, context);
            case VALUE_STRING -> text(parser.getText().strip(), parser, context);
            default -> cast(context.handleUnexpectedToken(handledType(), parser));
        };
    }

    private @Nullable T text(String text, JsonParser parser, DeserializationContext context) throws IOException {
        if (text.isEmpty()) {
            return getNullValue(context);
        }
        try {
            return text.length() > MAX_LENGTH ? mismatch(text, context) : number(new BigDecimal(text), parser, context);
        } catch (NumberFormatException e) {
            return mismatch(text, context);
        }
    }

    private T number(BigDecimal number, JsonParser parser, DeserializationContext context) throws IOException {
        try {
            return narrow.apply(number);
        } catch (ArithmeticException e) {
            return mismatch(parser.getText(), context);
        }
    }

    private T mismatch(String text, DeserializationContext context) throws IOException {
        throw context.weirdStringException(text, handledType(), "not a number of this kind");
    }

    /** Absence of a required (primitive) number is an error, never a zero. */
    @Override
    public @Nullable T getNullValue(DeserializationContext context) throws JsonMappingException {
        if (handledType().isPrimitive() && context.isEnabled(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)) {
            context.reportInputMismatch(this, "a number is required here");
        }
        return null;
    }

    @SuppressWarnings("unchecked")
    private @Nullable T cast(@Nullable Object value) {
        return (T) value;
    }
}
