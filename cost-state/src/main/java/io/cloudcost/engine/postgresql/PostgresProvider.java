package io.cloudcost.engine.postgresql;

import io.cloudcost.engine.state.JdbcStore;
import io.cloudcost.spi.StateStoreProvider;
import io.cloudcost.store.StateStore;
import java.time.Duration;

/**
 * Opens {@code postgresql://host:5432/database?user=…}. The password is in a file that the address names or in the environment
 * variable {@code PGPASSWORD}, never in the address. The driver {@code org.postgresql:postgresql} must be there.
 */
public final class PostgresProvider implements StateStoreProvider {

    /** How long a transaction waits for those of others. */
    private static final Duration WAIT = Duration.ofSeconds(10);

    /** How long a transaction may do nothing. */
    private static final Duration IDLE = Duration.ofSeconds(60);

    /** For the service loader. */
    public PostgresProvider() {}

    @Override
    public String engine() {
        return "postgresql";
    }

    @Override
    public StateStore open(String location) {
        return open(location, WAIT);
    }

    static StateStore open(String location, Duration wait) {
        return open(location, wait, IDLE);
    }

    static StateStore open(String location, Duration wait, Duration idle) {
        return JdbcStore.open(new PostgresEngine(Address.of(location), wait, idle));
    }
}
