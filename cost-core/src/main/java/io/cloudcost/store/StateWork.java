package io.cloudcost.store;

import java.sql.Connection;
import java.sql.SQLException;

/** What is done in a transaction. */
@FunctionalInterface
public interface StateWork<T> {

    /**
     * Does it.
     *
     * @param connection of this transaction
     */
    T run(Connection connection) throws SQLException;
}
