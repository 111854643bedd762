package io.cloudcost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.simulator.vultr.FakeVultr;
import io.cloudcost.simulator.vultr.VultrEstate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstancesTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @TempDir
    Path folder;

    private CliRun cost;

    @BeforeEach
    void inAnEmptyFolder() {
        cost = new CliRun(folder);
    }

    @ParameterizedTest
    @CsvSource({
        "0, instances.txt,  instances find --gpu A100:1 --hours 3 --spot allowed --limit 3 --provider vultr --provider gcp",
        "0, instances.json, instances find --instance vultr/*/vc2-1c-1gb --hours 1.5 --egress 10 --format json"
    })
    void saysTheSameAsEver(int exitCode, String file, String line) throws IOException {
        CliRun.Result result = cost.run(line.split(" "));
        assertThat(result.err()).isEmpty();
        assertThat(result.exitCode()).isEqualTo(exitCode);
        String said = result.out().replace(System.lineSeparator(), "\n");
        if (System.getProperty("golden.update") != null) {
            Files.writeString(GOLDEN.resolve(file), said);
        }
        assertThat(said).isEqualTo(Files.readString(GOLDEN.resolve(file)));
    }

    @Test
    void nothingThatFitsEndsWithOneAndSaysWhy() {
        CliRun.Result result = cost.run("instances", "find", "--gpu", "A1000:1");
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out())
                .contains("Nothing that is known fits 2 h of 1 x A1000.", "the nearest names are A10, A100,");
        assertThat(cost.run("instances", "find", "--max-price-age", "1").exitCode())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "find --gpu A100:many       | --gpu must be a model and a number, for example A100:1, not 'A100:many'.",
                "find --gpu A100:0          | The count of GPUs must be above 0, not 0.",
                "find --memory much         | --memory must be an amount such as 64G or 512M, not 'much'.",
                "find --memory 1.5.2G       | --memory must be an amount such as 64G or 512M, not '1.5.2G'.",
                "find --hours 0             | --hours must be above 0 and at most a year, not 0.",
                "find --arch mips           | --arch must be x86_64 or arm64, not 'mips'.",
                "find --instance m5.large   | --instance must be a provider, a region and a size",
                "find --speed m5=0          | The speed of m5 must be 0.01 to 100 with at most 20 decimals, not 0.",
                "find --egress 1E+999999999 | Invalid value for option '--egress': '1E+999999999' is not a number such as 1.5",
                "find --hours 1E-999999999  | Invalid value for option '--hours': '1E-999999999' is not a number such as 1.5",
                "find --speed m5=1E-9999999 | Invalid value for option '--speed'",
                "find --gpu A100:1E-9999999 | --gpu must be a model and a number, for example A100:1, not 'A100:1E-9999999'.",
                "find --instance a/b/c --region d | --instance names the provider and the region: leave out --provider,",
                "find --vcpus -1            | The number of vCPUs needed must not be below 0, and is -1.",
                "look                       | There is no 'instances look'"
            })
    void wrongInputIsOneSentence(String words, String sentence) {
        CliRun.Result result = cost.run(("instances " + words.strip()).split(" "));
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).startsWith("cost: " + sentence).hasLineCount(1);
        assertThat(result.out()).isEmpty();
    }

    @Test
    void whatHasNoRateIsToldOnce() {
        String words = "instances find --vcpus 1 --egress 10 --storage 5 --limit 20 --provider vultr --hours 0.001";
        CliRun.Result none = cost.run(words.split(" "));
        assertThat(none.out())
                .contains("+ unknown", "  - A star stands for a region")
                .containsOnlyOnce("The egress of 10 GB is not in it: no rate of vultr is given.")
                .containsOnlyOnce("The storage of 5 GB is not in it: no rate of vultr is given.");
        CliRun.Result rates = cost.run((words + " --egress-rate vultr=0.01 --storage-rate vultr=0.1").split(" "));
        assertThat(rates.out()).contains("0.11 USD").doesNotContain("+ unknown", "no rate of vultr");
    }

    /** What a job is judged by is what machines are found by; the command line is above both. */
    @Test
    void theSettingsOfJobsHoldHereToo() throws IOException {
        Files.writeString(
                folder.resolve("cost.conf"),
                "estimated_runtime=4\negress_rate.vultr=0.01\nmax_price_age_days=100000\n");
        String[] find = "instances find --vcpus 1 --provider vultr --egress 10 --limit 1".split(" ");
        assertThat(cost.run(find).out())
                .startsWith("Cheapest for 4 h of ")
                .doesNotContain("no rate of vultr", "too old");
        cost.with("COST_ESTIMATED_RUNTIME", "0.5").with("COST_MAX_PRICE_AGE_DAYS", "1");
        CliRun.Result old = cost.run(find);
        assertThat(old.exitCode()).isEqualTo(1);
        assertThat(old.out()).startsWith("Nothing that is known fits 0.5 h of ");
        Files.writeString(folder.resolve("cost.conf"), "estimated_runtime=never\negress_rate.vultr=lots\n");
        assertThat(new CliRun(folder).run(find).err()).contains("estimated_runtime in ", "egress_rate.vultr in ");
    }

    @Test
    void theTerminalIsSpoiledByNoName() {
        CliRun.Result result = cost.run("instances", "find", "--gpu", "A100\u001b[2J:1");
        assertThat(result.out()).contains("1 x A100").doesNotContain("\u001b");
    }

    @Test
    void tinyAmountsKeepTwoDigits() {
        CliRun.Result result = cost.run(
                "instances find --instance vultr/*/vc2-1c-1gb --hours 0.001 --storage 1 --storage-rate vultr=0.0000001"
                        .split(" "));
        assertThat(result.out()).contains("0.0068 USD").doesNotContain("0.0000 USD");
    }

    @Test
    void everyWishIsHeard() {
        CliRun.Result result = cost.run(
                ("instances find --vcpus 4 --memory 16G --gpu any --gpu-memory 24 --region-group eu --arch x86_64"
                                + " --spot only --max-price 5 --budget 20 --storage 0 --rework 0.1 --hours 2 --limit 1")
                        .split(" "));
        assertThat(result.exitCode()).isZero();
        assertThat(result.out())
                .contains("Cheapest for 2 h of 1 x any GPU, 4 vCPUs, 16 GiB", "gcp/europe-west", "spot")
                .doesNotContain("assumed");
    }

    @Test
    void pricesAreReadAnewWithoutAKey() {
        try (FakeVultr cloud = FakeVultr.start(VultrEstate.demo(CliRun.NOW))) {
            CliRun.Result result =
                    cost.run("instances", "refresh", "--provider", "vultr", "--endpoint", cloud.endpoint());
            assertThat(result.exitCode()).as(result.err()).isZero();
            assertThat(result.out()).contains("vultr     ewr", "2026-11-20T12:00:00Z");
            CliRun.Result found =
                    cost.run("instances", "find", "--provider", "vultr", "--region", "ewr", "--hours", "1");
            assertThat(found.exitCode()).isZero();
            assertThat(found.out()).contains("vultr/ewr/", "2026-11-20").doesNotContain("days old");
            assertThat(cost.run("instances", "refresh", "--endpoint", cloud.endpoint(), "--format", "json")
                            .out())
                    .contains("\"provider\": \"vultr\"", "\"issues\": []");
        }
    }

    @Test
    void aProviderThatCannotBeReadIsTold() {
        CliRun.Result result =
                cost.run("instances", "refresh", "--provider", "vultr", "--endpoint", "http://127.0.0.1:1/v2");
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out()).contains("! vultr: ");
        assertThat(folder.resolve("cost-state.db")).doesNotExist();
        assertThat(cost.run("instances", "refresh", "--provider", "ovh").out()).contains("! ovh: There is no provider");
    }
}
