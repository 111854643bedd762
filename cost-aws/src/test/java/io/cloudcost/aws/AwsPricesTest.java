package io.cloudcost.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.CollectRequest;
import io.cloudcost.aws.internal.prices.Rates;
import io.cloudcost.model.Money;
import io.cloudcost.resource.Address;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.resource.Machine;
import io.cloudcost.resource.OtherResource;
import io.cloudcost.resource.Price;
import io.cloudcost.resource.ResourceKind;
import io.cloudcost.resource.Volume;
import io.cloudcost.simulator.aws.AwsFaults;
import io.cloudcost.simulator.aws.AwsPriceList;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.IssueCode;
import io.cloudcost.snapshot.Part;
import io.cloudcost.snapshot.PartStatus;
import io.cloudcost.store.StateStore;
import io.cloudcost.store.StateStores;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prices of the fake's list on what it holds; on pages of ten. */
class AwsPricesTest {

    private static final BigDecimal HOURS = BigDecimal.valueOf(730);

    private static AwsFixture cloud;
    private static CostSnapshot snapshot;

    @TempDir
    private Path folder;

    @BeforeAll
    static void collect() {
        cloud = AwsFixture.start(AwsFixture.spec().withPages(100_000, 10));
        snapshot = cloud.builder().build().collect();
    }

    @AfterAll
    static void stop() {
        cloud.close();
    }

    @BeforeEach
    void clear() {
        cloud.clearFaults();
    }

    @Test
    void machinesCostTheirTypesPriceOnDemandFor730Hours() {
        assertThat(snapshot.part(Part.PRICES)).isEqualTo(PartStatus.READ);
        assertThat(snapshot.resources(Machine.class)).isNotEmpty().allSatisfy(machine -> {
            BigDecimal hourly = AwsPriceList.linux(
                    machine.region().orElseThrow(), machine.planId().orElseThrow());
            assertThat(machine.price())
                    .isEqualTo(new Price.Known(
                            Money.usd(hourly.multiply(HOURS)),
                            Money.usd(hourly),
                            "AWS price list of 2026-11-18, on demand, 730 hours a month"));
        });
    }

    @Test
    void volumesCostTheirSize() {
        assertThat(snapshot.resources(Volume.class))
                .isNotEmpty()
                .allSatisfy(volume -> assertThat(volume.price().monthlyCost())
                        .contains(Money.usd(AwsPriceList.in(volume.region().orElseThrow(), "0.1")
                                .multiply(volume.sizeGb()))));
    }

    @Test
    void addressesAndGatewaysCostTheirHours() {
        assertThat(snapshot.resources(Address.class)).isNotEmpty().allSatisfy(each -> isHourly(each, "0.005"));
        assertThat(snapshot.resources(OtherResource.class))
                .filteredOn(each -> each.kind().equals(ResourceKind.NAT_GATEWAY))
                .isNotEmpty()
                .allSatisfy(each -> isHourly(each, "0.045"));
    }

    private static void isHourly(CloudResource resource, String dollars) {
        Money hourly = Money.usd(AwsPriceList.in(resource.region().orElseThrow(), dollars));
        assertThat(resource.price().monthlyCost()).contains(hourly.times(HOURS));
    }

    @Test
    void theSliceHasTheFamiliesInUseAndTheRatesOfVolumes() {
        assertThat(snapshot.prices())
                .filteredOn(line -> line.kind().equals(ResourceKind.COMPUTE_INSTANCE))
                .filteredOn(
                        line -> line.plan().equals("m5.xlarge") && line.region().equals("eu-central-1"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.family()).isEqualTo("m5");
                    assertThat(line.vcpus()).hasValue(4);
                    assertThat(line.memoryMib()).hasValue(8_192);
                    assertThat(line.price().monthlyCost())
                            .contains(Money.usd(AwsPriceList.linux("eu-central-1", "m5.xlarge"))
                                    .times(HOURS));
                });
        assertThat(Rates.of(snapshot.prices(), "us-east-1", "gp3/mibps")).contains(Money.usd("0.04"));
        assertThat(Rates.of(snapshot.prices(), "us-east-1", "snapshot/gib")).contains(Money.usd("0.05"));
    }

    @Test
    void aDeniedPriceListLeavesPricesUnknownAndAsksNoMore() {
        cloud.fault(AwsFaults.denied("pricing:GetProducts"));
        long before = cloud.aws.count("pricing:GetProducts");
        CostSnapshot denied = cloud.builder().build().collect();
        assertThat(denied.part(Part.PRICES)).isEqualTo(PartStatus.FAILED);
        assertThat(denied.issues())
                .filteredOn(issue -> Part.PRICES.equals(issue.part()))
                .singleElement()
                .satisfies(issue -> {
                    assertThat(issue.code()).isEqualTo(IssueCode.PERMISSION);
                    assertThat(issue.message()).contains("Allow the action pricing:GetProducts in the policy");
                });
        assertThat(denied.resources())
                .hasSameSizeAs(snapshot.resources())
                .allMatch(each -> each.price().monthlyCost().isEmpty());
        assertThat(denied.prices()).isEmpty();
        assertThat(cloud.aws.count("pricing:GetProducts") - before).isLessThan(20);
    }

    @Test
    void aPageThatFailsCostsItsPricesAlone() {
        cloud.fault(
                AwsFaults.denied("pricing:GetProducts").when(call -> call.body().contains("PublicIPv4")));
        CostSnapshot partly =
                cloud.builder().regions(List.of("us-east-1")).build().collect();
        assertThat(partly.part(Part.PRICES)).isEqualTo(PartStatus.PARTLY);
        assertThat(partly.resources(Address.class))
                .allMatch(each -> each.price() instanceof Price.Unknown unknown
                        && unknown.reason().contains("could not be read"));
    }

    @Test
    void throttlingIsWaitedFor() {
        cloud.fault(
                AwsFaults.throttled().on(AwsFaults.path("pricing:GetProducts")).times(1));
        CostSnapshot slow =
                cloud.builder().regions(List.of("us-east-1")).build().collect();
        assertThat(slow.part(Part.PRICES)).isEqualTo(PartStatus.READ);
        assertThat(slow.stats().rateLimited()).isPositive();
    }

    @Test
    void whatIsNotAskedForIsUnknown() {
        long before = cloud.aws.count("pricing:GetProducts");
        CostSnapshot without = cloud.builder()
                .regions(List.of("us-east-1"))
                .build()
                .collect(CollectRequest.builder().only(Part.ADDRESSES).build());
        assertThat(without.part(Part.PRICES)).isEqualTo(PartStatus.NOT_ASKED);
        assertThat(without.resources(Address.class))
                .isNotEmpty()
                .allMatch(each -> each.price().monthlyCost().isEmpty());
        assertThat(cloud.aws.count("pricing:GetProducts")).isEqualTo(before);
    }

    @Test
    void pricesAreKeptForADay() {
        CostSnapshot first = kept(Duration.ZERO);
        long asked = cloud.aws.count("pricing:GetProducts");
        CostSnapshot again = kept(Duration.ofHours(23));
        assertThat(cloud.aws.count("pricing:GetProducts")).isEqualTo(asked);
        assertThat(again.prices()).isNotEmpty().isEqualTo(first.prices());
        assertThat(again.resources())
                .extracting(CloudResource::price)
                .isEqualTo(first.resources().stream().map(CloudResource::price).toList());
        kept(Duration.ofHours(24));
        assertThat(cloud.aws.count("pricing:GetProducts")).isGreaterThan(asked);
    }

    private CostSnapshot kept(Duration later) {
        Clock clock = Clock.fixed(cloud.aws.estate().specification().now(), ZoneOffset.UTC);
        try (StateStore state = StateStores.open("sqlite:" + folder.resolve("state.db"))) {
            return cloud.builder()
                    .regions(List.of("us-east-1"))
                    .clock(Clock.offset(clock, later))
                    .state(state)
                    .build()
                    .collect(CollectRequest.builder()
                            .only(Part.PRICES, Part.INSTANCES, Part.VOLUMES)
                            .build());
        }
    }
}
