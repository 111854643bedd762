package io.cloudcost.budget;

import io.cloudcost.StoreException;
import io.cloudcost.store.StateStore;
import io.cloudcost.store.StateTables;
import io.cloudcost.store.StateWork;
import org.jspecify.annotations.Nullable;

/** A store whose next transactions are kept, but whose caller does not hear of it; or that is away. */
final class LosingStore implements StateStore {

    private final StateStore store;
    private int losing;
    private int transactions;
    private @Nullable RuntimeException failure;

    LosingStore(StateStore store) {
        this.store = store;
    }

    void loseNext(int times) {
        losing = times;
    }

    /** The next transaction fails with this, and is not begun. */
    void failNext(RuntimeException with) {
        failure = with;
    }

    /** How many were begun. */
    int transactions() {
        return transactions;
    }

    @Override
    public <T> T transaction(StateTables tables, StateWork<T> work) {
        RuntimeException fails = failure;
        failure = null;
        if (fails != null) {
            throw fails;
        }
        transactions++;
        T result = store.transaction(tables, work);
        if (losing > 0) {
            losing--;
            throw new StoreException("The store was lost while a transaction ended.", true, null);
        }
        return result;
    }

    @Override
    public <T> T read(StateTables tables, StateWork<T> work) {
        return store.read(tables, work);
    }

    @Override
    public void close() {
        store.close();
    }
}
