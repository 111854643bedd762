package io.cloudcost.aws.internal.prices;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.resource.Gpu;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.ec2.model.GpuDeviceInfo;
import software.amazon.awssdk.services.ec2.model.InstanceTypeInfo;

class TypeFactsTest {

    /** As EC2 tells an A10G, two of them, a T4, eight A100 of each sort, and 8 GB of a shared one. */
    @ParameterizedTest
    @CsvSource({"22888,1,24", "45776,2,48", "16384,1,16", "327680,8,320", "655360,8,640", "7629,1,8"})
    void memoryIsAsItsMakerCounts(long mib, int count, BigDecimal gigabytes) {
        assertThat(TypeFacts.gigabytes(mib, count)).isEqualByComparingTo(gigabytes);
    }

    @Test
    void aTypeOfWhichNothingIsToldHasNothing() {
        InstanceTypeInfo type = InstanceTypeInfo.builder().build();
        assertThat(TypeFacts.threads(type)).isEmpty();
        assertThat(TypeFacts.memory(type)).isEmpty();
        assertThat(TypeFacts.disk(type)).isEmpty();
        assertThat(TypeFacts.architecture(type)).isEmpty();
        assertThat(TypeFacts.gpu(type)).isNull();
    }

    @Test
    void gpusWithoutACountOrANameAreStillGpus() {
        InstanceTypeInfo type = InstanceTypeInfo.builder()
                .gpuInfo(gpu -> gpu.gpus(GpuDeviceInfo.builder().build()))
                .build();
        assertThat(TypeFacts.gpu(type)).isEqualTo(Gpu.UNSPECIFIED);
    }
}
