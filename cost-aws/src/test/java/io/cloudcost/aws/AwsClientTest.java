package io.cloudcost.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.aws.model.CostGroup;
import io.cloudcost.aws.model.CostGrouping;
import io.cloudcost.aws.model.CostMetric;
import io.cloudcost.aws.model.CostQuestion;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AwsClientTest {

    private static final CostQuestion OCTOBER =
            CostQuestion.between(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 11, 1));

    private AwsFixture cloud;
    private AwsClient client;

    @BeforeEach
    void start() {
        cloud = AwsFixture.start(AwsFixture.spec().withPages(3, 1_000));
        client = cloud.builder().buildClient();
    }

    @AfterEach
    void stop() {
        client.close();
        cloud.close();
    }

    @Test
    void totalsNeedNoGroup() {
        List<CostGroup> groups = client.costs(OCTOBER.of(CostMetric.UNBLENDED, CostMetric.NET_AMORTIZED));
        assertThat(groups).singleElement().satisfies(total -> {
            assertThat(total.cost(CostMetric.UNBLENDED))
                    .contains(Money.usd(cloud.aws.estate().total(YearMonth.of(2026, 10))));
            assertThat(total.cost(CostMetric.NET_AMORTIZED)).isPresent();
            assertThat(total.cost(CostMetric.BLENDED)).isEmpty();
        });
    }

    @Test
    void followsPagesAndTellsWhatTheyCost() {
        Map<String, BigDecimal> byRegion = client.costs(OCTOBER.by(CostGrouping.REGION, CostGrouping.SERVICE)).stream()
                .collect(Collectors.toMap(
                        group -> group.keys().get(0),
                        group -> group.cost(CostMetric.UNBLENDED).orElseThrow().amount(),
                        BigDecimal::add));
        Map<String, BigDecimal> truth = cloud.aws.estate().byRegion(YearMonth.of(2026, 10));
        assertThat(byRegion.keySet()).isEqualTo(truth.keySet());
        truth.forEach((region, amount) -> assertThat(byRegion.get(region)).isEqualByComparingTo(amount));
        long pages = cloud.aws.count("ce:GetCostAndUsage");
        assertThat(pages).isGreaterThan(1);
        assertThat(client.paid()).isEqualTo(Amounts.of(Money.usd(new BigDecimal(pages).movePointLeft(2))));
    }

    @Test
    void filtersAndNamesUnitsThatMeanSomething() {
        CostQuestion question = OCTOBER.by(CostGrouping.USAGE_TYPE)
                .of(CostMetric.USAGE)
                .where("SERVICE", List.of("Amazon Route 53"))
                .where("REGION", List.of("global"));
        assertThat(client.costs(question)).singleElement().satisfies(queries -> {
            assertThat(queries.keys()).containsExactly("DNS-Queries");
            assertThat(queries.usage().orElseThrow().unit()).isEqualTo("Queries");
        });
        assertThat(client.costs(OCTOBER.by(CostGrouping.SERVICE)
                        .of(CostMetric.USAGE)
                        .where("SERVICE", List.of("Amazon CloudFront"))))
                .singleElement()
                .matches(mixed -> mixed.usage().isEmpty());
    }

    @Test
    void knowsWhoItIs() {
        assertThat(client.account().id()).isEqualTo(cloud.aws.estate().account());
        assertThat(client.regions()).containsExactly("eu-central-1", "us-east-1");
        assertThat(client.paid()).isEqualTo(Amounts.none());
    }

    @Test
    void refusesQuestionsThatCannotBeAsked() {
        LocalDate day = LocalDate.of(2026, 10, 1);
        assertThatThrownBy(() -> CostQuestion.between(day, day)).hasMessageContaining("is not after");
        assertThatThrownBy(() -> OCTOBER.by(CostGrouping.SERVICE, CostGrouping.REGION, CostGrouping.USAGE_TYPE))
                .hasMessageContaining("2 things at most");
        assertThat(CostGrouping.tag("team").value("team$a$b")).isEqualTo("a$b");
        assertThat(CostGrouping.SERVICE.value("A$B")).isEqualTo("A$B");
    }
}
