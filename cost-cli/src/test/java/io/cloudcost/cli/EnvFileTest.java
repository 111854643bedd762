package io.cloudcost.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.ConfigurationException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvFileTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    K=v                  | v
                    export K=v           | v
                    \tK = v              | v
                    K="v"                | v
                    K='v'                | v
                    K=v # a comment      | v
                    K=v#w                | v#w
                    K="v # w" # comment  | v # w
                    K='v"w'              | v"w
                    K="v\\"w"            | v"w
                    K='v\\nw'            | v\\nw
                    K=a=b                | a=b
                    """)
    void readsAValue(String line, String value) {
        assertThat(EnvFile.parse(".env", line)).containsExactly(Map.entry("K", value));
    }

    @Test
    void readsEmptyValuesAndValuesOverSeveralLines() {
        String text = "\uFEFFA=\r\nB=\"one\ntwo\"\nC=\"x\\ny\"\nD=#only a comment";

        assertThat(EnvFile.parse(".env", text)).isEqualTo(Map.of("A", "", "B", "one\ntwo", "C", "x\ny", "D", ""));
    }

    @Test
    void leavesOtherLinesAloneAndTakesTheLastOfTwo() {
        assertThat(EnvFile.parse(".env", "# K=no\n\nsource other\nK=1\n1K=x\nK=2"))
                .containsExactly(Map.entry("K", "2"));
    }

    @Test
    void saysWhereAQuoteIsNotClosedWithoutTellingTheValue() {
        assertThatThrownBy(() -> EnvFile.parse("my.env", "A=1\nKEY=\"geheim\nB=2"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("my.env, line 2: the quote that opens the value of KEY is not closed.")
                .hasMessageNotContaining("geheim");
    }

    @Test
    void readsWhatPowerShellWrites(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve(".env"), "\uFEFFVULTR_API_KEY=geheim\r\n", StandardCharsets.UTF_16LE);

        assertThat(environment(folder, Map.of()).apply("VULTR_API_KEY")).isEqualTo("geheim");
    }

    @Test
    void theRealEnvironmentWinsAndOriginsAreRemembered(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve(".env"), "A=file\nB=file\nC=file");

        Environment environment = environment(folder, Map.of("A", "real"));

        assertThat(environment.apply("A")).isEqualTo("real");
        assertThat(environment.apply("B")).isEqualTo("file");
        assertThat(environment.apply("X")).isNull();
        assertThat(environment.origins())
                .isEqualTo("the environment variable A, B in the file " + folder.resolve(".env"));
    }

    private static Environment environment(Path folder, Map<String, String> real) throws IOException {
        World world = new World(
                real::get,
                folder,
                Clock.systemUTC(),
                System::nanoTime,
                OutputStream.nullOutputStream(),
                System.err,
                false,
                StandardCharsets.UTF_8);
        return Environment.of(world, null);
    }
}
