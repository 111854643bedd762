package io.cloudcost.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Steps into objects that are read field by field. */
final class Fields {

    private Fields() {}

    /** Goes to the first field of the object at the parser; null if it has none. */
    static @Nullable String first(JsonParser in, DeserializationContext context, Class<?> type) throws IOException {
        if (!in.hasToken(JsonToken.START_OBJECT)) {
            context.reportInputMismatch(type, "An object { … } must stand here");
        }
        return in.nextFieldName();
    }
}
