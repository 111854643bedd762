package io.cloudcost.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.SocketException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FaultsTest {

    private static final String BODY = "{\"a\":[1,2,3],\"b\":1.50}";

    private final FakeCloud cloud = FakeCloud.start(
            new CloudService() {
                @Override
                public Answer answer(Call call) {
                    return Answer.json(200, BODY);
                }

                @Override
                public Answer tooMany(Call call) {
                    return Faults.error(429, "slow down");
                }
            },
            CloudOptions.defaults(),
            Map.of());
    private final Client client = new Client(cloud.root(), "key");

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void strikesSoManyTimesOnItsPathAlone() throws Exception {
        cloud.fault(Faults.status(503).html().times(2).on("/a"));
        assertThat(client.get("/b").statusCode()).isEqualTo(200);
        HttpResponse<byte[]> first = client.get("/a");
        assertThat(first.statusCode()).isEqualTo(503);
        assertThat(first.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(text(first)).startsWith("<!DOCTYPE html>").contains("503");
        assertThat(client.get("/a").statusCode()).isEqualTo(503);
        assertThat(text(client.get("/a"))).isEqualTo(BODY);
        assertThat(cloud.log().count(503)).isEqualTo(2);
    }

    @Test
    void sparesTheFirstOnesAndStopsWhenCleared() throws Exception {
        cloud.fault(Faults.status(500).after(1));
        assertThat(client.get("/a").statusCode()).isEqualTo(200);
        assertThat(client.get("/a").statusCode()).isEqualTo(500);
        cloud.clearFaults();
        assertThat(client.get("/a").statusCode()).isEqualTo(200);
    }

    @Test
    void faultsFollowOneAnother() throws Exception {
        cloud.fault(Faults.status(500).times(1));
        cloud.fault(Faults.status(429).retryAfter("7").times(1));
        assertThat(client.get("/a").statusCode()).isEqualTo(500);
        assertThat(client.get("/a").headers().firstValue("Retry-After")).contains("7");
        assertThat(client.get("/a").statusCode()).isEqualTo(200);
    }

    @Test
    void aResetIsARealReset() {
        cloud.fault(Faults.reset());
        assertThatThrownBy(() -> client.get("/a"))
                .hasRootCauseInstanceOf(SocketException.class)
                .hasStackTraceContaining("reset");
    }

    @Test
    void aCutBodyEndsBeforeItsAnnouncedLength() {
        cloud.fault(Faults.cut());
        assertThatThrownBy(() -> client.get("/a"))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(SocketException.class);
    }

    @Test
    void aStallLastsUntilTheClientGivesUpAndDoesNotHoldUpClosing() {
        cloud.fault(Faults.stall());
        assertThatThrownBy(() -> client.get("/a", Duration.ofMillis(100))).isInstanceOf(HttpTimeoutException.class);
        assertThat(cloud.log().requests())
                .singleElement()
                .extracting(LoggedRequest::status)
                .isEqualTo(0);
        long start = System.nanoTime();
        cloud.close();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void changesBodies() throws Exception {
        cloud.fault(Faults.truncatedJson().times(1));
        cloud.fault(Faults.body("null").times(1));
        cloud.fault(Faults.htmlInsteadOfJson().times(1));
        cloud.fault(Faults.json(body -> body.remove("a")).times(1));
        assertThat(text(client.get("/a"))).isEqualTo(BODY.substring(0, BODY.length() / 2));
        assertThat(text(client.get("/a"))).isEqualTo("null");
        HttpResponse<byte[]> html = client.get("/a");
        assertThat(html.statusCode()).isEqualTo(200);
        assertThat(text(html)).startsWith("<!DOCTYPE");
        assertThat(text(client.get("/a"))).isEqualTo("{\"b\":1.50}");
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }
}
