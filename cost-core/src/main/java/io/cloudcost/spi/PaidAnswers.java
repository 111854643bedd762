package io.cloudcost.spi;

import io.cloudcost.store.StateStore;
import io.cloudcost.store.StateTables;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Answers that cost money, kept for a while in a state store, so that nobody on it pays twice for the same question. The
 * question itself is not kept, only its digest.
 */
public final class PaidAnswers {

    /** How long an answer is taken for the newest, unless told: providers renew their bills a few times a day. */
    public static final Duration DEFAULT_AGE = Duration.ofHours(1);

    /** How long a list price is taken for the newest: providers change them a few times a year. */
    public static final Duration PRICE_AGE = Duration.ofDays(1);

    private static final char SEPARATOR = '\n';

    private final StateStore state;
    private final Clock clock;
    private final Duration age;
    private final String table;
    private final StateTables tables;

    /** @param age how long an answer is taken for the newest */
    public PaidAnswers(StateStore state, Clock clock, Duration age) {
        this(state, clock, age, "paid_answers");
    }

    /** What is kept for another time stands in a table of its own: each forgets what is too old for it. */
    private PaidAnswers(StateStore state, Clock clock, Duration age, String table) {
        this.state = state;
        this.clock = clock;
        this.age = age;
        this.table = table;
        this.tables = new StateTables(
                table,
                List.of(List.of("CREATE TABLE " + table + " (question VARCHAR(64) NOT NULL PRIMARY KEY, "
                        + "asked_at BIGINT NOT NULL, answer TEXT NOT NULL)")));
    }

    /** Answers of price lists, which cost patience rather than money and stay right for longer: {@link #PRICE_AGE}. */
    public static PaidAnswers ofPrices(StateStore state, Clock clock) {
        return new PaidAnswers(state, clock, PRICE_AGE, "price_answers");
    }

    /** What was learned of a provider by paying for it, on the same store, for a day. */
    public PaidAnswers forADay() {
        return new PaidAnswers(state, clock, Duration.ofDays(1), "learned_answers");
    }

    /**
     * The answer, if it was asked for not too long ago.
     *
     * @param account whose: an answer is never given to another one
     * @param action for example {@code ce:GetCostAndUsage}
     * @param question all that the answer depends on, in UTF-8
     */
    public Optional<String> find(String provider, String account, String action, String question) {
        String digest = digest(provider, account, action, question);
        long since = clock.instant().minus(age).toEpochMilli();
        return state.transaction(tables, connection -> {
            try (PreparedStatement statement = connection.prepareStatement(
                    "SELECT answer FROM " + table + " WHERE question = ? AND asked_at > ? AND asked_at <= ?")) {
                statement.setString(1, digest);
                statement.setLong(2, since);
                statement.setLong(3, clock.millis());
                try (ResultSet row = statement.executeQuery()) {
                    return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
                }
            }
        });
    }

    /** Keeps an answer in place of an older one, and forgets those that are too old. */
    public void keep(String provider, String account, String action, String question, String answer) {
        String digest = digest(provider, account, action, question);
        state.transaction(tables, connection -> {
            forget(connection, digest);
            try (PreparedStatement statement = connection.prepareStatement(
                    "INSERT INTO " + table + " (question, asked_at, answer) VALUES (?, ?, ?)")) {
                statement.setString(1, digest);
                statement.setLong(2, clock.millis());
                statement.setString(3, answer);
                return statement.executeUpdate();
            }
        });
    }

    private void forget(Connection connection, String digest) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("DELETE FROM " + table + " WHERE question = ? OR asked_at <= ?")) {
            statement.setString(1, digest);
            statement.setLong(2, clock.instant().minus(age).toEpochMilli());
            statement.executeUpdate();
        }
    }

    /** Each part with its length, so that no two questions look the same. */
    private static String digest(String... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                digest.update((part.length() + "" + SEPARATOR + part).getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
