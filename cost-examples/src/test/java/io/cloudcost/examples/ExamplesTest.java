package io.cloudcost.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.CostCollector;
import io.cloudcost.CostCollectors;
import io.cloudcost.Credentials;
import io.cloudcost.simulator.vultr.FakeVultr;
import io.cloudcost.simulator.vultr.VultrEstate;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs every recipe against the simulated demo account and looks at what it prints. */
class ExamplesTest {

    private static final VultrEstate ESTATE = VultrEstate.demo();
    private static FakeVultr cloud;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        cloud = FakeVultr.start(ESTATE);
    }

    @AfterAll
    static void stop() {
        cloud.close();
    }

    @Test
    void quickstart() {
        Quickstart.run(collector("one"), out);
        assertThat(text()).contains("USD").contains("stopped");
    }

    @Test
    void askBeforeLaunch() {
        AskBeforeLaunch.run("sqlite:" + folder.resolve("state.db"), out);
        assertThat(text()).contains("train-42 may run: 7.19", "reserved 7.19", "team-a: ");
    }

    @Test
    void typedCollector() {
        TypedCollector.run(cloud.apiKey(), cloud.endpoint(), out);
        assertThat(text()).contains("vultr/production");
    }

    @Test
    void asyncCollect() {
        AsyncCollect.run(collector("one"), out).join();
        assertThat(text()).contains("instances").containsPattern("[1-9][0-9]* resources");
    }

    @Test
    void onlyBilling() {
        OnlyBilling.run(collector("one"), now(), out);
        assertThat(text().lines())
                .hasSize(7)
                .allMatch(line -> line.contains("USD"))
                .last()
                .asString()
                .contains("pending");
    }

    @Test
    void nightlyStore() {
        CostCollector broken = CostCollectors.builder("vultr")
                .credentials(Credentials.apiKey("WRONG"))
                .endpoint(cloud.endpoint())
                .build();
        NightlyStore.run(List.of(collector("shop"), broken, collector("lab")), store(), out);
        assertThat(text()).contains("vultr/shop: ").contains("vultr/lab: ").contains("vultr failed: ");
    }

    @Test
    void askTheStore() {
        AskTheStore.run(collector("one"), store(), out);
        assertThat(text()).contains("ServiceName").contains("env:prod [");
    }

    @Test
    void ownAnalyzer() {
        OwnAnalyzer.run(collector("one"), out);
        assertThat(text()).contains("vultr.instance.stopped");
    }

    @Test
    void whatIsUnknown() {
        WhatIsUnknown.run(collector("one"), out);
        assertThat(text()).contains("part utilization: NOT_ASKED").contains("no price for vultr/one/");
    }

    @Test
    void typedCalls() {
        TypedCalls.run(cloud.apiKey(), cloud.endpoint(), out);
        assertThat(text()).contains("USD");
    }

    @Test
    void testAgainstFakeCloud() {
        TestAgainstFakeCloud.run(out);
        assertThat(text()).containsPattern("answered [1-9][0-9]* requests; [1-9][0-9]* resources");
    }

    private static CostCollector collector(String account) {
        return CostCollectors.builder("vultr")
                .credentials(Credentials.apiKey(cloud.apiKey()))
                .endpoint(cloud.endpoint())
                .accountId(account)
                .clock(Clock.fixed(instant(), ZoneOffset.UTC))
                .build();
    }

    private static YearMonth now() {
        return YearMonth.from(instant().atOffset(ZoneOffset.UTC));
    }

    private static Instant instant() {
        return ESTATE.specification().now();
    }

    private String store() {
        return "duckdb:" + folder.resolve("costs.duckdb");
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
