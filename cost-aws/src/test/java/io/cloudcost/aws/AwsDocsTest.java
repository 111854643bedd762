package io.cloudcost.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.aws.model.AwsParts;
import io.cloudcost.aws.model.AwsSettings;
import io.cloudcost.snapshot.Part;
import io.cloudcost.spi.AnalysisOption;
import io.cloudcost.spi.CostAnalyzer;
import io.cloudcost.spi.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What docs/aws.md says of parts, settings and thresholds is what the code has. Run with {@code -Dgolden.update} to write the table of
 * thresholds anew.
 */
class AwsDocsTest {

    private static final Path PAGE = Path.of("..", "docs", "aws.md");
    private static final String BEGIN = "<!-- thresholds, written by AwsDocsTest -->\n";
    private static final String END = "<!-- end -->\n";

    @Test
    void listsEveryPart() throws IOException {
        String page = Files.readString(PAGE);
        for (Part part : AwsParts.all()) {
            assertThat(page).as("row of the part " + part).contains("\n| `" + part + "` | ");
        }
    }

    @Test
    void listsEverySettingWithItsVariableAndDefault() throws IOException {
        String page = section(Files.readString(PAGE));
        for (Setting<?> setting : AwsSettings.all()) {
            if (setting.key().startsWith("aws.endpoint.")) {
                assertThat(page)
                        .contains(setting.key().substring("aws.endpoint".length()) + "`")
                        .contains(String.valueOf(setting.variable()).substring("AWS_ENDPOINT_URL".length()) + "`");
            } else {
                assertThat(page).contains("\n| `" + setting.key() + "` | `" + setting.variable() + "` | ");
            }
            if (setting.defaultValue() != null) {
                assertThat(page)
                        .contains("\n| `" + setting.key() + "` | `" + setting.variable() + "` | "
                                + setting.defaultValue() + " | ");
            }
        }
    }

    private static String section(String page) {
        int start = page.indexOf("\n## Settings\n");
        return page.substring(start, page.indexOf("\n## ", start + 1));
    }

    @Test
    void listsEveryThreshold() throws IOException {
        String page = Files.readString(PAGE);
        int start = page.indexOf(BEGIN) + BEGIN.length();
        int end = page.indexOf(END, start);
        if (System.getProperty("golden.update") != null) {
            page = page.substring(0, start) + thresholds() + page.substring(end);
            Files.writeString(PAGE, page);
            end = page.indexOf(END, start);
        }
        assertThat(page.substring(start, end)).isEqualTo(thresholds());
    }

    private static String thresholds() {
        return "| key | variable | default | |\n|---|---|---|---|\n"
                + ServiceLoader.load(CostAnalyzer.class).stream()
                        .map(ServiceLoader.Provider::get)
                        .filter(rule -> rule.provider().equals("aws"))
                        .flatMap(rule -> rule.options().stream())
                        .distinct()
                        .sorted(Comparator.comparing(AnalysisOption::key))
                        .map(option -> "| `" + option.key() + "` | `" + option.variable() + "` | "
                                + option.defaultValue() + " | " + option.description() + " |\n")
                        .collect(Collectors.joining());
    }
}
