package io.cloudcost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The settings that are installed: who takes away the # of any line has settings that work. */
class PackagedConfigTest {

    private static final Path PACKAGED = Path.of("../packaging/cost.conf");

    @TempDir
    private Path folder;

    @Test
    void everyLineThatIsCommentedOutIsASettingThatWorks() throws IOException {
        String packaged = Files.readString(PACKAGED);
        String all = packaged.replaceAll("(?m)^#(?=[a-z_]+[A-Za-z0-9_.]* = )", "");
        assertThat(all.lines().filter(line -> !line.startsWith("#") && !line.isBlank()))
                .hasSizeGreaterThan(20);
        Path file = Files.writeString(folder.resolve("cost.conf"), all);

        World world = world(Map.of("DATABASE_URL", "jdbc:sqlite:" + folder.resolve("shop.db")));
        assertThat(MonitorConfig.of(world, file, Environment.of(world, null))
                        .schedules
                        .others())
                .hasToString("every 6h");
        assertThat(BudgetConfig.of(world, file, null).currency).isEqualTo("USD");
    }

    private World world(Map<String, String> environment) {
        return new World(
                environment::get,
                folder,
                Clock.fixed(CliRun.NOW, ZoneOffset.UTC),
                () -> 0L,
                OutputStream.nullOutputStream(),
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                false,
                StandardCharsets.UTF_8);
    }
}
