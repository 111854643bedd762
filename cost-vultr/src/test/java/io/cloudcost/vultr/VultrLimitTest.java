package io.cloudcost.vultr;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.simulator.vultr.FakeVultr;
import io.cloudcost.simulator.vultr.VultrEstate;
import io.cloudcost.snapshot.CostSnapshot;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Vultr counts requests by address, so that all collectors of a process share one limit, also with different keys. */
class VultrLimitTest {

    @Test
    void twoCollectorsWithTwoKeysStayBelowTheLimitTogether() throws Exception {
        VultrEstate estate =
                VultrEstate.generate(VultrFixture.spec().instances(60).build());
        try (FakeVultr vultr = FakeVultr.start(estate)) {
            CompletableFuture<CostSnapshot> one = VultrCollector.builder(vultr.apiKey())
                    .endpoint(vultr.endpoint())
                    .build()
                    .collectAsync();
            CompletableFuture<CostSnapshot> other = VultrCollector.builder("ANOTHERKEYTHATISNOTKNOWN")
                    .endpoint(vultr.endpoint())
                    .build()
                    .collectAsync();
            assertThat(one.get().isComplete()).isTrue();
            Assertions.assertThatExceptionOfType(ExecutionException.class).isThrownBy(other::get);
            assertThat(vultr.rejected()).isZero();
            assertThat(vultr.maxInAnySecond()).isLessThanOrEqualTo(30);
            assertThat(vultr.requests().size()).isGreaterThan(30);
        }
    }
}
