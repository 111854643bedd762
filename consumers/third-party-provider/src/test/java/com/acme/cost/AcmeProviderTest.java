package com.acme.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.AuthenticationException;
import io.cloudcost.CollectRequest;
import io.cloudcost.ConfigurationException;
import io.cloudcost.CostCollector;
import io.cloudcost.CostCollectors;
import io.cloudcost.Credentials;
import io.cloudcost.model.Money;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.PartStatus;
import java.io.IOException;
import java.time.YearMonth;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AcmeProviderTest {

    private static final YearMonth MAY = YearMonth.of(2026, 5);
    private final MockWebServer cloud = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        cloud.setDispatcher(new Acme());
        cloud.start();
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void isFoundByItsIdAndReadsEveryPage() {
        CostSnapshot snapshot =
                collector("good").collect(CollectRequest.builder().months(MAY, MAY).build());
        assertThat(snapshot.part(AcmeCollector.CHARGES)).isEqualTo(PartStatus.READ);
        assertThat(snapshot.coverage()).hasSize(1);
        assertThat(snapshot.coverage().get(0).total().single()).contains(Money.of("1.35", "EUR"));
        assertThat(snapshot.stats().requests()).isEqualTo(2);
    }

    @Test
    void aWrongTokenIsSaidInPlainWords() {
        assertThatThrownBy(() -> collector("bad").collect()).isInstanceOf(AuthenticationException.class);
        assertThat(collector("good").check().ok()).isTrue();
        assertThat(collector("bad").check().ok()).isFalse();
    }

    @Test
    void anEmptyTokenIsASettingsError() {
        assertThatThrownBy(() -> collector(" "))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("Acme token is empty");
    }

    private CostCollector collector(String token) {
        return CostCollectors.builder("acme")
                .credentials(Credentials.apiKey(token))
                .endpoint(cloud.url("/v1").toString())
                .build();
    }

    /** Two pages of charges for whoever has the right token. */
    private static final class Acme extends Dispatcher {

        @Override
        public MockResponse dispatch(RecordedRequest request) {
            if (!"Bearer good".equals(request.getHeaders().get("Authorization"))) {
                return json(401, "{\"message\":\"bad token\"}");
            }
            HttpUrl url = request.getUrl();
            String day = url.queryParameter("month") + "-01";
            boolean second = "p2".equals(url.queryParameter("cursor"));
            return json(200, page(day, second ? "0.10" : "1.25", second ? "" : "p2"));
        }

        private static String page(String day, String cost, String next) {
            return "{\"charges\":[{\"service\":\"Compute\",\"day\":\"" + day + "\",\"cost\":" + cost + "}],\"next\":\""
                    + next + "\"}";
        }

        private static MockResponse json(int status, String body) {
            return new MockResponse.Builder()
                    .code(status)
                    .addHeader("Content-Type", "application/json")
                    .body(body)
                    .build();
        }
    }
}
