package io.cloudcost;

import io.cloudcost.snapshot.CostSnapshot;
import java.util.concurrent.CompletableFuture;

/**
 * Reads what one account costs. Thread-safe, and not closeable: every call opens and closes what it needs.
 */
public interface CostCollector {

    /** The provider's id, for example {@code vultr}. */
    String provider();

    /**
     * Reads what was asked for. A part that fails becomes an issue of the snapshot.
     *
     * @throws CostException if nothing of the account's own could be read, or the thread was interrupted
     */
    CostSnapshot collect(CollectRequest request);

    /** Reads the current billing period and the two before. */
    default CostSnapshot collect() {
        return collect(CollectRequest.defaults());
    }

    /**
     * Reads what was asked for and hands charges and resources to the sink instead of keeping them. The snapshot that
     * comes back has everything else, among it the coverage with counts and sums.
     */
    CostSnapshot collect(CollectRequest request, CollectSink sink);

    /**
     * The same on a thread of its own. Cancelling the future interrupts the collection; a failure completes it with the
     * {@link CostException}.
     */
    default CompletableFuture<CostSnapshot> collectAsync(CollectRequest request) {
        return AsyncCollection.start(provider(), () -> collect(request));
    }

    /** The current billing period and the two before, on a thread of its own. */
    default CompletableFuture<CostSnapshot> collectAsync() {
        return collectAsync(CollectRequest.defaults());
    }

    /**
     * Tries the credentials without a call that costs money: who the account is and which parts they may read. Does not
     * throw for what the provider refuses; that is in the result.
     */
    AccessCheck check();
}
