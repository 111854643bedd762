package io.cloudcost.engine.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.StoreException;
import io.cloudcost.store.CostStore;
import io.cloudcost.store.CostStores;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** A server that wants a password. */
@NeedsClickHouse
@DisabledIfEnvironmentVariable(named = Front.VARIABLE, matches = ".+", disabledReason = "It has passwords of its own.")
class PasswordTest {

    private static final String RIGHT = "the-right-word";
    private static final String WRONG = "a-wr0ng-word";

    @TempDir
    private Path folder;

    @Test
    void isNeededAndNeverTold() throws IOException {
        String url = Front.start(RIGHT);
        assertThatThrownBy(() -> CostStores.open(address(url, WRONG)))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("does not accept the user 'me' with this password")
                .satisfies(e -> assertThat(trace(e)).doesNotContain(WRONG));
        try (CostStore store = CostStores.open(address(url, RIGHT))) {
            store.save(Samples.reading(1));
            assertThat(store.sources()).containsExactly(Samples.ACME);
            assertThat(store.toString()).doesNotContain(RIGHT);
        }
    }

    private String address(String url, String password) throws IOException {
        Path file = Files.writeString(folder.resolve("password-" + password.length()), password);
        return Front.address(url) + "?user=me&passwordFile=" + file;
    }

    private static String trace(Throwable e) {
        StringWriter text = new StringWriter();
        e.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
