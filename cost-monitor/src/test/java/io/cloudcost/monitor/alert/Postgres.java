package io.cloudcost.monitor.alert;

import io.cloudcost.testkit.PostgresForTests;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The server of these tests, which ends with this process. */
final class Postgres {

    static final PostgresForTests SERVER = new PostgresForTests(Postgres::start);

    private Postgres() {}

    private static String start() {
        try {
            return "postgresql://127.0.0.1:" + EmbeddedPostgres.start().getPort() + "/postgres?user=postgres";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
