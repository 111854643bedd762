package io.cloudcost.engine.postgresql;

import io.cloudcost.testkit.PostgresForTests;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The server of these tests, which ends with this process. */
public final class Postgres {

    /** It lets its owner in without a password, and nobody else. */
    public static final PostgresForTests SERVER = new PostgresForTests(Postgres::start);

    private static final String ACCESS = """
            host all postgres 127.0.0.1/32 trust
            host all postgres ::1/128 trust
            host all all 127.0.0.1/32 scram-sha-256
            """;

    private Postgres() {}

    private static String start() {
        try {
            Path access = Files.createTempFile("access", ".conf");
            access.toFile().deleteOnExit();
            Files.writeString(access, ACCESS);
            int port = EmbeddedPostgres.builder()
                    .setServerConfig("hba_file", access.toString())
                    .start()
                    .getPort();
            return "postgresql://127.0.0.1:" + port + "/postgres?user=postgres";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
