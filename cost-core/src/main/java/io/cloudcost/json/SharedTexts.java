package io.cloudcost.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads equal short texts as one object: thousands of resources name the same account, region and plan. What collides in the
 * table takes the other's place, so that it never grows.
 */
final class SharedTexts extends StdScalarDeserializer<String> {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 64;
    private static final int SIZE = 1 << 12;

    // Several threads may lose each other's entries, which costs an object and nothing else: texts are immutable.
    private final transient @Nullable String[] table = new @Nullable String[SIZE];

    SharedTexts() {
        super(String.class);
    }

    @Override
    public @Nullable String deserialize(JsonParser in, DeserializationContext context) throws IOException {
        String text = StringDeserializer.instance.deserialize(in, context);
        return text == null ? null : share(text);
    }

    String share(String text) {
        if (text.length() > LONGEST) {
            return text;
        }
        int place = text.hashCode() & (SIZE - 1);
        @Nullable String known = table[place];
        if (known != null && known.equals(text)) {
            return known;
        }
        table[place] = text;
        return text;
    }
}
