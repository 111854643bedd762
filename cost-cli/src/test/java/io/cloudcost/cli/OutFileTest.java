package io.cloudcost.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class OutFileTest {

    @TempDir
    Path folder;

    @Test
    void replacesAFileOnceTheNewOneIsComplete() throws IOException {
        Path file = Files.writeString(folder.resolve("costs.json"), "old");

        OutFile.write(file, writer -> {
            writer.write("new");
            writer.flush();
            assertThat(file).hasContent("old");
        });

        assertThat(file).hasContent("new");
        assertThat(names()).containsExactly("costs.json");
    }

    @Test
    void leavesTheOldFileAndNothingElseWhenWritingFails() throws IOException {
        Path file = Files.writeString(folder.resolve("costs.json"), "old");

        assertThatThrownBy(() -> OutFile.write(file, writer -> {
                    writer.write("half");
                    throw new IOException("no space left");
                }))
                .hasMessage("no space left");

        assertThat(file).hasContent("old");
        assertThat(names()).containsExactly("costs.json");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkStaysALink() throws IOException {
        Path real = Files.writeString(folder.resolve("real.json"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), real);

        OutFile.write(link, writer -> writer.write("new"));

        assertThat(link).isSymbolicLink().hasContent("new");
        assertThat(real).hasContent("new");
        assertThat(names()).containsExactlyInAnyOrder("link.json", "real.json");
    }

    // In a process of its own, since its standard output must be a plain file for this.
    @Test
    @EnabledOnOs(OS.LINUX)
    void standardOutputIsWrittenIntoAndNotReplaced() throws IOException, InterruptedException {
        Path log = Files.writeString(folder.resolve("log.txt"), "before\n");

        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WriteTo.class.getName(),
                        "/proc/self/fd/1")
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();

        assertThat(process.waitFor()).isZero();
        assertThat(log).hasContent("before\nnew");
    }

    /** Writes one word to the file of that name. */
    static final class WriteTo {

        private WriteTo() {}

        public static void main(String[] file) throws IOException {
            OutFile.write(Path.of(file[0]), writer -> writer.write("new"));
        }
    }

    @Test
    void refusesAFolderAndAFileInNoFolder() {
        assertThatThrownBy(() -> OutFile.check(folder))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("is a folder");
        assertThatThrownBy(() -> OutFile.check(folder.resolve("no/such/file")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("There is no folder");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
