package io.cloudcost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reports on jobs. One runs; one did its work on a spot machine and said how much, one on demand failed. */
class JobReportsCommandTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @TempDir
    private static Path folder;

    private static String spot = "";

    private final CliRun cost = new CliRun(folder);

    @BeforeAll
    static void runJobs() {
        CliRun cost = new CliRun(folder);
        cost.run("budget", "set", "team a", "500", "--for", "team=a");
        cost.at("2026-11-19T22:30:00Z");
        spot = add(
                cost,
                "--team a --name render --instance gcp/us-central1/a2-highgpu-1g --spot only --hours 3 --budget 9");
        String failed = add(cost, "--name render --instance gcp/us-central1/a2-highgpu-1g --hours 3");
        String own = add(cost, "--team a --name own --hourly-price 2 --hours 3");
        cost.at("2026-11-19T23:30:00Z");
        end(cost, failed, "--outcome failed");
        cost.at("2026-11-20T04:30:00Z");
        end(cost, spot, "--units 250 --unit-name images --note good");
        end(cost, own, "");
        cost.at("2026-11-20T12:00:00Z");
        add(cost, "--name later --hourly-price 2 --hours 3");
    }

    @ParameterizedTest
    @CsvSource({
        "report-trends.json,  report trends --format json",
        "report-trends.txt,   report trends",
        "report-budget.json,  report budget --format json",
        "report-budget.txt,   report budget",
        "report-compare.json, report compare --format json",
        "report-compare.txt,  report compare"
    })
    void saysTheSameAsEver(String file, String line) throws IOException {
        assertGolden(file, cost.run(line.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({"report-job.json, json", "report-job.txt, table"})
    void tellsOfOneJob(String file, String format) throws IOException {
        assertGolden(file, cost.run("report", "job", spot, "--format", format));
    }

    @ParameterizedTest
    @CsvSource({"trends", "budget", "compare"})
    void writesAWebPage(String report) throws IOException {
        CliRun.Result result = cost.run("report", report, "--format", "html", "--out", "page.html");
        assertThat(result.err()).isEmpty();
        assertThat(result.exitCode()).isZero();
        assertThat(Files.readString(folder.resolve("page.html")))
                .startsWithIgnoringCase("<!doctype html>")
                .contains("default-src", "<table>", "USD")
                .doesNotContain("http://", "https://");
        assertThat(cost.run("report", report, "--format", "html").out()).startsWithIgnoringCase("<!doctype html>");
    }

    @Test
    void narrowsToAProviderAndToDays() throws IOException {
        assertThat(cost.run("report", "trends", "--provider", "gcp").out())
                .startsWith("What jobs cost at gcp")
                .contains("2026-10-22 to 2026-11-20")
                .doesNotContain("own");
        assertThat(cost.run("report", "trends", "--provider", "aws").out()).contains("No job ended in that time.");
        assertThat(cost.run("report", "trends", "--days", "7").out()).contains("2026-11-14 to 2026-11-20");
        Files.writeString(folder.resolve("three.conf"), "report_days=3\n");
        assertThat(cost.run("report", "trends", "--config", "three.conf").out()).contains("2026-11-18 to 2026-11-20");
        cost.with("COST_REPORT_DAYS", "2");
        assertThat(cost.run("report", "trends", "--config", "three.conf").out()).contains("2026-11-19 to 2026-11-20");
        assertThat(cost.run("report", "trends", "--days", "1").out()).contains("2026-11-20 to 2026-11-20");
        assertThat(cost.run("report", "compare", "--provider", "own").out()).doesNotContain("gcp");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "report                           | What to report on?",
                "report costs                     | There is no 'report costs'; there are job, trends, budget and compare.",
                "report job                       | 'report job' takes the id of one job",
                "report job nobody                | There is no job nobody.",
                "report trends now                | 'report trends' takes no words after it.",
                "report trends --days 0           | The days of a report must be 1 to 3660, not 0.",
                "report trends --html x.html      | --format html --out FILE",
                "report --html x.html --format html | 'report' has no web page here",
                "jobs retrieve                              | takes one of --due, --job-id and --batch.",
                "jobs retrieve --due --batch                | takes one of --due, --job-id and --batch.",
                "jobs retrieve --due --force-refresh        | --force-refresh goes with --job-id or --batch.",
                "jobs retrieve --due --endpoint http://x    | --endpoint goes with one --provider.",
                "jobs retrieve --batch --max-jobs 0         | A batch must be of 1 to 10000 jobs, not of 0.",
                "jobs retrieve --job-id nobody              | There is no job nobody.",
                "jobs retrieve --due --provider nobody      | There is no provider 'nobody' in this build",
                "jobs add --hourly-price 1 --instance-name a | go with --instance-id.",
                "jobs list --status nowhere                 | --status must be running, held, orphaned",
                "jobs list --since soon                     | --since must be a day such as 2026-11-01",
                "jobs list --running --status lost          | cannot both hold.",
                "jobs end x --units -1                      | The units of work must not be below 0, but are -1.",
                "jobs list --format html          | 'jobs' has no web page here",
            })
    void saysWhatIsWrong(String line, String sentence) {
        CliRun.Result result = cost.run(line.split(" +"));
        assertThat(result.err()).contains(sentence);
        assertThat(result.exitCode()).isEqualTo(2);
    }

    private static String add(CliRun cost, String options) {
        CliRun.Result added = cost.run(("jobs add " + options).split(" "));
        assertThat(added.err()).isEmpty();
        return added.out().strip();
    }

    private static void end(CliRun cost, String id, String options) {
        CliRun.Result ended =
                cost.run(("jobs end " + id + " " + options).strip().split(" "));
        assertThat(ended.err()).isEmpty();
    }

    /** The id of a job is its own each time. */
    private void assertGolden(String file, CliRun.Result result) throws IOException {
        assertThat(result.err()).isEmpty();
        assertThat(result.exitCode()).isZero();
        String said = result.out().replace(System.lineSeparator(), "\n").replaceAll("[0-9a-v]{9}-[0-9a-v]{16}", "ID");
        Path golden = GOLDEN.resolve(file);
        if (System.getProperty("golden.update") != null) {
            Files.writeString(golden, said);
        }
        assertThat(said).isEqualTo(Files.readString(golden));
    }
}
