package io.cloudcost.aws;

import io.cloudcost.aws.model.AwsSettings;
import io.cloudcost.spi.CollectorBuilder;
import io.cloudcost.testkit.AccountFixture;
import io.cloudcost.testkit.CollectorReadContractTest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The contract against an emulator's address: {@code ./mvnw verify -Pemulator -pl cost-aws -am -Daws.emulator=http://127.0.0.1:4566}. What the
 * emulator does not have must become issues, the same each time.
 */
@EnabledIfSystemProperty(named = AwsEmulatorTest.ADDRESS, matches = "https?://.+")
class AwsEmulatorTest extends CollectorReadContractTest {

    static final String ADDRESS = "aws.emulator";

    private static final String SECRET = "secret-of-the-emulator";

    @Override
    protected AccountFixture start() {
        Clock now = Clock.fixed(Instant.now(), ZoneOffset.UTC);
        return new AccountFixture() {
            @Override
            public CollectorBuilder<?> builder() {
                return AwsCollector.builder()
                        .environment(name -> null)
                        .accessKey(
                                System.getProperty(ADDRESS + ".key", "test"),
                                System.getProperty(ADDRESS + ".secret", SECRET))
                        .endpoint(System.getProperty(ADDRESS))
                        .regions(List.of("us-east-1"))
                        .set(AwsSettings.COST_EXPLORER_RATE, 1_000)
                        .maxAttempts(1)
                        .clock(now);
            }

            @Override
            public String secretMark() {
                return System.getProperty(ADDRESS + ".secret", SECRET);
            }

            @Override
            public void close() {}
        };
    }
}
