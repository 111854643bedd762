/** Keeps what several processes change at once. */
module io.cloudcost.state {
    requires transitive io.cloudcost.core;
    requires org.xerial.sqlitejdbc;

    provides io.cloudcost.spi.StateStoreProvider with
            io.cloudcost.engine.postgresql.PostgresProvider,
            io.cloudcost.engine.sqlite.SqliteProvider;
}
