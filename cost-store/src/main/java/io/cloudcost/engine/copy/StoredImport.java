package io.cloudcost.engine.copy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import of which rows are in quarantine.
 *
 * @param id its number
 * @param customerId whose it is; null for nobody's
 * @param at when it was
 * @param files of which there are such rows
 */
public record StoredImport(long id, @Nullable String customerId, Instant at, List<String> files) {

    public StoredImport {
        files = List.copyOf(files);
    }

    /** The number of an import in a copy: the same each time it is copied, and nobody else's. */
    public static long idInCopy(long id, @Nullable String customerId, Instant at) {
        String own = id + "/" + at + "/" + customerId;
        return id == 0
                ? 0
                : UUID.nameUUIDFromBytes(own.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits()
                        & Long.MAX_VALUE;
    }

    /** The same under another number. */
    public StoredImport numbered(long newId) {
        return new StoredImport(newId, customerId, at, files);
    }
}
