package io.cloudcost.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import io.cloudcost.model.Tags;
import io.cloudcost.resource.Attributes;
import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.function.Function;

/** Types that hold others and are written as those: lists, maps, numbers that may be absent. */
final class CollectionTypes {

    private CollectionTypes() {}

    static SimpleModule module() {
        SimpleModule module = new SimpleModule("collections");
        add(module, Amounts.class, Amounts::list, (in, to) -> sum(to.readValue(in, Money[].class)), Amounts.none());
        add(module, Tags.class, Tags::asMap, (in, to) -> Tags.of(texts(in, to)), Tags.none());
        add(module, Attributes.class, Facts::write, (in, to) -> Facts.read(to.readTree(in), to), Attributes.none());
        add(
                module,
                OptionalInt.class,
                OptionalInt::getAsInt,
                (in, to) -> OptionalInt.of(in.getIntValue()),
                OptionalInt.empty());
        add(
                module,
                OptionalLong.class,
                OptionalLong::getAsLong,
                (in, to) -> OptionalLong.of(in.getLongValue()),
                OptionalLong.empty());
        return module;
    }

    private static Amounts sum(Money[] amounts) {
        return Amounts.sum(List.of(amounts));
    }

    static SortedMap<String, String> texts(JsonParser in, DeserializationContext context) throws IOException {
        return context.readValue(
                in, context.getTypeFactory().constructMapType(java.util.TreeMap.class, String.class, String.class));
    }

    private static <T> void add(
            SimpleModule module, Class<T> type, Function<T, Object> write, ReadFunction<T> read, T none) {
        module.addSerializer(type, new Writer<>(write, none));
        module.addDeserializer(type, new Reader<>(read, none));
    }

    /** Reads what stands at the parser. */
    private interface ReadFunction<T> {
        T read(JsonParser in, DeserializationContext context) throws IOException;
    }

    private static final class Writer<T> extends JsonSerializer<T> {
        private final Function<T, Object> write;
        private final T none;

        Writer(Function<T, Object> write, T none) {
            this.write = write;
            this.none = none;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
            provider.defaultSerializeValue(write.apply(value), out);
        }

        @Override
        public boolean isEmpty(SerializerProvider provider, T value) {
            return none.equals(value);
        }
    }

    private static final class Reader<T> extends JsonDeserializer<T> {
        private final ReadFunction<T> read;
        private final T none;

        Reader(ReadFunction<T> read, T none) {
            this.read = read;
            this.none = none;
        }

        @Override
        public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return read.read(in, context);
        }

        @Override
        public T getNullValue(DeserializationContext context) {
            return none;
        }
    }
}
