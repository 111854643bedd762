package io.cloudcost.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.cloudcost.CollectRequest;
import io.cloudcost.aws.model.AwsAttributes;
import io.cloudcost.aws.model.AwsKinds;
import io.cloudcost.aws.model.AwsParts;
import io.cloudcost.aws.model.ImageAttributes;
import io.cloudcost.resource.Address;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.resource.LoadBalancer;
import io.cloudcost.resource.Machine;
import io.cloudcost.resource.OtherResource;
import io.cloudcost.resource.ResourceKind;
import io.cloudcost.resource.ResourceState;
import io.cloudcost.resource.Snapshot;
import io.cloudcost.resource.Volume;
import io.cloudcost.simulator.aws.AwsAddress;
import io.cloudcost.simulator.aws.AwsDisk;
import io.cloudcost.simulator.aws.AwsMachine;
import io.cloudcost.simulator.aws.AwsPriceList;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Part;
import io.cloudcost.snapshot.PartStatus;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What exists, against what the fake AWS knows; on pages of ten. */
class AwsInventoryTest {

    private AwsFixture cloud;
    private CostSnapshot snapshot;

    @BeforeEach
    void collect() {
        cloud = AwsFixture.start(AwsFixture.spec().withInstances(90).withPages(100_000, 10));
        snapshot = cloud.builder().build().collect();
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void readsMachinesButNotTerminatedOnes() {
        assertThat(snapshot.resources(Machine.class))
                .extracting(CloudResource::id)
                .containsExactlyInAnyOrderElementsOf(cloud.aws.estate().machines().stream()
                        .filter(machine -> !machine.state().equals("terminated"))
                        .map(AwsMachine::id)
                        .toList());
        assertThat(snapshot.resources(Machine.class))
                .filteredOn(machine -> machine.info().state() == ResourceState.STOPPED)
                .isNotEmpty()
                .noneMatch(Machine::isStoppedButBilled)
                .allMatch(machine -> "2026-09-01T10:00:00Z"
                        .equals(String.valueOf(machine.info().stateSince())));
    }

    @Test
    void readsOneListAloneInAllRegions() {
        CostSnapshot alone = cloud.builder()
                .build()
                .collect(CollectRequest.builder().only(Part.VOLUMES).build());
        assertThat(alone.part(AwsParts.REGIONS)).isEqualTo(PartStatus.READ);
        assertThat(alone.resources(Volume.class))
                .isNotEmpty()
                .extracting(CloudResource::id)
                .containsExactlyElementsOf(snapshot.resources(Volume.class).stream()
                        .map(CloudResource::id)
                        .toList());
    }

    @Test
    void knowsWhatInstanceTypesAre() {
        assertThat(snapshot.resources(Machine.class))
                .filteredOn(machine -> "g5.xlarge".equals(machine.plan()))
                .isNotEmpty()
                .allSatisfy(machine -> {
                    assertThat(machine.memoryMib()).hasValue(16_384);
                    assertThat(machine.gpu()).isNotNull();
                    assertThat(machine.info().attributes().get(AwsAttributes.CURRENT_GENERATION))
                            .contains(false);
                });
        assertThat(snapshot.resources(Machine.class))
                .filteredOn(machine -> "t3.micro".equals(machine.plan()))
                .isNotEmpty()
                .allSatisfy(machine -> {
                    assertThat(machine.isGpu()).isFalse();
                    assertThat(machine.info().attributes().get(AwsAttributes.CURRENT_GENERATION))
                            .contains(true);
                    assertThat(machine.info().attributes().get(AwsAttributes.BURSTABLE))
                            .contains(true);
                });
        assertThat(cloud.aws.count("ec2:DescribeInstanceTypes")).isLessThanOrEqualTo(2);
    }

    @Test
    void readsLoadBalancersOfAllSorts() {
        assertThat(snapshot.resources(LoadBalancer.class))
                .filteredOn(balancer -> balancer.region().orElseThrow().equals("eu-central-1"))
                .extracting(balancer -> balancer.name().orElseThrow(), LoadBalancer::targets, AwsInventoryTest::type)
                .containsExactlyInAnyOrder(
                        tuple("web", OptionalInt.of(2), "application"),
                        tuple("empty", OptionalInt.of(0), "application"),
                        tuple("redirect", OptionalInt.empty(), "application"),
                        tuple("stream", OptionalInt.of(2), "network"),
                        tuple("old-web", OptionalInt.of(1), "classic"),
                        tuple("old-empty", OptionalInt.of(0), "classic"));
        assertThat(snapshot.resources(LoadBalancer.class))
                .allMatch(balancer -> balancer.price().monthlyCost().isPresent())
                .filteredOn(balancer -> balancer.name().orElseThrow().equals("web"))
                .allMatch(balancer -> balancer.info()
                        .attributes()
                        .get(AwsAttributes.HEALTHY_TARGETS)
                        .orElseThrow()
                        .equals(BigDecimal.ONE));
    }

    @Test
    void readsVolumesAndWhatTheyAreAttachedTo() {
        List<AwsDisk> truth = cloud.aws.estate().disks();
        assertThat(snapshot.resources(Volume.class)).hasSameSizeAs(truth);
        assertThat(snapshot.resources(Volume.class))
                .filteredOn(volume -> volume.attachment().isUnattached())
                .extracting(CloudResource::id)
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(truth.stream()
                        .filter(disk -> disk.machine() == null)
                        .map(AwsDisk::id)
                        .toList());
        assertThat(snapshot.resources(Volume.class)).allMatch(volume -> "gp2".equals(volume.type()));
    }

    @Test
    void tellsCopiesFromWhatBelongsToImages() {
        List<AwsDisk> truth = cloud.aws.estate().disks();
        assertThat(snapshot.resources(Snapshot.class))
                .extracting(CloudResource::id)
                .containsExactlyInAnyOrderElementsOf(truth.stream()
                        .filter(disk -> disk.image() == null)
                        .map(AwsDisk::snapshot)
                        .toList());
        assertThat(snapshot.resources(OtherResource.class))
                .filteredOn(other -> other.kind().name().equals("IMAGE_SNAPSHOT"))
                .hasSize((int)
                        truth.stream().filter(disk -> disk.image() != null).count())
                .allMatch(other ->
                        other.info().attributes().get(AwsAttributes.IMAGE).isPresent());
    }

    @Test
    void readsImagesAndWhoseMachinesAreMadeOfThem() {
        List<AwsDisk> truth = cloud.aws.estate().disks().stream()
                .filter(disk -> disk.image() != null)
                .toList();
        List<OtherResource> images = snapshot.resources(OtherResource.class).stream()
                .filter(other -> other.kind().equals(AwsKinds.IMAGE))
                .toList();
        assertThat(images)
                .extracting(CloudResource::id)
                .containsExactlyInAnyOrderElementsOf(
                        truth.stream().map(AwsDisk::image).toList());
        assertThat(images)
                .allSatisfy(image -> assertThat(image.info().attributes().get(ImageAttributes.SNAPSHOTS))
                        .contains(BigDecimal.ONE));
        assertThat(images)
                .anyMatch(image -> image.info()
                        .attributes()
                        .get(ImageAttributes.LAST_LAUNCHED)
                        .isPresent());
        assertThat(snapshot.resources(Machine.class))
                .allMatch(machine ->
                        machine.info().attributes().get(AwsAttributes.IMAGE).isPresent());
    }

    private static String type(LoadBalancer balancer) {
        return balancer.info().attributes().get(AwsAttributes.BALANCER_TYPE).orElseThrow();
    }

    @Test
    void readsAddressesAndGateways() {
        assertThat(snapshot.resources(Address.class))
                .filteredOn(address -> address.attachment().isUnattached())
                .extracting(CloudResource::id)
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(cloud.aws.estate().addresses().stream()
                        .filter(address -> address.machine() == null)
                        .map(AwsAddress::id)
                        .toList());
        assertThat(snapshot.resources(OtherResource.class))
                .filteredOn(other -> other.kind().equals(ResourceKind.NAT_GATEWAY))
                .extracting(CloudResource::id)
                .containsExactlyInAnyOrder("nat-us-east-1", "nat-eu-central-1");
    }

    @Test
    void whatSpotCapacityCostsIsToldByZoneWithItsTime() {
        List<Machine> onDemand = snapshot.resources(Machine.class).stream()
                .filter(machine -> machine.state() == ResourceState.RUNNING)
                .toList();
        assertThat(onDemand).isNotEmpty().allSatisfy(machine -> {
            BigDecimal hourly = AwsPriceList.linux(machine.region().orElseThrow(), String.valueOf(machine.plan()))
                    .multiply(new BigDecimal("0.3"))
                    .setScale(4, RoundingMode.HALF_UP);
            assertThat(machine.info().attributes().get(AwsAttributes.SPOT_PRICE).orElseThrow())
                    .isEqualByComparingTo(hourly);
            assertThat(machine.info().attributes().get(AwsAttributes.SPOT_SINCE))
                    .contains(Instant.parse("2026-11-20T06:00:00Z"));
        });
    }
}
