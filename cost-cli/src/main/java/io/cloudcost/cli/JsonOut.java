package io.cloudcost.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON as it goes, so that an account of any size fits in memory. Amounts are text, so that no reader loses a
 * digit; what is unknown is null.
 */
final class JsonOut implements AutoCloseable {

    private final JsonGenerator json;

    /** A block of fields or elements. */
    interface Block {
        void write() throws IOException;
    }

    /** How one element of a list is written. */
    interface Element<T> {
        void write(T value) throws IOException;
    }

    JsonOut(Writer writer) throws IOException {
        json = new JsonFactory()
                .createGenerator(writer)
                .configure(StreamWriteFeature.AUTO_CLOSE_TARGET.mappedFeature(), false)
                .configure(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN.mappedFeature(), true)
                .setPrettyPrinter(printer());
    }

    /** An object: the document, or an element of a list. */
    void object(Block fields) throws IOException {
        json.writeStartObject();
        fields.write();
        json.writeEndObject();
    }

    void object(String name, Block fields) throws IOException {
        json.writeFieldName(name);
        object(fields);
    }

    /** An object, or null where there is none. */
    <T> void object(String name, @Nullable T value, Element<T> fields) throws IOException {
        if (value == null) {
            json.writeNullField(name);
        } else {
            object(name, () -> fields.write(value));
        }
    }

    /** A list of objects. */
    <T> void objects(String name, Collection<? extends T> values, Element<T> fields) throws IOException {
        json.writeArrayFieldStart(name);
        for (T value : values) {
            object(() -> fields.write(value));
        }
        json.writeEndArray();
    }

    /** A list of texts. */
    void texts(String name, Collection<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    /** Text; of anything else what it prints. */
    void text(String name, @Nullable Object value) throws IOException {
        json.writeStringField(name, value == null ? null : value.toString());
    }

    void number(String name, long value) throws IOException {
        json.writeNumberField(name, value);
    }

    void number(String name, BigDecimal value) throws IOException {
        json.writeNumberField(name, value);
    }

    /** A number that keeps every digit: written as text. */
    void decimal(String name, Optional<BigDecimal> value) throws IOException {
        text(name, value.map(BigDecimal::toPlainString).orElse(null));
    }

    void flag(String name, boolean value) throws IOException {
        json.writeBooleanField(name, value);
    }

    /** True or false, or null where it is not known. */
    void flag(String name, Optional<Boolean> value) throws IOException {
        if (value.isPresent()) {
            flag(name, value.orElseThrow());
        } else {
            nothing(name);
        }
    }

    void nothing(String name) throws IOException {
        json.writeNullField(name);
    }

    void money(String name, @Nullable Money money) throws IOException {
        object(name, money, this::money);
    }

    /** A list of amounts, one per currency. */
    void moneys(String name, Collection<Money> values) throws IOException {
        objects(name, values, this::money);
    }

    void period(String name, @Nullable Period period) throws IOException {
        object(name, period, span -> {
            text("start", span.start());
            text("end", span.end());
        });
    }

    /** Ends the document with a line break; does not close what is below. */
    @Override
    public void close() throws IOException {
        json.writeRaw('\n');
        json.close();
    }

    private void money(Money money) throws IOException {
        text("amount", money.amount().toPlainString());
        text("currency", money.currency());
    }

    private static DefaultPrettyPrinter printer() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        Separators separators = Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");
        return new DefaultPrettyPrinter(separators).withObjectIndenter(indenter).withArrayIndenter(indenter);
    }
}
