package io.cloudcost.monitor.internal.gpu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MigProfileTest {

    @ParameterizedTest
    @CsvSource({
        "NVIDIA A100-SXM4-40GB, 1g.5gb, 15",
        "NVIDIA A100-SXM4-40GB, 1g.10gb, 22",
        "NVIDIA A100 80GB PCIe, 1g.10gb, 15",
        "NVIDIA A100 80GB PCIe, 3g.40gb, 52",
        "NVIDIA A100 80GB PCIe, 4g.40gb, 60",
        "NVIDIA H100 80GB HBM3, 1g.10gb+me, 15",
        "NVIDIA H100 NVL, 3g.47gb, 52",
        "NVIDIA H200, 1g.18gb, 15",
        "NVIDIA H200, 7g.141gb, 112",
        "NVIDIA A30, 1g.6gb, 28",
        "NVIDIA A30, 4g.24gb, 112",
        "NVIDIA GH200 480GB, 7g.96gb, 112",
        "NVIDIA GH200 144G HBM3e, 1g.18gb, 15"
    })
    void isHalfComputingAndHalfMemory(String model, String profile, int size) {
        assertThat(MigProfile.size(model, profile)).hasValue(size);
    }

    @Test
    void wholeSetsAreWholeGpus() {
        String model = "NVIDIA A100 80GB PCIe";
        assertThat(sum(model, "3g.40gb", "4g.40gb")).isEqualTo(MigProfile.WHOLE);
        assertThat(sum(model, "1g.10gb", "1g.10gb", "1g.10gb", "1g.10gb", "1g.10gb", "1g.10gb", "1g.10gb"))
                .isEqualTo(105);
        assertThat(sum("NVIDIA A30", "2g.12gb", "1g.6gb", "1g.6gb")).isEqualTo(MigProfile.WHOLE);
        assertThat(MigProfile.size(model, "")).hasValue(MigProfile.WHOLE);
    }

    @Test
    void whatIsNotKnownIsNotGuessed() {
        assertThat(MigProfile.size("NVIDIA Something", "1g.5gb")).isEmpty();
        assertThat(MigProfile.size("NVIDIA A30", "quarter")).isEmpty();
    }

    private static int sum(String model, String... profiles) {
        return List.of(profiles).stream()
                .mapToInt(it -> MigProfile.size(model, it).orElseThrow())
                .sum();
    }
}
