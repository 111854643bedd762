package io.cloudcost.aws;

import io.cloudcost.testkit.CloudFixture;
import io.cloudcost.testkit.CollectorContractTest;
import java.time.Duration;
import java.util.List;

class AwsCollectorContractTest extends CollectorContractTest {

    @Override
    protected CloudFixture start() {
        return AwsFixture.start(
                AwsFixture.spec().withRegions(List.of("us-east-1")).withPages(100_000, 10));
    }

    @Override
    protected Duration patience() {
        return Duration.ofSeconds(3);
    }
}
