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
 * @param keepInventory how long before an account's newest collection what older ones saw is kept: inventory and findings,
 *     never charges or invoices; at least zero, which keeps the newest alone
 * @param keepReplaced for how long charges stay known for {@link CostStore#asOf} after a later reading has replaced
 *     them; zero for not at all
 */
public record StoreOptions(
        @Nullable String customerId,
        Duration lockTimeout,
        int memoryLimitMb,
        boolean readOnly,
        Duration keepInventory,
        Duration keepReplaced) {

    /** A year and what a month's end takes to settle. */
    private static final Duration THIRTEEN_MONTHS = Duration.ofDays(400);

    public StoreOptions {
        if (memoryLimitMb < 1) {
            throw new IllegalArgumentException("A store needs at least 1 MB of memory, not " + memoryLimitMb);
        }
        if (keepInventory.isNegative() || keepReplaced.isNegative()) {
            throw new IllegalArgumentException(
                    "Data is kept for zero or more time, not for " + keepInventory + " and " + keepReplaced);
        }
    }

    /** No customer, no waiting, 512 MB, writable; inventory and findings for 400 days, no replaced charges. */
    public static StoreOptions defaults() {
        return new StoreOptions(null, Duration.ZERO, 512, false, THIRTEEN_MONTHS, Duration.ZERO);
    }

    /** For this customer. */
    public StoreOptions withCustomerId(@Nullable String value) {
        return new StoreOptions(value, lockTimeout, memoryLimitMb, readOnly, keepInventory, keepReplaced);
    }

    /** Waiting so long for another process. */
    public StoreOptions withWait(Duration value) {
        return new StoreOptions(customerId, value, memoryLimitMb, readOnly, keepInventory, keepReplaced);
    }

    /** With so much memory outside the Java heap. */
    public StoreOptions withMemoryLimitMb(int value) {
        return new StoreOptions(customerId, lockTimeout, value, readOnly, keepInventory, keepReplaced);
    }

    /** Only for reading. */
    public StoreOptions asReadOnly() {
        return new StoreOptions(customerId, lockTimeout, memoryLimitMb, true, keepInventory, keepReplaced);
    }

    /** Inventory and findings older than this before the newest collection are removed at the next save. */
    public StoreOptions withKeepInventory(Duration value) {
        return new StoreOptions(customerId, lockTimeout, memoryLimitMb, readOnly, value, keepReplaced);
    }

    /** Charges that this store replaces stay known so long. */
    public StoreOptions withKeepReplaced(Duration value) {
        return new StoreOptions(customerId, lockTimeout, memoryLimitMb, readOnly, keepInventory, value);
    }

    /** The customer, if there is one. */
    public Optional<String> customer() {
        return Optional.ofNullable(customerId);
    }
}
