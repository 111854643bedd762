package io.cloudcost.simulator.vultr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.simulator.Client;
import io.cloudcost.simulator.Values;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VultrServerTest {

    @Test
    void servesInAProcessOfItsOwnUntilItsInputEnds() throws Exception {
        Process server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        VultrServer.class.getName(),
                        "--instances",
                        "30",
                        "--invoices",
                        "2",
                        "--lines",
                        "20",
                        "--until-stdin-ends")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
            String endpoint = value(out.readLine(), "endpoint");
            check(endpoint, value(out.readLine(), "apiKey"));
            server.getOutputStream().close();
            assertThat(server.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(server.exitValue()).isZero();
        } finally {
            server.destroyForcibly();
        }
    }

    private static void check(String endpoint, String key) throws Exception {
        Client client = new Client(endpoint, key);
        assertThat(client.all("/instances", "instances", 500)).hasSize(30);
        Client watcher = new Client(endpoint.replace("/v2", ""), "none");
        Map<String, Object> truth = watcher.json("/_truth");
        assertThat(Values.object(truth, "machines")).containsEntry("instances", 30);
        assertThat(Values.list(truth, "invoices"))
                .hasSize(2)
                .allSatisfy(i -> assertThat(i).containsEntry("lines", 20));
        List<Map<String, Object>> log = Values.list(watcher.json("/_log"), "requests");
        assertThat(log).singleElement().satisfies(r -> assertThat(r).containsEntry("path", "/v2/instances"));
    }

    private static String value(String line, String name) {
        assertThat(line).startsWith(name + "=");
        return line.substring(name.length() + 1);
    }

    @ParameterizedTest
    @CsvSource({
        "--what, Unknown argument --what",
        "--seed, --seed lacks its value",
        "--port=x, Unknown argument --port=x",
        "--port x, '--port needs a whole number, but got x'",
        "--port 99999, 'The port must be from 0 to 65535, but was 99999'",
        "--now yesterday, '--now needs an instant such as 2026-11-15T12:00:00Z, but got yesterday'",
    })
    void wrongArgumentsAreSaidInOneSentence(String line, String message) {
        assertThatThrownBy(() -> ServerArguments.parse(line.split(" "))).hasMessageStartingWith(message);
    }
}
