package io.cloudcost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong is said in one sentence, ends with the right number, and leaves nothing behind. */
class BadInputTest {

    private static final String KEY = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    @TempDir
    Path folder;

    private CliRun cost;

    @BeforeEach
    void run() throws IOException {
        cost = new CliRun(folder).with("VULTR_API_KEY", KEY);
        Files.createDirectory(folder.resolve("folder"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    collect                                              | Missing required parameter: 'PROVIDER'
                    collect vulture                                      | There is no provider 'vulture' in this build; it has aws, vultr. 'cost providers' tells
                    collect vultr extra                                  | Unmatched argument at index 1: 'extra'
                    collect vultr --api-key x                            | Unknown options: '--api-key', 'x'
                    collect vultr --format xml                           | Invalid value for option '--format'
                    collect vultr --from 2026-13                         | '2026-13' is neither a month such as 2026-11 nor a day
                    collect vultr --from 2026-11 --to 2026-10            | The period ends before it starts: from 2026-11 to 2026-10. Swap
                    collect vultr --from 2027-01                         | from 2027-01 to 2026-11, the current month
                    collect vultr --to 2026-12                           | The month 2026-12 has not begun: it is 2026-11. Leave --to out
                    collect vultr --timeout 0s                           | The timeout must be above zero
                    collect vultr --api-budget little                    | 'little' is not an amount of US dollars such as 0.05
                    collect vultr --timeout soon                         | 'soon' is not a span of time such as
                    collect vultr --endpoint not-a-url                   | is not a web address
                    collect vultr --endpoint ftp://example.com/v2        | is not a web address
                    collect vultr --only machines                        | There is no part 'machines'
                    collect vultr --store folder                         | is a folder
                    collect vultr --store duckdb:folder                  | is a folder
                    collect vultr --store no/such/costs.duckdb           | There is no folder
                    collect vultr --store oracle:costs                   | No store engine 'oracle'
                    collect vultr --store ''                             | The store's address is empty
                    collect vultr --out folder                           | is a folder
                    collect vultr --out no/such/file                     | There is no folder
                    collect vultr --html no/such/page.html               | There is no folder
                    collect vultr --env-file nowhere.env                 | There is no env file
                    doctor vulture                                       | There is no provider 'vulture' in this build
                    report                                               | What to report on? Give --html FILE
                    query                                                | There is no store at
                    analyze --store nowhere.duckdb                       | There is no store at
                    findings --store nowhere.duckdb --limit -1           | --limit
                    query --group-by Colour                              | Unknown dimension 'Colour'
                    query --group-by BilledCost                          | BilledCost is a metric
                    query --where ServiceName                            | The condition 'ServiceName' has no value
                    query --group-by servce                              | Unknown dimension 'servce'. Did you mean service
                    query --group-by currency                            | Every row has 'currency' already
                    query --group-by effective                           | EffectiveCost is a metric
                    query --where regoin=ewr                             | Did you mean region
                    query --where billed^=1                              | Numbers do not start with each other
                    query --where billed>much                            | 'much' is not a number
                    query --where ChargePeriodStart>=yesterday           | 'yesterday' is not a UTC time
                    query --having billed                                | 'billed' is no condition on the sum
                    query --metric ServiceName                           | Unknown metric 'ServiceName'
                    query --metric ListUnitPrice                         | Unknown metric 'ListUnitPrice'. Did you mean
                    query --use-case savings                             | Did you mean
                    query --use-case tag-coverage                        | needs the key of a tag: add --tag KEY
                    query --use-case credits --group-by service          | A use case has its metric, groups and order
                    query --use-case credits --limit -1                  | A limit must not be negative
                    query --metric biled                                 | Did you mean billed
                    query --limit -1                                     | A limit must not be negative
                    query --grain fortnight                              | Invalid value for option '--grain'
                    """)
    void wrongInputIsSaidInOneSentence(String line, String problem) throws IOException {
        CliRun.Result result = cost.run(words(line));

        assertThat(result.err()).contains(problem);
        assertThat(result.err().lines()).hasSize(1).allMatch(said -> said.startsWith("cost: "));
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(names()).containsExactly("folder");
    }

    @Test
    void aMissingKeySaysWhereToPutIt() {
        CliRun.Result result = new CliRun(folder).run("collect", "vultr");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("No credentials were found.", "VULTR_API_KEY", ".env");
        assertThat(new CliRun(folder).run("doctor").err()).contains("No credentials were found.", "VULTR_API_KEY");
    }

    @ParameterizedTest
    @CsvSource({"'',is empty", "'   ',is empty", "'ABC\nDEF',line break", "'ABC\r',line break", "'AB CD',blank"})
    void aKeyThatCannotBeOneIsRefusedBeforeItIsSent(String key, String problem) {
        CliRun.Result result = new CliRun(folder).with("VULTR_API_KEY", key).run("collect", "vultr");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("VULTR_API_KEY", problem).doesNotContain("ABC");
        assertThat(result.err().lines()).hasSize(1);
    }

    @Test
    void aHostThatDoesNotAnswerIsAFailureAndNothingIsLeftBehind() throws IOException {
        CliRun.Result result = cost.run(
                "collect", "vultr", "--endpoint", "http://127.0.0.1:1/v2", "--timeout", "2s", "--out", "costs.txt");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).startsWith("cost: ").doesNotContain("\tat ", KEY);
        assertThat(names()).containsExactly("folder");
    }

    @ParameterizedTest
    @CsvSource({"collect vultr,no providers in this build", "doctor,no providers in this build", "demo,cost-vultr"})
    void aMissingArtifactIsNamed(String line, String problem) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                        .filter(entry -> !entry.contains("cost-vultr") && !entry.contains("cost-aws"))
                        .collect(Collectors.joining(File.pathSeparator)),
                Main.class.getName()));
        command.addAll(List.of(words(line)));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();

        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(said).startsWith("cost: ").contains(problem, "io.cloudcost:cost-vultr");
        assertThat(said.lines()).hasSize(1);
        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(names()).containsExactly("folder");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static String[] words(String line) {
        return Stream.of(line.split(" +"))
                .map(word -> word.equals("''") ? "" : word)
                .toArray(String[]::new);
    }
}
