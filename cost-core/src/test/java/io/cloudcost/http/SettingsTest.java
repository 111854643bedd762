package io.cloudcost.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void aRateLimitMakesSense() {
        assertThat(RateLimit.perSecond("x", 30)).isEqualTo(new RateLimit("x", 30, SECOND));
        assertThatThrownBy(() -> RateLimit.perSecond(" ", 30)).hasMessageContaining("scope");
        assertThatThrownBy(() -> RateLimit.perSecond("x", 0)).hasMessageContaining("not 0");
        assertThatThrownBy(() -> new RateLimit("x", 1, Duration.ZERO)).hasMessageContaining("window");
    }

    @Test
    void aRetryPolicyMakesSense() {
        assertThat(RetryPolicy.defaults())
                .isEqualTo(new RetryPolicy(3, Duration.ofMillis(500), SECOND.multipliedBy(10)));
        assertThatThrownBy(() -> RetryPolicy.defaults().withMaxAttempts(0)).hasMessageContaining("at least once");
        assertThatThrownBy(() -> new RetryPolicy(1, SECOND, Duration.ofMillis(1)))
                .hasMessageContaining("in order");
        assertThatThrownBy(() -> new RetryPolicy(1, Duration.ZERO, SECOND)).hasMessageContaining("above zero");
    }

    @Test
    void aTimeoutIsLongerThanZero() {
        ApiClientBuilder builder = ApiClient.builder("acme", "http://localhost");
        assertThatThrownBy(() -> builder.timeout(Duration.ZERO)).hasMessageContaining("longer than zero");
        assertThatThrownBy(() -> builder.totalTimeout(SECOND.negated())).hasMessageContaining("longer than zero");
    }

    @Test
    void waitsGrowAtRandomBetweenTheirBounds() {
        Backoff least = new Backoff(RetryPolicy.defaults(), () -> 0.0);
        Backoff most = new Backoff(RetryPolicy.defaults(), () -> 1.0);
        for (int tries = 1; tries < 100; tries++) {
            assertThat(least.after(tries)).isEqualTo(Duration.ofMillis(500));
        }
        assertThat(most.after(1)).isEqualTo(SECOND);
        assertThat(most.after(2)).isEqualTo(SECOND.multipliedBy(2));
        assertThat(most.after(5)).isEqualTo(SECOND.multipliedBy(10));
        assertThat(most.after(99)).isEqualTo(SECOND.multipliedBy(10));
    }

    @Test
    void hugeTimesDoNotOverflow() {
        assertThat(Times.nanos(Duration.ofSeconds(Long.MAX_VALUE)))
                .isEqualTo(Duration.ofDays(365).toNanos());
        assertThat(Times.nanos(Duration.ofSeconds(Long.MIN_VALUE)))
                .isEqualTo(-Duration.ofDays(365).toNanos());
        assertThat(Times.nanos(SECOND)).isEqualTo(1_000_000_000L);
    }
}
