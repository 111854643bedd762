package io.cloudcost.monitor.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.monitor.alert.model.DeliveryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class CommandChannelTest {

    @TempDir
    Path folder;

    private CommandChannel script(String lines) throws IOException {
        Path file = folder.resolve("tell.sh");
        Files.writeString(file, lines);
        return AlertChannels.command("sh", file.toString());
    }

    @Test
    void getsTheMessage() throws IOException, InterruptedException {
        CommandChannel channel = script("cat > \"$OUT/in\"; env > \"$OUT/env\"").with("OUT", folder.toString());
        channel.send(TestMessages.single());
        assertThat(folder.resolve("in")).hasContent(TestMessages.single().json());
        assertThat(folder.resolve("env"))
                .content()
                .contains("CLOUDCOST_ALERT_ID=0f9a", "CLOUDCOST_ALERT_SEVERITY=WARNING", "PATH=")
                .doesNotContain("JAVA_HOME", "MAVEN");
    }

    @Test
    void isTriedAgainIfItFails() throws IOException {
        CommandChannel channel = script("echo no pager >&2; exit 3");
        assertThatThrownBy(() -> channel.send(TestMessages.single()))
                .isInstanceOf(DeliveryException.class)
                .hasMessage("sh ended with 3: no pager");
    }

    @Test
    void isEndedWithWhatItStarted() throws IOException {
        CommandChannel channel = script("sleep 60 & echo $! > \"$OUT/pid\"; wait")
                .with("OUT", folder.toString())
                .timeout(Duration.ofMillis(900));
        assertThatThrownBy(() -> channel.send(TestMessages.single())).hasMessageContaining("did not end within");
        long child = Long.parseLong(Files.readString(folder.resolve("pid")).strip());
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (runs(child) && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertThat(runs(child)).isFalse();
    }

    /** One that ended may stay in the list until somebody asks for it, but has no program any longer. */
    private static boolean runs(long process) {
        return ProcessHandle.of(process)
                .flatMap(handle -> handle.info().command())
                .isPresent();
    }

    @Test
    void saysThatThereIsNoSuchProgram() {
        assertThatThrownBy(() -> AlertChannels.command("/no/such/program").send(TestMessages.single()))
                .hasMessageContaining("cannot be started");
        assertThat(AlertChannels.command(" ").problems()).hasSize(1);
    }
}
