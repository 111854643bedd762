package io.cloudcost.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import io.cloudcost.CostException;
import io.cloudcost.charge.CostRecord;
import io.cloudcost.finding.Finding;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.snapshot.Account;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Coverage;
import io.cloudcost.snapshot.Invoice;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;

/**
 * The model as JSON, and back without loss. Amounts are text, so that no reader loses a digit; times are ISO 8601 in UTC;
 * what is unknown is left out. Charges have the column names of FOCUS. A resource of a kind that has no record of its own
 * is read back as {@code OtherResource}; fields that are not known are passed over.
 *
 * <p>The whole of something large goes through a stream and is never in memory as text.
 */
public final class CostJson {

    private static final List<Class<?>> TYPES = List.of(
            CostSnapshot.class,
            CostRecord.class,
            CloudResource.class,
            Finding.class,
            Invoice.class,
            Coverage.class,
            Account.class,
            Amounts.class,
            Money.class,
            Period.class);

    private CostJson() {}

    /**
     * Writes a value in UTF-8 and leaves the stream open.
     *
     * @param value a snapshot, or one of what it is made of: charge, resource, finding, invoice, coverage, account,
     *     amounts, money, period
     * @throws IOException if the stream fails
     */
    public static void write(Object value, OutputStream out) throws IOException {
        check(value.getClass());
        write(value, Mapper.get().createGenerator(out));
    }

    /** Writes a value and leaves the writer open. @throws IOException if the writer fails */
    public static void write(Object value, Writer out) throws IOException {
        check(value.getClass());
        write(value, Mapper.get().createGenerator(out));
    }

    /** A value as text; for something large use a stream. */
    public static String write(Object value) {
        check(value.getClass());
        try {
            return Mapper.get().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("Cannot write " + value.getClass().getSimpleName() + " as JSON", e);
        }
    }

    /**
     * Reads a value of one of the types that can be written.
     *
     * @param in UTF-8; left open
     * @throws CostException if it is not such a value: says what is wrong and where
     * @throws IOException if the stream fails
     */
    public static <T> T read(InputStream in, Class<T> type) throws IOException {
        try {
            return reader(type).readValue(in);
        } catch (JsonProcessingException e) {
            throw JsonTrouble.of(type, e);
        }
    }

    /** Reads a value from text. @throws CostException if it is not such a value: says what is wrong and where */
    public static <T> T read(String json, Class<T> type) {
        try {
            return reader(type).readValue(json);
        } catch (JsonProcessingException e) {
            throw JsonTrouble.of(type, e);
        }
    }

    private static void write(Object value, JsonGenerator generator) throws IOException {
        try (generator) {
            generator.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            Mapper.get().writeValue(generator, value);
        }
    }

    private static ObjectReader reader(Class<?> type) {
        check(type);
        return Mapper.get().readerFor(type).without(JsonParser.Feature.AUTO_CLOSE_SOURCE);
    }

    private static void check(Class<?> type) {
        if (TYPES.stream().noneMatch(known -> known.isAssignableFrom(type))) {
            throw new IllegalArgumentException(type.getName() + " is not part of the model's JSON: use one of "
                    + TYPES.stream().map(Class::getSimpleName).toList() + ".");
        }
    }
}
