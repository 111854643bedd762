package io.cloudcost.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.resource.CloudResource;
import io.cloudcost.snapshot.CostSnapshot;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A large account: the time grows with the number of resources and not with its square. */
class ScaleTest {

    private static final int RESOURCES = 100_000;
    // of this thread's own time on the processor, so that a busy machine does not matter; it takes one to three
    // seconds,
    // and anything quadratic over so many takes minutes
    private static final Duration LIMIT = Duration.ofSeconds(15);

    @Test
    void analysesAHundredThousandResources() {
        List<CloudResource> estate = RandomEstate.of(42, RESOURCES);
        CostSnapshot snapshot = Given.snapshot(estate).build();
        long start = processorTime();
        CostReport report = CostAnalysis.of(snapshot).report();
        report.prices().machinesByPlanAndRegion();
        String text = report.executiveSummary();
        Duration took = Duration.ofNanos(processorTime() - start);
        assertThat(took).isLessThan(LIMIT);
        assertThat(report.findings()).hasSizeGreaterThan(10_000);
        assertThat(text).isNotBlank();
    }

    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
