package io.cloudcost.analysis.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.analysis.Given;
import io.cloudcost.finding.Finding;
import io.cloudcost.model.Money;
import io.cloudcost.resource.LoadBalancer;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.spi.CostAnalyzer;
import io.cloudcost.testkit.AnalyzerContractTest;
import io.cloudcost.testkit.TestAnalysisContext;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class EmptyLoadBalancersTest extends AnalyzerContractTest {

    @Override
    protected CostAnalyzer analyzer() {
        return new EmptyLoadBalancers();
    }

    @Override
    protected CostSnapshot wasteful() {
        return Given.snapshot(
                        Given.loadBalancer("empty", OptionalInt.of(0)), Given.loadBalancer("used", OptionalInt.of(1)))
                .build();
    }

    @Test
    void claimsThePriceOfTheEmptyOne() {
        Finding finding = analyzer().analyze(TestAnalysisContext.of(wasteful())).get(0);
        assertThat(finding.rule()).isEqualTo("vultr.load-balancer.empty");
        assertThat(finding.resources()).extracting(ref -> ref.id()).containsExactly("empty");
        assertThat(finding.savings().orElseThrow().monthly()).isEqualTo(Money.usd("10"));
    }

    @Test
    void doesNotJudgeWithoutACount() {
        LoadBalancer balancer = Given.loadBalancer("b", OptionalInt.empty());
        TestAnalysisContext context =
                TestAnalysisContext.of(Given.snapshot(balancer).build());
        assertThat(analyzer().analyze(context)).isEmpty();
        assertThat(context.unjudged()).containsOnlyKeys(balancer.ref());
    }

    @Test
    void waitsAsLongAsItIsTold() {
        TestAnalysisContext context = TestAnalysisContext.of(wasteful()).with(Options.EMPTY_LOAD_BALANCER_DAYS, 1000);
        assertThat(analyzer().analyze(context)).isEmpty();
    }
}
