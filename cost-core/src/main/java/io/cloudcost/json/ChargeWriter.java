package io.cloudcost.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import io.cloudcost.charge.CostRecord;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.focus.FocusVersion;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** A charge by the columns of FOCUS; times keep their fractions of a second, which FOCUS's own text has not. */
final class ChargeWriter extends JsonSerializer<CostRecord> {

    private static final List<FocusColumn> COLUMNS = FocusColumn.columns(FocusVersion.LATEST);

    @Override
    public void serialize(CostRecord charge, JsonGenerator out, SerializerProvider provider) throws IOException {
        out.writeStartObject();
        for (FocusColumn column : COLUMNS) {
            Object value = charge.value(column);
            if (value != null) {
                provider.defaultSerializeField(column.columnName(), value, out);
            }
        }
        for (Map.Entry<String, String> extension : charge.extensions().entrySet()) {
            out.writeStringField(extension.getKey(), extension.getValue());
        }
        out.writeEndObject();
    }
}
