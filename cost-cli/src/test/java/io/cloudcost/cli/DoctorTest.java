package io.cloudcost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cloudcost.simulator.vultr.FakeVultr;
import io.cloudcost.simulator.vultr.VultrEstate;
import io.cloudcost.simulator.vultr.VultrFaults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {

    @TempDir
    Path folder;

    private FakeVultr cloud;

    @BeforeEach
    void start() {
        cloud = FakeVultr.start(VultrEstate.demo(CliRun.NOW));
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void tellsWhoseAccountItIsAndWhatTheKeyMayRead() {
        CliRun.Result result = doctor(cloud.apiKey());

        assertThat(result.exitCode()).isZero();
        assertThat(result.out())
                .contains("Northwind Robotics", "billing@example.com", "-150.50 USD", "Pending charges", "May read")
                .contains("characters) from the environment variable VULTR_API_KEY", "Next: cost collect vultr")
                .doesNotContain("May not read", cloud.apiKey());
    }

    @Test
    void theKeyMayComeFromAFile() throws IOException {
        Files.writeString(folder.resolve(".env"), "export VULTR_API_KEY='" + cloud.apiKey() + "'\n");

        CliRun.Result result = new CliRun(folder).run("doctor", "--endpoint", cloud.endpoint());

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).contains("from VULTR_API_KEY in the file " + folder.resolve(".env"));
    }

    @Test
    void saysWhichRightIsMissingAndEndsWithThree() throws IOException {
        cloud.fault(VultrFaults.missingRight().on("/v2/billing/pending-charges"));

        CliRun.Result result = doctor(cloud.apiKey(), "--format", "json");

        assertThat(result.exitCode()).isEqualTo(3);
        JsonNode check = new JsonMapper().readTree(result.out()).at("/checks/0");
        assertThat(check.at("/ok").booleanValue()).isFalse();
        assertThat(check.at("/account/name").asText()).isEqualTo("Northwind Robotics");
        assertThat(check.at("/access/pending-charges").asText()).isEqualTo("DENIED");
        assertThat(check.at("/access/instances").asText()).isEqualTo("GRANTED");
        assertThat(check.at("/issues").findValuesAsText("part")).containsOnly("pending-charges");
    }

    @Test
    void aKeyThatMayNotListSubAccountsIsAnOrdinaryKey() throws IOException {
        cloud.fault(VultrFaults.missingRight().on("/v2/subaccounts"));

        CliRun.Result result = doctor(cloud.apiKey());
        CliRun.Result json = doctor(cloud.apiKey(), "--format", "json");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out())
                .contains("Not offered", "resellers and parent companies", "All is well")
                .doesNotContain("May not read", "Mend");
        assertThat(new JsonMapper()
                        .readTree(json.out())
                        .at("/checks/0/access/sub-accounts")
                        .asText())
                .isEqualTo("NOT_OFFERED");
    }

    @Test
    void saysWhatToDoAboutAKeyThatIsNotAccepted() {
        CliRun.Result result = doctor("WRONGKEYWRONGKEYWRONGKEYWRONGKEY1234");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out())
                .contains("unknown: it could not be read", "cost doctor vultr", "for 21 other parts.")
                .containsOnlyOnce("Vultr does not know this")
                .doesNotContain("WRONGKEY");
        assertThat(result.out().lines()).allMatch(line -> line.length() <= 100);
    }

    @Test
    void tellsAnAddressThatIsNotAllowedFromAWrongKey() {
        cloud.fault(VultrFaults.unauthorizedAddress("203.0.113.7"));

        CliRun.Result result = doctor(cloud.apiKey());

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out()).contains("203.0.113.7");
    }

    private CliRun.Result doctor(String key, String... more) {
        String[] words = new String[more.length + 4];
        System.arraycopy(new String[] {"doctor", "vultr", "--endpoint", cloud.endpoint()}, 0, words, 0, 4);
        System.arraycopy(more, 0, words, 4, more.length);
        return new CliRun(folder).with("VULTR_API_KEY", key).run(words);
    }
}
