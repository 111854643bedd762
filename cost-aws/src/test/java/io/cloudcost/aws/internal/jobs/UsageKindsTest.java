package io.cloudcost.aws.internal.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageKindsTest {

    @ParameterizedTest
    @CsvSource({
        "BoxUsage:t3.micro, COMPUTE, true",
        "BoxUsage, COMPUTE, true",
        "USE2-BoxUsage:m5.large, COMPUTE, true",
        "EUC1-SpotUsage:c5.2xlarge, SPOT_COMPUTE, true",
        "SpotUsage:c5.2xlarge, SPOT_COMPUTE, true",
        "EU-DedicatedUsage:m5.large, COMPUTE, true",
        "HeavyUsage:m5.large, COMPUTE, true",
        "EUC1-CPUCredits:t3, COMPUTE, false",
        "EBSOptimized:c4.large, COMPUTE, false",
        "UnusedBox:m5.large, COMPUTE, false",
        "EBS:VolumeUsage.gp3, STORAGE, false",
        "EUW2-EBS:VolumeP-IOPS.io2, STORAGE, false",
        "USW2-EBS:SnapshotUsage, STORAGE, false",
        "DataTransfer-Out-Bytes, NETWORK, false",
        "USE1-USE2-AWS-Out-Bytes, NETWORK, false",
        "EUC1-DataTransfer-Regional-Bytes, NETWORK, false",
        "EUC1-PublicIPv4:InUseAddress, NETWORK, false",
        "NatGateway-Hours, NETWORK, false",
        "Something-New, OTHER, false"
    })
    void namesWhatAUsageTypeIsFor(String usageType, String kind, boolean machine) {
        assertThat(UsageKinds.of(usageType).name()).isEqualTo(kind);
        assertThat(UsageKinds.isMachine(usageType)).isEqualTo(machine);
    }
}
