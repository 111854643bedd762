package io.cloudcost.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import io.cloudcost.charge.CostRecord;
import io.cloudcost.charge.CostRecordBuilder;
import io.cloudcost.charge.InvalidChargeException;
import io.cloudcost.focus.Dimension;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.focus.FocusFormat;
import java.io.IOException;
import java.util.Optional;

/** A charge from the columns of FOCUS; others are passed over, but for extensions. */
final class ChargeReader extends JsonDeserializer<CostRecord> {

    @Override
    public CostRecord deserialize(JsonParser in, DeserializationContext context) throws IOException {
        CostRecordBuilder charge = CostRecord.row();
        for (String name = Fields.first(in, context, CostRecord.class); name != null; name = in.nextFieldName()) {
            in.nextToken();
            column(charge, name, in, context);
        }
        try {
            return charge.build();
        } catch (InvalidChargeException e) {
            return context.reportInputMismatch(CostRecord.class, "%s", e.getMessage());
        }
    }

    private static void column(CostRecordBuilder charge, String name, JsonParser in, DeserializationContext context)
            throws IOException {
        Optional<FocusColumn> column = FocusColumn.find(name);
        if (column.isPresent()) {
            charge.set(column.get(), value(column.get(), in, context));
        } else if (name.startsWith(Dimension.EXTENSION_PREFIX) && in.hasToken(JsonToken.VALUE_STRING)) {
            charge.extension(name, in.getText());
        } else {
            in.skipChildren();
        }
    }

    private static Object value(FocusColumn column, JsonParser in, DeserializationContext context) throws IOException {
        return column.format() == FocusFormat.TAGS
                ? CollectionTypes.texts(in, context)
                : context.readValue(in, String.class);
    }
}
