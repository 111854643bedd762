package io.cloudcost.cli;

import io.cloudcost.store.StateStore;
import io.cloudcost.store.StateTables;
import io.cloudcost.store.StateWork;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A state store that is opened when it is needed, so that a provider that keeps nothing leaves no file behind. */
final class LateState implements StateStore {

    private final Supplier<StateStore> opener;
    private @Nullable StateStore opened;

    LateState(Supplier<StateStore> opener) {
        this.opener = opener;
    }

    @Override
    public <T> T transaction(StateTables tables, StateWork<T> work) {
        return state().transaction(tables, work);
    }

    @Override
    public <T> T read(StateTables tables, StateWork<T> work) {
        return state().read(tables, work);
    }

    private synchronized StateStore state() {
        StateStore state = opened == null ? opener.get() : opened;
        opened = state;
        return state;
    }

    @Override
    public synchronized void close() {
        if (opened != null) {
            opened.close();
        }
    }
}
