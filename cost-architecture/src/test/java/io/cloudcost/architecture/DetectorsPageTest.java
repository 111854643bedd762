package io.cloudcost.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.analysis.CostAnalysis;
import io.cloudcost.model.Period;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Source;
import io.cloudcost.spi.AnalysisOption;
import io.cloudcost.spi.CostAnalyzer;
import io.cloudcost.spi.RuleNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page of rules has every rule that is found, each of its thresholds with its default, and each name. */
class DetectorsPageTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    static Stream<CostAnalyzer> rules() {
        return Stream.of("aws", "vultr")
                .flatMap(provider ->
                        CostAnalysis.of(CostSnapshot.builder(new Source(provider, "1"), Period.monthOf(NOW), NOW)
                                        .build())
                                .analyzers()
                                .stream());
    }

    static Stream<String> names() {
        return ServiceLoader.load(RuleNames.class).stream().flatMap(found -> found.get().names().values().stream());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void namesTheRuleWithItsThresholds(CostAnalyzer rule) throws IOException {
        String page = page();
        assertThat(page).contains("| `" + rule.id() + "` |");
        for (AnalysisOption<?> option : rule.options()) {
            assertThat(page)
                    .containsPattern(Pattern.quote("`" + option.key() + "` ") + "\\(?`?"
                            + Pattern.quote(option.defaultValue().toString()));
            namesItsVariable(option);
        }
    }

    /** Those of a provider's own rules are in a table of its page; those for every cloud are spelled by their key. */
    private static void namesItsVariable(AnalysisOption<?> option) throws IOException {
        if (option.key().startsWith("aws.")) {
            assertThat(Files.readString(Path.of("..", "docs", "aws.md")))
                    .contains("| `" + option.key() + "` | `" + option.variable() + "` | ");
        } else {
            assertThat(option.variable())
                    .isEqualTo("COST_" + option.key().toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"));
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void namesWhatProvidersCallTheRulesOfAllClouds(String name) throws IOException {
        assertThat(page()).contains("`" + name + "`");
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("..", "docs", "detectors.md"));
    }
}
