package io.cloudcost.engine.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.ConfigurationException;
import io.cloudcost.store.CostStores;
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
        "http://db/costs, http://db:8123, costs",
        "https://db/costs?user=me, https://db:8443, costs",
        "http://db:9000, http://db:9000, default",
        "https://db:1/costs?compress&timeout=5, https://db:1, costs"
    })
    void isRead(String location, String url, String database) {
        Address address = Address.of(location);
        assertThat(address.url()).isEqualTo(url);
        assertThat(address.database()).isEqualTo(database);
    }

    @Test
    void hasOptions() {
        Address address = Address.of("https://db/costs?user=a%26b&compress=true&timeout=7");
        assertThat(address.option(Option.USER)).isEqualTo("a&b");
        assertThat(address.isOn(Option.COMPRESS)).isTrue();
        assertThat(address.seconds(Option.TIMEOUT)).isEqualTo(7);
        assertThat(address.seconds(Option.GRACE)).isEqualTo(3600);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://db/costs?password=" + SECRET,
                "http://me:" + SECRET + "@db/costs",
                "ftp://db/costs?password=" + SECRET,
                "http://db/costs?password=" + SECRET + " "
            })
    void refusesAPasswordAndDoesNotRepeatIt(String location) {
        assertSilent(() -> CostStores.open("clickhouse:" + location));
    }

    @Test
    void namesEveryProblemAtOnce() {
        assertThatThrownBy(() -> Address.of("ftp://db/a/b?timeout=soon&colour=red"))
                .isInstanceOfSatisfying(
                        ConfigurationException.class,
                        e -> assertThat(e.problems())
                                .hasSize(4)
                                .anyMatch(problem -> problem.contains("must start with clickhouse:http://"))
                                .anyMatch(problem -> problem.contains("one database"))
                                .anyMatch(problem -> problem.contains("'colour'"))
                                .anyMatch(problem -> problem.contains("'timeout'")));
    }

    @Test
    void takesThePasswordFromAFileOrTheEnvironment() throws IOException {
        Path file = Files.writeString(folder.resolve("password"), SECRET + "\n");
        Map<String, String> environment = Map.of(Password.VARIABLE, "other");
        assertThat(Password.of(Address.of("http://db/x?passwordFile=" + file), environment)
                        .secret())
                .isEqualTo(SECRET);
        assertThat(Password.of(Address.of("http://db/x"), environment).secret()).isEqualTo("other");
        assertThat(Password.of(Address.of("http://db/x"), Map.of()).secret()).isEmpty();
        assertThatThrownBy(
                        () -> Password.of(Address.of("http://db/x?passwordFile=" + folder.resolve("none")), Map.of()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("none");
    }

    @Test
    void saysNothingOfThePassword() throws IOException {
        Path file = Files.writeString(folder.resolve("password"), SECRET);
        Address address = Address.of("http://127.0.0.1:1/x?user=me&passwordFile=" + file);
        Password password = Password.of(address, Map.of());
        assertThat(password + " " + address).doesNotContain(SECRET);
        assertSilent(() -> CostStores.open("clickhouse:http://127.0.0.1:1/x?connectTimeout=1&passwordFile=" + file));
    }

    static void assertSilent(ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work).satisfies(e -> {
            StringWriter text = new StringWriter();
            e.printStackTrace(new PrintWriter(text));
            assertThat(text.toString()).doesNotContain(SECRET);
        });
    }
}
