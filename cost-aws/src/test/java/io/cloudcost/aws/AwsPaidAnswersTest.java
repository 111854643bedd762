package io.cloudcost.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.store.StateStore;
import io.cloudcost.store.StateStores;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AwsPaidAnswersTest {

    @TempDir
    private Path folder;

    @Test
    void nothingIsPaidForTwiceWithinTheHour() {
        try (AwsFixture cloud = AwsFixture.start(AwsFixture.spec())) {
            CostSnapshot first = collect(cloud, Duration.ZERO);
            CostSnapshot again = collect(cloud, Duration.ofMinutes(59));
            assertThat(first.stats().paidRequests()).isEqualTo(5);
            assertThat(again.stats().paidRequests()).isZero();
            assertThat(again.stats().paidCost().list()).isEmpty();
            assertThat(again.chargeSets()).isEqualTo(first.chargeSets());
            assertThat(again.forecasts()).isEqualTo(first.forecasts());
            assertThat(again.issues()).isEqualTo(first.issues());
            assertThat(collect(cloud, Duration.ofMinutes(60)).stats().paidRequests())
                    .isEqualTo(5);
        }
    }

    @Test
    void anotherAccountIsNeverGivenTheseAnswers() {
        try (AwsFixture cloud = AwsFixture.start(AwsFixture.spec());
                AwsFixture other = AwsFixture.start(AwsFixture.spec())) {
            collect(cloud, Duration.ZERO);
            assertThat(collect(other, Duration.ZERO).stats().paidRequests()).isEqualTo(5);
        }
    }

    /** As another process would: the store is opened anew. */
    private CostSnapshot collect(AwsFixture cloud, Duration later) {
        Clock clock = Clock.fixed(cloud.aws.estate().specification().now(), ZoneOffset.UTC);
        try (StateStore state = StateStores.open("sqlite:" + folder.resolve("state.db"))) {
            return cloud.builder()
                    .clock(Clock.offset(clock, later))
                    .state(state)
                    .build()
                    .collect();
        }
    }
}
