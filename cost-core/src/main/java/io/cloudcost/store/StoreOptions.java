package io.cloudcost.store;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How to open a store.
 *
 * @param customerId only this customer's data is written and read; null for data without one
 * @param lockTimeout how long to wait for another process that has the file
 * @param memoryLimitMb the most memory that an embedded engine takes outside the Java heap, at least 1
 * @param readOnly whether a store that is not there is an error, and nothing is written
 */
public record StoreOptions(@Nullable String customerId, Duration lockTimeout, int memoryLimitMb, boolean readOnly) {

    public StoreOptions {
        if (memoryLimitMb < 1) {
            throw new IllegalArgumentException("A store needs at least 1 MB of memory, not " + memoryLimitMb);
        }
    }

    /** No customer, no waiting, 512 MB, writable. */
    public static StoreOptions defaults() {
        return new StoreOptions(null, Duration.ZERO, 512, false);
    }

    /** For this customer. */
    public StoreOptions withCustomerId(@Nullable String value) {
        return new StoreOptions(value, lockTimeout, memoryLimitMb, readOnly);
    }

    /** Waiting so long for another process. */
    public StoreOptions withWait(Duration value) {
        return new StoreOptions(customerId, value, memoryLimitMb, readOnly);
    }

    /** With so much memory outside the Java heap. */
    public StoreOptions withMemoryLimitMb(int value) {
        return new StoreOptions(customerId, lockTimeout, value, readOnly);
    }

    /** Only for reading. */
    public StoreOptions asReadOnly() {
        return new StoreOptions(customerId, lockTimeout, memoryLimitMb, true);
    }

    /** The customer, if there is one. */
    public Optional<String> customer() {
        return Optional.ofNullable(customerId);
    }
}
