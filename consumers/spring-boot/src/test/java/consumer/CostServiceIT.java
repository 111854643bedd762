package consumer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.cfg.PackageVersion;
import io.cloudcost.analysis.CostReport;
import io.cloudcost.simulator.vultr.FakeVultr;
import io.cloudcost.simulator.vultr.VultrEstate;
import java.nio.file.Path;
import kotlin.KotlinVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

class CostServiceIT {

    @TempDir
    Path folder;

    @Test
    void collectsKeepsAndAnalysesUnderTheFrameworksVersions() throws Exception {
        VultrEstate estate = VultrEstate.demo();
        try (FakeVultr cloud = FakeVultr.start(estate);
                ConfigurableApplicationContext context = SpringApplication.run(
                        CostService.class,
                        "--vultr.key=" + cloud.apiKey(),
                        "--vultr.endpoint=" + cloud.endpoint(),
                        "--cost.store=duckdb:" + folder.resolve("costs.duckdb"))) {
            CostReport report = context.getBean(CostReport.class);
            assertThat(report.issues()).noneMatch(issue -> issue.code().name().equals("internal-error"));
            assertThat(report.executiveSummary()).isNotBlank();
            assertThat(folder.resolve("costs.duckdb")).isNotEmptyFile();
        }
    }

    @Test
    void theFrameworkDecidesTheVersions() {
        assertThat(PackageVersion.VERSION.toString()).startsWith("2.21.");
        assertThat(KotlinVersion.CURRENT.toString()).startsWith("1.9.");
    }
}
