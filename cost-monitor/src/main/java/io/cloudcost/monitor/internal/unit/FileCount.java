package io.cloudcost.monitor.internal.unit;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cloudcost.ConfigurationException;
import io.cloudcost.CostException;
import io.cloudcost.model.Period;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads a number from a file that somebody else keeps. */
public final class FileCount {

    private static final int MOST_BYTES = 1 << 20;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Path file;
    private final @Nullable JsonPointer field;

    private FileCount(Path file, @Nullable JsonPointer field) {
        this.file = file;
        this.field = field;
    }

    /** A file that holds the number alone. */
    public static FileCount plain(Path file) {
        return new FileCount(file, null);
    }

    /** A number in a JSON file. */
    public static FileCount json(Path file, String field) {
        try {
            return new FileCount(file, JsonPointer.compile(field));
        } catch (IllegalArgumentException wrong) {
            throw new ConfigurationException(
                    "The field of a count must be a JSON pointer such as /leads/month, not '" + field + "'.");
        }
    }

    /** The number, of this span up to now. @throws CostException if it cannot be told */
    public BigDecimal count(Period period, Instant now) {
        Numbers.checkCurrent(period, now);
        String text = read();
        return field == null ? Numbers.parse(file.toString(), text) : number(text, field);
    }

    private String read() {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new CostException(file + " has more than 1 MiB: it is no file with a count of units.");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (NoSuchFileException none) {
            throw new CostException("There is no file " + file + " with a count of units.", true, none);
        } catch (IOException broken) {
            throw new CostException(
                    "The count of units in " + file + " cannot be read: " + broken.getMessage(), true, broken);
        }
    }

    private BigDecimal number(String text, JsonPointer pointer) {
        JsonNode value = tree(text).at(pointer);
        if (!value.isNumber() && !value.isTextual()) {
            throw new CostException(file + " has no number at " + pointer + ".");
        }
        return Numbers.parse(
                pointer + " of " + file, value.isNumber() ? value.decimalValue().toString() : value.asText());
    }

    private JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException wrong) {
            throw new CostException(
                    file + " is no JSON, or it is being written: give it at once, by a rename.", true, wrong);
        }
    }
}
