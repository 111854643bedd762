package io.cloudcost.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.analysis.html.HtmlReport;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Estimate;
import io.cloudcost.model.Money;
import io.cloudcost.resource.Attachment;
import io.cloudcost.resource.Billed;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.resource.Machine;
import io.cloudcost.resource.Price;
import io.cloudcost.resource.ResourceKind;
import io.cloudcost.resource.ResourceState;
import io.cloudcost.resource.Surcharge;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Part;
import io.cloudcost.snapshot.PartStatus;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CostSummaryTest {

    private static final List<CloudResource> ESTATE = List.of(
            Given.instance("run", ResourceState.RUNNING, "10"),
            Given.instance("stop", ResourceState.STOPPED, "20"),
            Given.instance("wait", ResourceState.PENDING, "5"),
            Given.instance("unpriced", ResourceState.STOPPED, ""),
            Given.gpuInstance("gpu", ResourceState.RUNNING, "65"),
            Given.bareMetal("metal", ResourceState.RUNNING, "100"),
            withBackups("backed", "50", "10"),
            Given.volume("used", Attachment.to("run"), "5"),
            Given.volume("free", Attachment.UNATTACHED, "7.5"),
            Given.copy(ResourceKind.SNAPSHOT, "snap", 1, "1.25"),
            Given.copy(ResourceKind.VOLUME_SNAPSHOT, "vsnap", 1, "0.25"),
            Given.copy(ResourceKind.BACKUP, "backup", 1, "3"),
            Given.address("ip", Attachment.to("run"), "3"),
            Given.loadBalancer("lb", OptionalInt.of(1)),
            Given.other(ResourceKind.NAT_GATEWAY, "nat", "20.16"),
            Given.other(ResourceKind.OBJECT_STORAGE, "s3", "18"),
            Given.other(ResourceKind.DATABASE, "db", "15"),
            Given.other(ResourceKind.KUBERNETES_CLUSTER, "vke", "0"));

    @Test
    void countsMachines() {
        CostSummary summary = summary(Given.snapshot(ESTATE).build());
        assertThat(summary.instances()).hasValue(6);
        assertThat(summary.running()).hasValue(3);
        assertThat(summary.stopped()).hasValue(2);
        assertThat(summary.bareMetals()).hasValue(1);
        assertThat(summary.gpuMachines()).hasValue(1);
        assertThat(summary.unpricedResources()).hasValue(1);
    }

    @Test
    void sumsComputeBeforeSurcharges() {
        CostSummary summary = summary(Given.snapshot(ESTATE).build());
        assertThat(summary.computeMonthlyCost()).contains(new Estimate(usd("250"), 6, 1));
        assertThat(summary.gpuMonthlyCost()).contains(new Estimate(usd("65"), 1, 0));
        assertThat(summary.cpuMonthlyCost()).contains(new Estimate(usd("185"), 5, 1));
        assertThat(summary.gpuShare()).contains(new BigDecimal("0.2600"));
    }

    @Test
    void sumsTheRest() {
        CostSummary summary = summary(Given.snapshot(ESTATE).build());
        assertThat(summary.storageMonthlyCost().orElseThrow().total()).isEqualTo(usd("32"));
        assertThat(summary.snapshotMonthlyCost().orElseThrow().total()).isEqualTo(usd("1.5"));
        assertThat(summary.networkMonthlyCost().orElseThrow().total()).isEqualTo(usd("33.16"));
        assertThat(summary.backupMonthlyCost().orElseThrow().total()).isEqualTo(usd("13"));
        // compute + storage + network + backups + database and cluster
        assertThat(summary.monthlyCost().orElseThrow().total()).isEqualTo(usd("343.16"));
        assertThat(summary.knownMonthlyCost()).isEqualTo(summary.monthlyCost().orElseThrow());
    }

    @Test
    void sumsWhatIsWasted() {
        CostSummary summary = summary(Given.snapshot(ESTATE).build());
        assertThat(summary.idleInstances()).hasValue(2);
        assertThat(summary.idleMonthlyCost()).contains(new Estimate(usd("20"), 1, 1));
        assertThat(summary.idleShare()).contains(new BigDecimal("0.0800"));
        assertThat(summary.unattachedVolumes()).hasValue(1);
        assertThat(summary.unattachedMonthlyCost()).contains(new Estimate(usd("7.5"), 1, 0));
        assertThat(summary.totalMonthlySavings()).isEqualTo(new Estimate(usd("27.5"), 2, 1));
        assertThat(summary.savingsShare()).contains(new BigDecimal("0.0801"));
    }

    @Test
    void countsStoppedBareMetalsAsIdleMoneyButNotAsIdleInstances() {
        CostSummary summary = summary(Given.snapshot(Given.bareMetal("m", ResourceState.STOPPED, "100"))
                .build());
        assertThat(summary.idleInstances()).hasValue(0);
        assertThat(summary.idleMonthlyCost()).contains(new Estimate(usd("100"), 1, 0));
    }

    @ParameterizedTest
    @EnumSource(
            value = PartStatus.class,
            names = {"FAILED", "PARTLY", "NOT_ASKED"})
    void saysNothingOfWhatWasNotRead(PartStatus status) {
        CostSummary summary = summary(Given.snapshot(ESTATE)
                .part(Part.INSTANCES, status)
                .part(Part.VOLUMES, status)
                .build());
        assertThat(summary.instances()).isEmpty();
        assertThat(summary.bareMetals()).hasValue(1);
        assertThat(summary.gpuMachines()).isEmpty();
        assertThat(summary.computeMonthlyCost()).isEmpty();
        assertThat(summary.gpuShare()).isEmpty();
        assertThat(summary.storageMonthlyCost()).isEmpty();
        assertThat(summary.snapshotMonthlyCost()).isPresent();
        assertThat(summary.networkMonthlyCost()).isPresent();
        assertThat(summary.unattachedVolumes()).isEmpty();
        assertThat(summary.idleInstances()).isEmpty();
        assertThat(summary.idleShare()).isEmpty();
        assertThat(summary.savingsShare()).isEmpty();
        assertThat(summary.monthlyCost()).isEmpty();
        assertThat(summary.prices().unread()).containsExactly(Part.INSTANCES, Part.VOLUMES);
        assertThat(summary.knownMonthlyCost().total()).isEqualTo(usd("343.16"));
    }

    @ParameterizedTest
    @EnumSource(
            value = PartStatus.class,
            names = {"PARTLY", "FAILED", "NOT_ASKED"})
    void doesNotTellGpusWherePlansWereNotRead(PartStatus status) {
        CostReport report = CostAnalysis.of(
                        Given.snapshot(ESTATE).part(Part.INSTANCE_TYPES, status).build())
                .report();
        CostSummary summary = report.summary();
        assertThat(summary.gpuMachines()).isEmpty();
        assertThat(summary.gpuMonthlyCost()).isEmpty();
        assertThat(summary.cpuMonthlyCost()).isEmpty();
        assertThat(summary.gpuShare()).isEmpty();
        assertThat(summary.computeMonthlyCost()).isPresent();
        assertThat(report.prices().machinesByGpu().groups())
                .extracting(group -> group.nameOr("unknown"))
                .containsExactlyInAnyOrder("unknown", "gpu");
        assertThat(HtmlReport.of(report)).doesNotContain("GPU and CPU machines").contains("unknown with GPUs");
    }

    @Test
    void needsNoPartsFromDataOfOnesOwn() {
        CostSummary summary = summary(Given.bare(ESTATE).build());
        assertThat(summary.instances()).hasValue(6);
        assertThat(summary.monthlyCost().orElseThrow().total()).isEqualTo(usd("343.16"));
    }

    @Test
    void saysZeroInTheAccountsCurrencyWhereThereIsNothing() {
        CostSummary summary = summary(
                Given.snapshot(Given.volume("v", Attachment.to("i"), "5")).build());
        assertThat(summary.idleMonthlyCost()).contains(new Estimate(usd("0"), 0, 0));
        assertThat(summary.totalMonthlySavings()).isEqualTo(new Estimate(usd("0"), 0, 0));
        assertThat(summary.gpuShare()).isEmpty();
        assertThat(summary.savingsShare()).contains(new BigDecimal("0.0000"));
        CostSummary empty = summary(Given.snapshot().build());
        assertThat(empty.monthlyCost()).contains(Estimate.NONE);
        assertThat(empty.savingsShare()).isEmpty();
    }

    @Test
    void leavesOutWhatIsNotBilledInItsState() {
        Machine off = Machine.of(
                Given.instanceInfo("off", ResourceState.STOPPED)
                        .price(Given.usd("40"))
                        .billed(Billed.NO)
                        .build(),
                "m5",
                null);
        CostSummary summary = summary(Given.snapshot(off, Given.instance("on", ResourceState.RUNNING, "10"))
                .build());
        assertThat(summary.computeMonthlyCost()).contains(new Estimate(usd("10"), 1, 0));
        assertThat(summary.monthlyCost()).contains(new Estimate(usd("10"), 1, 0));
        assertThat(summary.stopped()).hasValue(1);
        assertThat(summary.idleInstances()).hasValue(0);
    }

    @Test
    void givesNoShareOverSeveralCurrencies() {
        Machine euro = Machine.of(
                Given.instanceInfo("e", ResourceState.RUNNING)
                        .price(Price.monthly(Money.of("10", "EUR"), "/plans"))
                        .build(),
                "x",
                null);
        CostSummary summary = summary(Given.snapshot(euro, Given.gpuInstance("g", ResourceState.RUNNING, "10"))
                .build());
        assertThat(summary.computeMonthlyCost().orElseThrow().total().list())
                .containsExactly(Money.of("10", "EUR"), Money.usd("10"));
        assertThat(summary.gpuShare()).isEmpty();
        assertThat(summary.idleMonthlyCost()).contains(Estimate.NONE);
    }

    private static CloudResource withBackups(String id, String price, String backups) {
        return Machine.of(
                Given.instanceInfo(id, ResourceState.RUNNING)
                        .price(Given.usd(price))
                        .surcharges(List.of(new Surcharge(Surcharge.BACKUPS, Given.usd(backups))))
                        .build(),
                "vc2",
                null);
    }

    private static CostSummary summary(CostSnapshot snapshot) {
        return CostAnalysis.of(snapshot).report().summary();
    }

    private static Amounts usd(String amount) {
        return Amounts.of(Money.usd(amount));
    }
}
