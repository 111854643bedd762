package io.cloudcost.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import io.cloudcost.resource.Metric;
import io.cloudcost.resource.ResourceKind;
import io.cloudcost.snapshot.IssueCode;
import io.cloudcost.snapshot.Part;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;

/** Types whose JSON is one text, as value and as key. */
final class TextTypes {

    private TextTypes() {}

    static SimpleModule module() {
        SimpleModule module = new SimpleModule("texts");
        add(module, BigDecimal.class, BigDecimal::toPlainString, TextTypes::number);
        add(module, Instant.class, Instant::toString, Instant::parse);
        add(module, LocalDate.class, LocalDate::toString, LocalDate::parse);
        add(module, Duration.class, Duration::toString, Duration::parse);
        add(module, ResourceKind.class, ResourceKind::name, ResourceKind::new);
        add(module, Metric.class, Metric::name, Metric::new);
        add(module, Part.class, Part::name, Part::new);
        add(module, IssueCode.class, IssueCode::name, IssueCode::new);
        return module;
    }

    private static <T> void add(
            SimpleModule module, Class<T> type, Function<T, String> write, Function<String, T> read) {
        module.addSerializer(type, new Writer<>(type, write));
        module.addDeserializer(type, new Reader<>(type, read));
        module.addKeyDeserializer(type, new KeyReader(read));
    }

    /** Plain digits only, as they are written: an exponent could ask for a number of any length. */
    static BigDecimal number(String text) {
        if (text.length() > 200 || text.chars().anyMatch(c -> c == 'e' || c == 'E')) {
            throw new IllegalArgumentException("not a number in plain digits");
        }
        return new BigDecimal(text);
    }

    private static final class Writer<T> extends StdScalarSerializer<T> {
        private static final long serialVersionUID = 1L;
        private final transient Function<T, String> write;

        Writer(Class<T> type, Function<T, String> write) {
            super(type);
            this.write = write;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(write.apply(value));
        }
    }

    private static final class Reader<T> extends FromStringDeserializer<T> {
        private static final long serialVersionUID = 1L;
        private final transient Function<String, T> read;

        Reader(Class<T> type, Function<String, T> read) {
            super(type);
            this.read = read;
        }

        @Override
        protected T _deserialize(String text, DeserializationContext context) throws IOException {
            try {
                return read.apply(text);
            } catch (RuntimeException e) {
                throw context.weirdStringException(text, _valueClass, String.valueOf(e.getMessage()));
            }
        }
    }

    private static final class KeyReader extends KeyDeserializer {
        private final Function<String, ?> read;

        KeyReader(Function<String, ?> read) {
            this.read = read;
        }

        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            return read.apply(key);
        }
    }
}
