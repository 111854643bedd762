package io.cloudcost.engine.duckdb;

import io.cloudcost.snapshot.Source;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Whose data there is. */
final class AccountTable {

    /** The accounts of one customer; takes the customer as parameter. */
    static final String OF_CUSTOMER = "SELECT id FROM accounts WHERE customer IS NOT DISTINCT FROM ?";

    private AccountTable() {}

    static OptionalLong find(DuckDBConnection connection, @Nullable String customer, Source source)
            throws SQLException {
        return Sql.list(
                        connection,
                        OF_CUSTOMER + " AND provider = ? AND account = ?",
                        row -> row.getLong(1),
                        customer,
                        source.provider(),
                        source.account())
                .stream()
                .mapToLong(id -> id)
                .findFirst();
    }

    static long findOrAdd(DuckDBConnection connection, @Nullable String customer, Source source) throws SQLException {
        OptionalLong known = find(connection, customer, source);
        if (known.isPresent()) {
            return known.getAsLong();
        }
        long id = Sql.nextId(connection);
        Sql.update(
                connection,
                "INSERT INTO accounts (id, customer, provider, account) VALUES (?, ?, ?, ?)",
                id,
                customer,
                source.provider(),
                source.account());
        return id;
    }

    /** The providers of which there is an account with this id. */
    static List<String> providers(DuckDBConnection connection, @Nullable String customer, String account)
            throws SQLException {
        return Sql.list(
                connection,
                "SELECT DISTINCT provider FROM accounts WHERE id IN (" + OF_CUSTOMER + ") AND account = ? ORDER BY 1",
                row -> row.getString(1),
                customer,
                account);
    }

    static List<Source> sources(DuckDBConnection connection, @Nullable String customer) throws SQLException {
        return Sql.list(
                connection,
                "SELECT provider, account FROM accounts WHERE id IN (" + OF_CUSTOMER + ") ORDER BY provider, account",
                row -> new Source(row.getString(1), row.getString(2)),
                customer);
    }
}
