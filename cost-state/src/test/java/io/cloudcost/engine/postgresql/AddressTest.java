package io.cloudcost.engine.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.ConfigurationException;
import io.cloudcost.StoreException;
import io.cloudcost.store.StateStores;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an address may say; passwords are never among it. */
class AddressTest {

    private static final String SECRET = "s3cr3t-word";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "//db/state?user=me, //db:5432/state, postgresql://db:5432/state",
        "//db:7/state?user=me&schema=team_a, //db:7/state, postgresql://db:7/state?schema=team_a",
        "//[::1]/state?user=me, //[::1]:5432/state, postgresql://[::1]:5432/state"
    })
    void isRead(String location, String place, String name) {
        Address address = Address.of(location);
        assertThat(address.place()).isEqualTo(place);
        assertThat(address).hasToString(name);
    }

    @Test
    void hasOptions() {
        Address address = Address.of("//db/state?user=a%26b&timeout=7");
        assertThat(address.option(Option.USER, "")).isEqualTo("a&b");
        assertThat(address.option(Option.TIMEOUT, "60")).isEqualTo("7");
        assertThat(address.option(Option.SCHEMA, "public")).isEqualTo("public");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//db/state?user=me&password=" + SECRET,
                "//me:" + SECRET + "@db/state",
                "db/state?password=" + SECRET,
                "//db/state?password=" + SECRET + " "
            })
    void refusesAPasswordAndDoesNotRepeatIt(String location) {
        assertSilent(ConfigurationException.class, () -> StateStores.open("postgresql:" + location));
    }

    @Test
    void namesEveryProblemAtOnce() {
        assertThatThrownBy(() -> Address.of("//db/a/b?timeout=soon&schema=A;&colour=red"))
                .isInstanceOfSatisfying(
                        ConfigurationException.class,
                        e -> assertThat(e.problems())
                                .hasSize(5)
                                .anyMatch(problem -> problem.contains("one database"))
                                .anyMatch(problem -> problem.contains("no user"))
                                .anyMatch(problem -> problem.contains("'colour'"))
                                .anyMatch(problem -> problem.contains("'schema'"))
                                .anyMatch(problem -> problem.contains("'timeout'")));
    }

    @Test
    void takesThePasswordFromAFileOrTheEnvironment() throws IOException {
        Path file = Files.writeString(folder.resolve("password"), SECRET + "\n");
        Map<String, String> environment = Map.of(Password.VARIABLE, "other");
        assertThat(Password.of(Address.of("//db/x?user=me&passwordFile=" + file), environment))
                .contains(SECRET);
        assertThat(Password.of(Address.of("//db/x?user=me"), environment)).contains("other");
        assertThat(Password.of(Address.of("//db/x?user=me"), Map.of())).isEmpty();
        assertThatThrownBy(() -> StateStores.open("postgresql://db/x?user=me&passwordFile=" + folder.resolve("none")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("none");
    }

    @Test
    void saysThatNobodyAnswersButNotThePassword() throws IOException {
        Path file = Files.writeString(folder.resolve("password"), SECRET);
        String address = "postgresql://127.0.0.1:1/x?user=me&connectTimeout=1&passwordFile=" + file;
        assertSilent(StoreException.class, () -> StateStores.open(address));
        assertThatThrownBy(() -> StateStores.open(address))
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.retryable()).isTrue())
                .hasMessageContaining("postgresql://127.0.0.1:1/x cannot be reached");
    }

    private static void assertSilent(Class<?> kind, ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOf(kind).satisfies(e -> {
            StringWriter text = new StringWriter();
            e.printStackTrace(new PrintWriter(text));
            assertThat(text.toString()).doesNotContain(SECRET);
        });
    }
}
