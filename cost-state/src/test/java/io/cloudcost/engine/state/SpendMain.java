package io.cloudcost.engine.state;

import io.cloudcost.store.StateStore;
import io.cloudcost.store.StateStores;
import io.cloudcost.store.StateTables;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** A process that spends from a pot that others spend from, too, until it is empty. */
final class SpendMain {

    static final long LIMIT = 300;
    static final long EACH = 3;
    static final StateTables POT = new StateTables(
            "pot",
            List.of(List.of("CREATE TABLE pot_spent (id VARCHAR(40) NOT NULL PRIMARY KEY, amount BIGINT NOT NULL)")));

    private SpendMain() {}

    /** @param arguments the store, who this is, and in how manieth transaction to stop for ever, or -1 */
    public static void main(String[] arguments) throws IOException {
        try (StateStore store = StateStores.open(arguments[0])) {
            tell("ready");
            int time = 0;
            while (spend(store, arguments[1] + "-" + time, time == Integer.parseInt(arguments[2]))) {
                time++;
            }
        }
    }

    private static boolean spend(StateStore store, String id, boolean stop) {
        return store.transaction(POT, connection -> {
            if (spent(connection) + EACH > LIMIT) {
                return false;
            }
            try (PreparedStatement statement =
                    connection.prepareStatement("INSERT INTO pot_spent (id, amount) VALUES (?, ?)")) {
                statement.setString(1, id);
                statement.setLong(2, EACH);
                statement.executeUpdate();
            }
            if (stop) {
                tell("stopped");
            }
            return true;
        });
    }

    static long spent(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COALESCE(SUM(amount), 0) FROM pot_spent")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** And waits for a word. */
    private static void tell(String what) {
        System.out.println(what);
        try {
            if (System.in.read() < 0) {
                Runtime.getRuntime().halt(1);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
