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
