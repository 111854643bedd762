package io.cloudcost.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathPatternTest {

    @ParameterizedTest
    @CsvSource({
        "/instances, /v2/instances, true",
        "instances, /v2/instances, true",
        "/instances, /instances, true",
        "/instances, /v2/instances/7, false",
        "/instances, /v2/x/instances, false",
        "/instances/*, /v2/instances/7, true",
        "/instances/*, /v2/instances, false",
        "/instances/**, /v2/instances, true",
        "/instances/**, /v2/instances/7/bandwidth, true",
        "/billing/invoices/*/items, /v2/billing/invoices/9/items, true",
        "/billing/invoices/*/items, /v2/billing/invoices/9/8/items, false",
        "/**, /v2/account, true",
    })
    void matches(String pattern, String path, boolean expected) {
        Call call = new Call("GET", path, Map.of(), Map.of());
        assertThat(new PathPattern(pattern).matches(call)).isEqualTo(expected);
    }
}
