package io.cloudcost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.Progress;
import io.cloudcost.snapshot.Part;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

    private static final Progress SOME = new Progress("vultr", Part.INSTANCES, 1500, false, 3, 25);

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private long now;

    @Test
    void saysNothingWithinTheFirstSecond() {
        ProgressLine progress = new ProgressLine(world(true), false);

        after(Duration.ofMillis(999));
        progress.tell(SOME);
        progress.close();

        assertThat(told()).isEmpty();
    }

    @Test
    void changesOneLineOnATerminalAndTakesItAway() {
        ProgressLine progress = new ProgressLine(world(true), false);

        after(Duration.ofSeconds(1));
        progress.tell(SOME);
        progress.close();

        assertThat(told()).isEqualTo("\r\u001b[KReading vultr: 3 of 25 parts, instances 1,500\r\u001b[K");
    }

    @Test
    void writesALineEveryTenSecondsElsewhere() {
        ProgressLine progress = new ProgressLine(world(false), false);

        for (int second = 1; second <= 21; second++) {
            after(Duration.ofSeconds(1));
            progress.tell(SOME);
        }
        progress.close();

        assertThat(told().lines()).hasSize(3).allMatch("Reading vultr: 3 of 25 parts, instances 1,500"::equals);
    }

    @Test
    void isQuietWhenAskedTo() {
        ProgressLine progress = new ProgressLine(world(true), true);

        after(Duration.ofMinutes(1));
        progress.step("Storing");
        progress.close();

        assertThat(told()).isEmpty();
    }

    private void after(Duration time) {
        now += time.toNanos();
    }

    private String told() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private World world(boolean terminal) {
        return new World(
                name -> null,
                Path.of(""),
                Clock.systemUTC(),
                () -> now,
                OutputStream.nullOutputStream(),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                terminal,
                StandardCharsets.UTF_8);
    }
}
