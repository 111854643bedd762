package io.cloudcost.simulator.focus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FocusBillMainTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void writesWhatItWasTold() throws IOException {
        Path file = folder.resolve("bill.csv.gz");
        int status = run((file + " --rows 20 --seed 3 --version 1.2 --months 2026-01..2026-02 --currencies EUR"
                        + " --quirks semicolon --bad-rows 2")
                .split(" "));

        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(status).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("rows=20\nbadRows=2\nEUR billed=");
        assertThat(Csv.lines(file, ';')).hasSize(23);
    }

    @ParameterizedTest
    @CsvSource({
        "a.csv --rows, --rows lacks its value.",
        "a.csv --rows x, --rows x: For input string",
        "a.csv --colour red, --colour red: unknown argument.",
        "a.csv --months 2026, --months 2026: Text '2026' could not be parsed"
    })
    void saysWhatIsWrong(String arguments, String message) {
        assertThat(run(arguments.split(" "))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith(message)
                .contains("Usage:")
                .hasLineCount(1);
    }

    @Test
    void needsAFile() {
        assertThat(run()).isEqualTo(2);
        assertThat(run(folder.resolve("none/a.csv").toString())).isEqualTo(1);
    }

    private int run(String... args) {
        return FocusBillMain.run(new PrintStream(out, true), new PrintStream(err, true), args);
    }
}
