package io.cloudcost.vultr;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.simulator.vultr.VultrServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * An account of 8,000 instances and 10,000 lines fits into 80 MB, whether it is kept or streamed; one of 25,000 into 112 MB and one of
 * 100,000 into 256 MB, with {@code -Dinstances=100000 -Dheap=-Xmx256m}.
 */
@Timeout(600)
class VultrMemoryTest {

    private static final int INSTANCES = Integer.getInteger("instances", 8_000);

    private static final String HEAP = System.getProperty("heap", "-Xmx80m");

    @Test
    void aLargeAccountFitsIntoASmallHeap() throws Exception {
        Process server = java(
                "-Xmx900m",
                VultrServer.class,
                "--instances",
                Integer.toString(INSTANCES),
                "--invoices",
                "1",
                "--lines",
                "9000",
                "--pending-lines",
                "1000",
                "--rate",
                "1000000",
                "--until-stdin-ends");
        try (BufferedReader out = server.inputReader(StandardCharsets.UTF_8)) {
            String endpoint = value(out.readLine());
            String key = value(out.readLine());
            for (String mode : List.of("keep", "stream")) {
                Process collection = java(HEAP, LargeCollection.class, endpoint, key, mode);
                String told = new String(collection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(collection.waitFor()).as(told).isZero();
                assertThat(told).contains(INSTANCES + " instances, 10000 charges, complete true");
            }
        } finally {
            server.destroy();
        }
    }

    private static Process java(String heap, Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                heap,
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.logFile=System.err",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static String value(String line) {
        return line.substring(line.indexOf('=') + 1);
    }
}
