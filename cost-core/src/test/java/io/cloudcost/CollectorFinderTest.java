package io.cloudcost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudcost.spi.CollectorProvider;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CollectorFinderTest {

    private static final String SERVICE = "META-INF/services/" + CollectorProvider.class.getName();

    @TempDir
    Path folder;

    @Test
    void saysWhichArtifactIsMissing() {
        assertThatThrownBy(() -> CostCollectors.vultr("key"))
                .isInstanceOf(ProviderNotFoundException.class)
                .hasMessageStartingWith("No cost collector found for provider 'vultr'. Add the dependency"
                        + " io.cloudcost:cost-vultr (its version is in cost-bom). Found: [].")
                .hasMessageContaining("META-INF/services");
    }

    @Test
    void findsAProviderInTheLoaderThatIsPassed() throws IOException {
        try (URLClassLoader loader = loader(TestProvider.class.getName())) {
            assertThat(CostCollectors.using(loader).providers())
                    .extracting(CollectorProvider::id)
                    .containsExactly("test");
            assertThat(CostCollectors.using(loader).provider("test")).isPresent();
            assertThat(CostCollectors.using(loader)
                            .builder("test")
                            .credentials(Credentials.apiKey("k"))
                            .build()
                            .provider())
                    .isEqualTo("test");
        }
    }

    @Test
    void findsAProviderInTheContextLoader() throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader = loader(TestProvider.class.getName())) {
            thread.setContextClassLoader(loader);
            assertThat(CostCollectors.providers()).hasSize(1);
            assertThat(CostCollectors.builder("test")).isNotNull();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    void oneBrokenArtifactDoesNotHideTheOthers() throws IOException {
        try (URLClassLoader loader =
                loader("no.such.Provider", CollectorFinderTest.class.getName(), TestProvider.class.getName())) {
            assertThat(CostCollectors.using(loader).builder("test")).isNotNull();
            ProviderNotFoundException missing = catchThrowableOfType(
                    ProviderNotFoundException.class,
                    () -> CostCollectors.using(loader).builder("other"));
            assertThat(missing).hasMessageContaining("Found: [test]");
            assertThat(missing.getSuppressed()).hasSize(2);
            assertThat(missing.provider()).isEqualTo("other");
        }
    }

    @Test
    void twoArtifactsForOneIdAreAnError() throws IOException {
        try (URLClassLoader loader = loader(TestProvider.class.getName(), TestProvider.Twin.class.getName())) {
            assertThatThrownBy(() -> CostCollectors.using(loader).builder("test"))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("Several artifacts")
                    .hasMessageContaining("Twin");
        }
    }

    @Test
    void reportsEveryBadSettingAtOnce() throws IOException {
        try (URLClassLoader loader = loader(TestProvider.class.getName())) {
            ConfigurationException failure = catchThrowableOfType(
                    ConfigurationException.class,
                    () -> CostCollectors.using(loader)
                            .builder("test")
                            .credentials(Credentials.apiKey(" "))
                            .set("test.size", "-1")
                            .set("test.colour", "red")
                            .rateLimit(0)
                            .build());
            assertThat(failure.problems())
                    .hasSize(4)
                    .anyMatch(problem -> problem.contains("test.size") && problem.contains("-1"))
                    .anyMatch(problem -> problem.contains("test.colour"))
                    .anyMatch(problem -> problem.contains("rateLimit"))
                    .anyMatch(problem -> problem.contains("key is empty"));
        }
    }

    @Test
    void theUsualKeyComesFromTheEnvironment() {
        TestProvider.Builder without = new TestProvider.Builder(run -> {}).environment(name -> null);
        assertThat(without.hasCredentials()).isFalse();
        assertThatThrownBy(without::build).hasMessageContaining("missing");
        TestProvider.Builder with =
                new TestProvider.Builder(run -> {}).environment(name -> name.equals("TEST_KEY") ? "k" : null);
        assertThat(with.hasCredentials()).isTrue();
        assertThat(with.build()).isNotNull();
    }

    private URLClassLoader loader(String... providers) throws IOException {
        Path file = folder.resolve(SERVICE);
        Files.createDirectories(file.getParent());
        Files.writeString(file, String.join("\n", providers));
        return new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader());
    }
}
