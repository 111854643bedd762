package io.cloudcost.monitor.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudcost.monitor.alert.model.DeliveryException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookChannelTest {

    private static final String TOKEN = "T0123-secret-token";

    private final MockWebServer server = new MockWebServer();
    private String url;

    @BeforeEach
    void start() throws IOException {
        server.start();
        url = server.url("/services/" + TOKEN).toString();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void answers(int status, String... headers) {
        MockResponse.Builder answer = new MockResponse.Builder().code(status).body("no_service");
        for (int i = 0; i < headers.length; i += 2) {
            answer.addHeader(headers[i], headers[i + 1]);
        }
        server.enqueue(answer.build());
    }

    private DeliveryException refusal(WebhookChannel channel) {
        return Objects.requireNonNull(
                catchThrowableOfType(DeliveryException.class, () -> channel.send(TestMessages.single())));
    }

    @Test
    void sendsTheMessageSigned() throws InterruptedException, GeneralSecurityException {
        answers(200);
        AlertChannels.webhook(url)
                .signed("whsec_c2VjcmV0")
                .header("X-Team", "ops")
                .send(TestMessages.single());
        RecordedRequest request = server.takeRequest();
        String body = request.getBody().utf8();
        assertThat(request.getMethod()).isEqualTo("POST");
        assertThat(body).isEqualTo(TestMessages.single().json());
        assertThat(request.getHeaders().get("Content-Type")).isEqualTo("application/json; charset=utf-8");
        assertThat(request.getHeaders().get("Idempotency-Key")).isEqualTo("0f9a");
        assertThat(request.getHeaders().get("X-Team")).isEqualTo("ops");
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("secret".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String signed = "0f9a." + request.getHeaders().get("webhook-timestamp") + "." + body;
        assertThat(request.getHeaders().get("webhook-signature"))
                .isEqualTo("v1,"
                        + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void sendsWhatSlackAndTeamsTake() throws InterruptedException {
        answers(200);
        answers(202);
        AlertChannels.slack(url).send(TestMessages.single());
        AlertChannels.teams(url).send(TestMessages.single());
        assertThat(server.takeRequest().getBody().utf8()).contains("\"blocks\"", "Käse &amp; &lt;b&gt;Brot");
        assertThat(server.takeRequest().getBody().utf8()).contains("application/vnd.microsoft.card.adaptive");
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 425, 429, 500, 502, 503})
    void isTriedAgain(int status) {
        answers(status);
        assertThat(refusal(AlertChannels.webhook(url)).retryable()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 400, 401, 403, 404, 410})
    void isRefusedForGood(int status) {
        answers(status, "Location", "https://other.example.org/");
        DeliveryException refusal = refusal(AlertChannels.webhook(url));
        assertThat(refusal.retryable()).isFalse();
        assertThat(refusal).hasMessageContaining(" answered " + status + ": no_service.");
    }

    @Test
    void waitsAsLongAsItIsAsked() {
        answers(429, "Retry-After", "90");
        assertThat(refusal(AlertChannels.webhook(url)).retryAfter()).contains(Duration.ofSeconds(90));
    }

    @Test
    void endsWhenNobodyAnswers() {
        server.enqueue(
                new MockResponse.Builder().headersDelay(20, TimeUnit.SECONDS).build());
        DeliveryException refusal = refusal(AlertChannels.webhook(url).timeout(Duration.ofMillis(200)));
        assertThat(refusal.retryable()).isTrue();
        assertThat(refusal).hasMessageContaining("cannot be reached").hasMessageContaining("200 ms");
    }

    @Test
    void tellsNoSecret() {
        server.close();
        WebhookChannel channel =
                AlertChannels.slack(url).signed("signing-secret").header("Authorization", "Bearer x-secret");
        assertThat(refusal(channel)).hasMessageNotContaining(TOKEN);
        assertThat(channel.toString()).doesNotContain(TOKEN, "secret");
        assertThat(AlertChannels.webhook("nonsense " + TOKEN).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem).doesNotContain(TOKEN));
    }

    @Test
    void saysWhatIsWrongWithItsSettings() {
        WebhookChannel channel = AlertChannels.webhook("ftp://x")
                .signed("whsec_***")
                .header("a b", "c")
                .timeout(Duration.ofHours(1));
        assertThat(channel.problems()).hasSize(4);
    }
}
