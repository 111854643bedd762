package io.cloudcost.engine.state;

import io.cloudcost.store.StateStore;
import io.cloudcost.store.StateTables;
import io.cloudcost.store.StateWork;

/** A state store on one connection that writes and, where the engine allows it, another one that reads beside it. */
public final class JdbcStore implements StateStore {

    private final Line writing;
    private final Line reading;
    private final Migration migration;

    private JdbcStore(Engine engine) {
        this.writing = new Line(engine);
        this.reading = engine.readsBeside() ? new Line(engine) : writing;
        this.migration = new Migration(engine.store());
    }

    /** Connects at once, so that what is wrong is told here. */
    public static JdbcStore open(Engine engine) {
        JdbcStore store = new JdbcStore(engine);
        store.writing.open();
        return store;
    }

    @Override
    public <T> T transaction(StateTables tables, StateWork<T> work) {
        refuseWithin();
        return writing.run(
                Mode.WRITE,
                connection -> {
                    migration.prepare(connection, tables);
                    return work.run(connection);
                },
                () -> migration.committed(tables));
    }

    @Override
    public <T> T read(StateTables tables, StateWork<T> work) {
        if (!migration.isDone(tables)) {
            transaction(tables, connection -> true);
        }
        refuseWithin();
        return reading.run(Mode.READ, work, () -> {});
    }

    private void refuseWithin() {
        if (writing.isMine() || reading.isMine()) {
            throw new IllegalStateException("This thread has a transaction on the state store already.");
        }
    }

    @Override
    public void close() {
        try {
            reading.close();
        } finally {
            writing.close();
        }
    }
}
