package io.cloudcost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The scripts that install the watch as a service. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "systemd is of Linux")
class PackagingTest {

    private static final Path PACKAGING = Path.of("..", "packaging").toAbsolutePath();

    @TempDir
    private Path folder;

    @Test
    void neitherReplacesNorRemovesAFolderOfOthers() throws Exception {
        Path others = Files.createDirectories(folder.resolve("opt/tools/lib")).resolve("theirs");
        Files.writeString(others, "kept");
        for (String prefix : new String[] {"/opt/tools", "/opt", "/usr/local", "/usr", "/"}) {
            Files.createDirectories(folder.resolve("usr/local/bin"));
            assertThat(install("--prefix", prefix)).as(prefix).contains("name ", "--prefix");
            assertThat(install("--prefix", prefix, "--uninstall")).as(prefix).contains("name ", "--prefix");
        }
        assertThat(others).hasContent("kept");
    }

    @Test
    void removesWhatItInstalled() throws Exception {
        Path own = folder.resolve("opt/cloudcost");
        for (String file : new String[] {"lib/cost-cli.jar", "bin/cost", "bin/cost-watch-ctl"}) {
            Files.createDirectories(own.resolve(file).getParent());
            Files.writeString(own.resolve(file), "");
        }
        Path settings = Files.createDirectories(folder.resolve("etc/cloudcost")).resolve("cost.conf");
        Files.writeString(settings, "monthly_budget = 10");

        assertThat(install("--uninstall")).contains("Removed.");
        assertThat(own).doesNotExist();
        assertThat(settings).exists();
    }

    /** systemd would put variables of the service into them, and what is shown and kept may hold a key. */
    @Test
    void passesWordsOnAsTheyAre() throws Exception {
        script("id", "echo 0");
        script("systemd-run", "printf '<%s>' \"$@\"");

        assertThat(sh(PACKAGING.resolve("cost-watch-ctl"), "alerts", "snooze", "--why", "costs $5 ${KEY}", "it's"))
                .contains(
                        "--uid=cloudcost", "EnvironmentFile=-/etc/cloudcost/environment", "COST_CONFIG=/etc/cloudcost/")
                .endsWith("<alerts><snooze><--why><costs $$5 $${KEY}><it's>");
    }

    private String install(String... words) throws Exception {
        String[] all = new String[words.length + 2];
        all[0] = "--destdir";
        all[1] = folder.toString();
        System.arraycopy(words, 0, all, 2, words.length);
        return sh(PACKAGING.resolve("install.sh"), all);
    }

    private void script(String name, String line) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + line + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    private String sh(Path script, String... words) throws Exception {
        ProcessBuilder shell = new ProcessBuilder("sh", script.toString());
        shell.command().addAll(List.of(words));
        shell.environment().put("PATH", folder + ":" + System.getenv("PATH"));
        Process process = shell.redirectErrorStream(true).start();
        process.getOutputStream().close();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
