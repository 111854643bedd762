package io.cloudcost.analysis.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.analysis.Given;
import io.cloudcost.finding.Finding;
import io.cloudcost.model.Money;
import io.cloudcost.resource.Address;
import io.cloudcost.resource.Attachment;
import io.cloudcost.resource.ResourceKind;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.spi.CostAnalyzer;
import io.cloudcost.testkit.AnalyzerContractTest;
import io.cloudcost.testkit.TestAnalysisContext;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnattachedAddressesTest extends AnalyzerContractTest {

    @Override
    protected CostAnalyzer analyzer() {
        return new UnattachedAddresses();
    }

    @Override
    protected CostSnapshot wasteful() {
        return Given.snapshot(
                        Given.address("free", Attachment.UNATTACHED, "3"),
                        Given.address("used", Attachment.to("i"), "3"))
                .build();
    }

    @Test
    void claimsThePrice() {
        List<Finding> findings = analyzer().analyze(TestAnalysisContext.of(wasteful()));
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).rule()).isEqualTo("vultr.address.unattached");
        assertThat(findings.get(0).title()).contains("192.0.2.1");
        assertThat(findings.get(0).savings().orElseThrow().monthly()).isEqualTo(Money.usd("3"));
    }

    @Test
    void claimsNoAmountWhereTheAddressIsFreeOfCharge() {
        Address free = Given.address("a", Attachment.UNATTACHED, "0");
        assertThat(analyzer()
                        .analyze(TestAnalysisContext.of(Given.snapshot(free).build())))
                .singleElement()
                .satisfies(finding -> assertThat(finding.savings()).isEmpty());
    }

    @Test
    void waitsAWeekWhereTheAgeIsKnown() {
        assertThat(analyzer().analyze(context(Duration.ofDays(7).minusSeconds(1))))
                .isEmpty();
        assertThat(analyzer().analyze(context(Duration.ofDays(7)))).hasSize(1);
    }

    @Test
    void namesItByItsIdWithoutAnAddress() {
        assertThat(analyzer().analyze(context(Duration.ofDays(7))).get(0).title())
                .startsWith("Address a is reserved");
    }

    private static TestAnalysisContext context(Duration age) {
        Address address = new Address(
                Given.info(ResourceKind.IP_ADDRESS, "a")
                        .created(Given.NOW.minus(age))
                        .build(),
                null,
                4,
                Attachment.UNATTACHED);
        return TestAnalysisContext.of(Given.snapshot(address).build());
    }
}
