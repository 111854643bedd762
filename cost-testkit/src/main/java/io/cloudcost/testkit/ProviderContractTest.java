package io.cloudcost.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudcost.ConfigurationException;
import io.cloudcost.CostCollectors;
import io.cloudcost.Credentials;
import io.cloudcost.spi.CollectorBuilder;
import io.cloudcost.spi.CollectorProvider;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every provider must do. Subclass it, name the provider, and say how a key is passed if there is more to it. */
public abstract class ProviderContractTest {

    /** For subclasses. */
    protected ProviderContractTest() {}

    private static final String KEY = "KEY0123456789ABCDEF0123456789SECRET";

    /** The provider's id. */
    protected abstract String id();

    /** The credentials whose secret is this key. */
    protected Credentials credentials(String key) {
        return Credentials.apiKey(key);
    }

    @Test
    void isFoundByItsId() {
        CollectorProvider provider = provider();
        assertThat(provider.id()).isEqualTo(id()).matches("[a-z][a-z0-9-]*");
        assertThat(provider.displayName()).isNotBlank();
        assertThat(provider.credentialsHint()).isNotBlank();
        assertThat(provider.permissionsHint()).isNotBlank();
        assertThat(CostCollectors.builder(id())
                        .credentials(credentials(KEY))
                        .build()
                        .provider())
                .isEqualTo(id());
    }

    @Test
    void takesTheUsualKeyFromTheEnvironment() {
        CollectorBuilder<?> without = builder().environment(name -> null);
        assertThat(without.hasCredentials()).isFalse();
        assertThat(problems(without))
                .singleElement()
                .asString()
                .contains(provider().credentialsHint());
        assertThat(builder().environment(name -> KEY).hasCredentials()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "abc\ndef", "abc def", "schl\u00fcssel"})
    void refusesWhatCannotBeAKey(String key) {
        List<String> problems = problems(builder().credentials(credentials(key)));
        assertThat(problems).hasSize(1);
        if (!key.isBlank()) {
            assertThat(problems.get(0)).doesNotContain(key);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not a url", "ftp://example.com/", "https://", "https://user:pw@example.com/v2"})
    void refusesABadEndpoint(String endpoint) {
        assertThat(problems(builder().credentials(credentials(KEY)).endpoint(endpoint)))
                .isNotEmpty();
    }

    @Test
    void tellsAllProblemsAtOnce() {
        CollectorBuilder<?> builder = builder();
        builder.credentials(credentials(""));
        builder.rateLimit(0)
                .maxAttempts(-1)
                .callTimeout(Duration.ZERO)
                .retryWaits(Duration.ofSeconds(2), Duration.ofSeconds(1))
                .endpoint("nowhere")
                .set("no.such.setting", "1");
        assertThat(problems(builder)).hasSizeGreaterThanOrEqualTo(7).doesNotHaveDuplicates();
    }

    @Test
    void showsNoKey() {
        CollectorBuilder<?> builder = builder().credentials(credentials(KEY));
        assertThat(builder.build().toString() + builder + provider()).doesNotContain(KEY);
    }

    private CollectorProvider provider() {
        return CostCollectors.using(null).provider(id()).orElseThrow();
    }

    private CollectorBuilder<?> builder() {
        return CostCollectors.builder(id());
    }

    private static List<String> problems(CollectorBuilder<?> builder) {
        ConfigurationException refused = catchThrowableOfType(ConfigurationException.class, builder::build);
        assertThat(refused).as("the settings are refused").isNotNull();
        assertThat(refused.problems()).allMatch(problem -> problem.endsWith("."));
        return refused.problems();
    }
}
