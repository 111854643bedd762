package io.cloudcost.monitor.spend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.charge.ChargeCategory;
import io.cloudcost.charge.CostRecord;
import io.cloudcost.charge.CostRecordBuilder;
import io.cloudcost.focus.Dimension;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.model.Tags;
import io.cloudcost.monitor.measure.MeasureContext;
import io.cloudcost.monitor.measure.MeasureSource;
import io.cloudcost.monitor.measure.Measurement;
import io.cloudcost.snapshot.ChargeSet;
import io.cloudcost.snapshot.CollectStats;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Feed;
import io.cloudcost.snapshot.PeriodState;
import io.cloudcost.snapshot.Source;
import io.cloudcost.store.CostStore;
import io.cloudcost.store.CostStores;
import io.cloudcost.store.StateStore;
import io.cloudcost.store.StateStores;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SpendFiguresTest {

    private static final Instant NOW = Instant.parse("2026-11-11T00:00:00Z");
    private static final Period NOVEMBER = Period.monthOf(NOW);
    private static final Source AWS = new Source("aws", "123");

    private CostStore costs;
    private StateStore state;

    @BeforeEach
    void open() {
        costs = CostStores.open("duckdb::memory:");
        state = StateStores.open("sqlite::memory:");
    }

    @AfterEach
    void close() {
        costs.close();
        state.close();
    }

    @Test
    void tellsTheMonthByProviderAndService() throws Exception {
        save(AWS, charge(1, "5", "AWS", "EC2"), charge(2, "7", "AWS", "EC2"), charge(2, "1", "AWS", "S3"));
        save(new Source("vultr", "me"), charge(1, "3", "Vultr", "Cloud Compute"));

        assertThat(words(new SpendFigures()))
                .contains(
                        "spend {provider=aws, service=EC2} 12 USD",
                        "spend {provider=aws, service=S3} 1 USD",
                        "spend {provider=vultr, service=Cloud Compute} 3 USD",
                        "total_spend {provider=aws} 13 USD",
                        "total_spend {provider=vultr} 3 USD",
                        "data_age {account=123, provider=aws} 3600");
    }

    @Test
    void drawsTheMonthOutToItsEnd() throws Exception {
        save(AWS, charge(1, "60", "AWS", "EC2"), charge(10, "40", "AWS", "EC2"), tax("9"));

        assertThat(words(new SpendFigures())).contains("projected_spend {provider=aws} 309 USD");
    }

    @Test
    void keepsCurrenciesApart() throws Exception {
        save(AWS, charge(1, "5", "AWS", "EC2"), euro("4"));

        assertThat(words(new SpendFigures()))
                .contains("total_spend {provider=aws} 5 USD", "total_spend {provider=aws} 4 EUR");
    }

    @Test
    void doesNotTakeAnEmptyStoreForNoSpend() throws Exception {
        assertThat(words(new SpendFigures())).isEmpty();
        assertThat(words(MonthlyBudget.of("all", Money.usd("250"))))
                .containsExactly("budget_used {budget=all} unknown", "budget_projected {budget=all} unknown");
    }

    @Test
    void doesNotGuessOnTheMonthsFirstDay() throws Exception {
        save(AWS, charge(1, "5", "AWS", "EC2"));
        Instant early = NOVEMBER.start().plus(Duration.ofHours(20));

        assertThat(words(new SpendFigures(), early)).contains("projected_spend {provider=aws} unknown");
    }

    @Test
    void sumsUnderWhatNobodyNames() throws Exception {
        save(AWS, charge(1, "5", null, null));

        assertThat(words(new SpendFigures()))
                .contains(
                        "spend {provider=unknown, service=unknown} 5 USD", "projected_spend {provider=unknown} 15 USD");
    }

    @Test
    void tellsAMonthlyBudget() throws Exception {
        save(AWS, charge(1, "60", "AWS", "EC2"), charge(10, "40", "AWS", "S3"));
        Measurement used =
                measured(MonthlyBudget.of("all", Money.usd("250")), NOW).get(0);

        assertThat(words(MonthlyBudget.of("all", Money.usd("250"))))
                .containsExactly("budget_used {budget=all} 0.4", "budget_projected {budget=all} 1.2");
        assertThat(used.note()).isEqualTo("100 USD of 250 USD");
        assertThat(used.contributors())
                .extracting(it -> it.name() + " " + it.part())
                .containsExactly("EC2 0.2400", "S3 0.1600");
    }

    @Test
    void comparesNoBudgetWithAnotherCurrency() throws Exception {
        save(AWS, charge(1, "60", "AWS", "EC2"), euro("4"));
        Measurement used =
                measured(MonthlyBudget.of("all", Money.usd("250")), NOW).get(0);

        assertThat(used.value()).isNull();
        assertThat(used.note()).contains("EUR", "USD");
        assertThatThrownBy(() -> MonthlyBudget.of("all", Money.usd("-1"))).hasMessageContaining("above 0");
    }

    @Test
    void tellsByATag() throws Exception {
        save(AWS, charge(1, "60", "AWS", "EC2", it -> it.tags(Tags.of("team", "ml"))), charge(1, "4", "AWS", "EC2"));

        assertThat(words(SpendBy.of(Dimension.tag("team"))))
                .containsExactly(
                        "spend_by {dimension=tag:team, value=ml} 60 USD",
                        "spend_by {dimension=tag:team, value=(none)} 4 USD");
    }

    @Test
    void aMonthThatEndedIsToldAsItEnded() throws Exception {
        save(AWS, charge(1, "60", "AWS", "EC2", it -> it.tags(Tags.of("team", "ml"))));
        ApiSpend.note(state, AWS, NOVEMBER.end().minusSeconds(1), paid("0.05"));
        Instant now = NOVEMBER.end().plusSeconds(1800);

        assertThat(ended(new SpendFigures(), now))
                .containsExactly("spend 60 at 2026-11-30T23:59:59.999Z", "total_spend 60 at 2026-11-30T23:59:59.999Z");
        assertThat(ended(SpendBy.of(Dimension.tag("team")), now))
                .containsExactly("spend_by 60 at 2026-11-30T23:59:59.999Z");
        assertThat(ended(new ApiSpend(), now)).containsExactly("api_spend 0.05 at 2026-11-30T23:59:59.999Z");
        assertThat(ended(MonthlyBudget.of("all", Money.usd("100")), now))
                .containsExactly("budget_used 0.6 at 2026-11-30T23:59:59.999Z 60 USD of 100 USD in 2026-11");
        assertThat(ended(new SpendFigures(), NOVEMBER.end().minusSeconds(1))).isEmpty();
    }

    private List<String> ended(MeasureSource source, Instant now) throws Exception {
        try (MeasureContext context = MeasureContext.over(now, ZoneOffset.UTC, costs, state)) {
            return source.measureEnded(context, now.minusSeconds(3600)).stream()
                    .map(it -> (it.measure() + " " + it.value() + " at " + it.at() + " " + it.note()).strip())
                    .toList();
        }
    }

    @Test
    void countsTheCostOfReadingOnceACollection() throws Exception {
        Instant first = NOW.minusSeconds(60);
        ApiSpend.note(state, AWS, first, paid("0.05"));
        ApiSpend.note(state, AWS, first, paid("0.05"));
        ApiSpend.note(state, AWS, NOW.minusSeconds(30), paid("0.02"));
        ApiSpend.note(state, AWS, NOVEMBER.start().minusSeconds(1), paid("9"));
        ApiSpend.note(state, new Source("vultr", "me"), first, CollectStats.NONE);

        assertThat(words(new ApiSpend()))
                .containsExactly("api_spend {provider=aws} 0.07 USD", "api_spend {provider=vultr} 0 USD");
    }

    @Test
    void countsWhatWasPaidBesideCollections() throws Exception {
        Amounts cent = Amounts.of(Money.usd("0.01"));
        ApiSpend.paid(state, "aws", "job costs", NOW.minusSeconds(60), cent);
        ApiSpend.paid(state, "aws", "job costs", NOW.minusSeconds(60), cent);
        ApiSpend.paid(state, "aws", "failed", NOW.minusSeconds(60), cent);
        ApiSpend.note(state, AWS, NOW.minusSeconds(60), paid("0.05"));

        assertThat(words(new ApiSpend())).containsExactly("api_spend {provider=aws} 0.08 USD");
    }

    private static CollectStats paid(String amount) {
        return new CollectStats(5, 0, 0, 5, Amounts.of(Money.usd(amount)), 0, Duration.ZERO);
    }

    private List<String> words(MeasureSource source) throws Exception {
        return words(source, NOW);
    }

    private List<String> words(MeasureSource source, Instant now) throws Exception {
        return measured(source, now).stream()
                .map(it -> it.measure() + " " + it.labels() + " "
                        + it.known().map(value -> value.toPlainString()).orElse("unknown")
                        + (it.currency() == null ? "" : " " + it.currency()))
                .toList();
    }

    private List<Measurement> measured(MeasureSource source, Instant now) throws Exception {
        try (MeasureContext context = MeasureContext.over(now, ZoneOffset.UTC, costs, state)) {
            return source.measure(context);
        }
    }

    private void save(Source source, CostRecord... charges) {
        costs.save(CostSnapshot.builder(source, NOVEMBER, NOW.minusSeconds(3600))
                .chargeSets(List.of(ChargeSet.of(NOVEMBER, Feed.API, PeriodState.OPEN, true, List.of(charges))))
                .build());
    }

    private static CostRecord charge(int day, String usd, String provider, String service) {
        return charge(day, usd, provider, service, it -> {});
    }

    private static CostRecord charge(
            int day, String usd, String provider, String service, Consumer<CostRecordBuilder> more) {
        Instant start = NOVEMBER.start().plus(Duration.ofDays(day - 1));
        CostRecordBuilder builder = CostRecord.builder(
                        NOVEMBER, new Period(start, start.plus(Duration.ofDays(1))), Money.usd(usd))
                .category(ChargeCategory.USAGE)
                .providers(provider, provider)
                .service(service, null);
        more.accept(builder);
        return builder.build();
    }

    private static CostRecord tax(String usd) {
        return CostRecord.builder(NOVEMBER, NOVEMBER, Money.usd(usd))
                .category(ChargeCategory.TAX)
                .providers("AWS", "AWS")
                .build();
    }

    private static CostRecord euro(String amount) {
        return CostRecord.builder(NOVEMBER, NOVEMBER, Money.of(amount, "EUR"))
                .category(ChargeCategory.TAX)
                .providers("AWS", "AWS")
                .build();
    }
}
