package io.cloudcost.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.charge.CostRecord;
import io.cloudcost.charge.ServiceCategory;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.model.Tags;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Feed;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChargeBreakdownsTest {

    private static final CostSnapshot SNAPSHOT = Given.snapshot()
            .chargeSets(List.of(
                    Given.charges(
                            "2026-10",
                            Feed.INVOICE,
                            Given.charge("2026-10", "Compute", "60.5")
                                    .invoice("900", "900-1")
                                    .region("ewr", null)
                                    .tags(Tags.of("env", "prod"))
                                    .build(),
                            Given.charge("2026-10", "Compute", "10")
                                    .invoice("900", "900-2")
                                    .build(),
                            Given.charge("2026-10", "Storage", "29.5")
                                    .service("Storage", ServiceCategory.STORAGE)
                                    .invoice("901", "901-1")
                                    .region("ewr", null)
                                    .build()),
                    Given.charges(
                            "2026-10",
                            Feed.PENDING,
                            Given.charge("2026-10", "Compute", "999").build()),
                    Given.charges(
                            "2026-11",
                            Feed.PENDING,
                            Given.charge("2026-11", "Compute", "5").build(),
                            Given.charge("2026-11", "Credit", "-10").build())))
            .build();

    private final ChargeBreakdowns charges = CostAnalysis.of(SNAPSHOT).report().charges();

    @Test
    void sumsTheFeedThatSpeaksOnly() {
        assertThat(charges.total()).isEqualTo(usd("95"));
    }

    @Test
    void splitsByServiceTheLargestFirst() {
        ChargeBreakdown split = charges.byService();
        assertThat(split.total()).isEqualTo(usd("95"));
        assertThat(split.groups())
                .containsExactly(
                        new ChargeGroup("Compute", usd("75.5"), 3, Optional.of(new BigDecimal("0.7947"))),
                        new ChargeGroup("Storage", usd("29.5"), 1, Optional.of(new BigDecimal("0.3105"))),
                        new ChargeGroup("Credit", usd("-10"), 1, Optional.of(new BigDecimal("-0.1053"))));
    }

    @Test
    void keepsWhatHasNoValueUnderNoName() {
        assertThat(charges.byRegion().groups()).extracting(ChargeGroup::name).containsExactly("ewr", null);
        assertThat(charges.byTag("env").groups())
                .extracting(group -> group.nameOr("(none)"))
                .containsExactly("prod", "(none)");
        assertThat(charges.byCategory().groups()).extracting(ChargeGroup::name).containsExactly("Compute", "Storage");
    }

    @Test
    void splitsWhatIsInvoicedByProduct() {
        assertThat(charges.byProduct().total()).isEqualTo(usd("100"));
        assertThat(charges.byProduct().groups()).extracting(ChargeGroup::name).containsExactly("Compute", "Storage");
        assertThat(charges.byInvoice()).containsOnlyKeys("900", "901");
        assertThat(charges.byInvoice().get("900").total()).isEqualTo(usd("70.5"));
        assertThat(charges.byInvoice().get("900").groups()).hasSize(1);
    }

    @Test
    void splitsByMonthOldestFirst() {
        List<MonthOfCharges> months = charges.byMonth();
        assertThat(months)
                .extracting(MonthOfCharges::month)
                .containsExactly(YearMonth.of(2026, 10), YearMonth.of(2026, 11));
        assertThat(months).extracting(MonthOfCharges::total).containsExactly(usd("100"), usd("-5"));
        assertThat(months.get(0).coverage().orElseThrow().feed()).isEqualTo(Feed.INVOICE);
        assertThat(months.get(0).byService().groups()).hasSize(2);
    }

    @Test
    void givesNoShareOfACreditOrOfSeveralCurrencies() {
        assertThat(charges.byMonth().get(1).byService().groups())
                .allSatisfy(group -> assertThat(group.share()).isEmpty());
        Period month = Period.month(YearMonth.of(2026, 11));
        CostRecord euro = CostRecord.builder(month, month, Money.of("5", "EUR"))
                .service("Compute", null)
                .build();
        ChargeBreakdown split = CostAnalysis.of(Given.snapshot()
                        .chargeSets(List.of(Given.charges(
                                "2026-11",
                                Feed.INVOICE,
                                euro,
                                Given.charge("2026-11", "Compute", "7").build())))
                        .build())
                .report()
                .charges()
                .byService();
        assertThat(split.groups()).singleElement().satisfies(group -> {
            assertThat(group.amount().list()).containsExactly(Money.of("5", "EUR"), Money.usd("7"));
            assertThat(group.share()).isEmpty();
            assertThat(group.charges()).isEqualTo(2);
        });
    }

    @Test
    void isEmptyWithoutCharges() {
        ChargeBreakdowns none =
                CostAnalysis.of(Given.snapshot().build()).report().charges();
        assertThat(none.total().isEmpty()).isTrue();
        assertThat(none.byService().groups()).isEmpty();
        assertThat(none.byMonth()).isEmpty();
        assertThat(none.byInvoice()).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void everySplitSumsToTheTotal(long seed) {
        Random random = new Random(seed);
        CostRecord[] records = random.ints(200, -100_000, 1_000_000)
                .mapToObj(cents -> Given.charge(
                                "2026-10",
                                "S" + random.nextInt(7),
                                BigDecimal.valueOf(cents, 4).toPlainString())
                        .region(random.nextBoolean() ? "r" + random.nextInt(3) : null, null)
                        .tags(random.nextBoolean() ? Tags.of("env", "e" + random.nextInt(3)) : Tags.none())
                        .build())
                .toArray(CostRecord[]::new);
        ChargeBreakdowns split = CostAnalysis.of(Given.snapshot()
                        .chargeSets(List.of(Given.charges("2026-10", Feed.INVOICE, records)))
                        .build())
                .report()
                .charges();
        BigDecimal sum = BigDecimal.ZERO;
        for (CostRecord charge : records) {
            sum = sum.add(charge.billedCost().amount());
        }
        for (ChargeBreakdown each : List.of(split.byService(), split.byRegion(), split.byTag("env"))) {
            assertThat(each.total()).isEqualTo(Amounts.of(Money.usd(sum)));
            assertThat(each.groups().stream().map(ChargeGroup::amount).reduce(Amounts.none(), Amounts::plus))
                    .isEqualTo(each.total());
            assertThat(each.groups().stream().mapToLong(ChargeGroup::charges).sum())
                    .isEqualTo(200);
        }
    }

    private static Amounts usd(String amount) {
        return Amounts.of(Money.usd(amount));
    }
}
