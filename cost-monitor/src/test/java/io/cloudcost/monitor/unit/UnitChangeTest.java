package io.cloudcost.monitor.unit;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitChangeTest {

    private static final Period OCTOBER = Period.month(YearMonth.of(2026, 10));
    private static final Period NOVEMBER = Period.month(YearMonth.of(2026, 11));

    @Test
    void tellsPriceVolumeAndMixApart() {
        UnitFigure before = figure(OCTOBER, segment("eu", "100", "100"), segment("us", "300", "100"));
        UnitFigure after = figure(NOVEMBER, segment("eu", "110", "100"), segment("us", "900", "300"));
        UnitChange.Parts parts = UnitChange.between(before, after).split().orElseThrow();
        assertThat(parts.volume()).isEqualTo(Money.usd("400"));
        assertThat(parts.mix()).isEqualTo(Money.usd("200"));
        assertThat(parts.price()).isEqualTo(Money.usd("10"));
        assertThat(UnitChange.between(before, after).segments().get(0).name()).isEqualTo("us");
    }

    @Test
    void withoutUnitsOfTheSegmentsMixIsNotToldApart() {
        UnitFigure before = new UnitFigure(
                "lead",
                OCTOBER,
                Money.usd("100"),
                new BigDecimal("10"),
                List.of(),
                List.of(segment("Compute", "60", null), segment("Network", "40", null)));
        UnitFigure after = new UnitFigure(
                "lead",
                NOVEMBER,
                Money.usd("150"),
                new BigDecimal("12"),
                List.of(),
                List.of(segment("Compute", "110", null), segment("Network", "40", null)));
        UnitChange change = UnitChange.between(before, after);
        UnitChange.Parts parts = change.split().orElseThrow();
        assertThat(parts.volume()).isEqualTo(Money.usd("20"));
        assertThat(parts.price()).isEqualTo(Money.usd("30"));
        assertThat(parts.mix()).isNull();
        assertThat(change.unknown())
                .containsExactly("Units of the parts are not known: mix is not told apart from price.");
        assertThat(change.segments().get(0).parts().price()).isEqualTo(Money.usd("38"));
    }

    @Test
    void segmentsOfOneNameAreOneAndNothingIsLost() {
        UnitFigure before = new UnitFigure(
                "lead",
                OCTOBER,
                Money.usd("100"),
                BigDecimal.TEN,
                List.of(),
                List.of(
                        segment("all else", "60", null),
                        segment("Network", "10", null),
                        segment("Network", "5", null)));
        UnitFigure after = new UnitFigure("lead", NOVEMBER, Money.usd("150"), BigDecimal.TEN, List.of(), List.of());
        UnitChange change = UnitChange.between(before, after);
        assertThat(change.split().orElseThrow().sum()).isEqualTo(Money.usd("50"));
        assertThat(change.segments()).extracting(UnitChange.SegmentChange::name).containsExactly("all else", "Network");
    }

    @Test
    void whatIsNewIsMix() {
        UnitFigure before = figure(OCTOBER, segment("eu", "100", "100"));
        UnitFigure after = figure(NOVEMBER, segment("eu", "50", "50"), segment("us", "500", "50"));
        UnitChange.Parts parts = UnitChange.between(before, after).split().orElseThrow();
        assertThat(parts.volume().isZero()).isTrue();
        assertThat(parts.price().isZero()).isTrue();
        assertThat(parts.mix()).isEqualTo(Money.usd("450"));
    }

    @Test
    void withoutUnitsTheChangeIsToldAndNotSplit() {
        UnitFigure before = UnitFigure.of("lead", OCTOBER, Money.usd("100"), BigDecimal.ZERO);
        UnitFigure after = UnitFigure.of("lead", NOVEMBER, Money.usd("150"), BigDecimal.TEN);
        UnitChange change = UnitChange.between(before, after);
        assertThat(change.change()).isEqualTo(Money.usd("50"));
        assertThat(change.split()).isEmpty();
        assertThat(change.unknown().get(0)).contains("No lead was counted");
    }

    @Test
    void twoCurrenciesHaveNoChange() {
        UnitChange change = UnitChange.between(
                UnitFigure.of("lead", OCTOBER, Money.usd("100"), BigDecimal.ONE),
                UnitFigure.of("lead", NOVEMBER, Money.of("90", "EUR"), BigDecimal.ONE));
        assertThat(change.change()).isNull();
        assertThat(change.unknown()).containsExactly("The change of the cost is not known.");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void thePartsSumExactlyToTheChange(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            UnitChange change = UnitChange.between(random(random, OCTOBER), random(random, NOVEMBER));
            change.split().ifPresent(parts -> {
                assertThat(parts.sum()).as("seed %d", seed).isEqualTo(change.change());
                Money segments =
                        change.segments().stream().map(it -> it.parts().sum()).reduce(Money.zero("USD"), Money::plus);
                assertThat(segments).as("seed %d", seed).isEqualTo(change.change());
            });
            assertThat(change.split().isPresent() || !change.unknown().isEmpty())
                    .isTrue();
        }
    }

    private static UnitFigure random(Random random, Period period) {
        List<UnitFigure.Segment> segments = new ArrayList<>();
        boolean own = random.nextInt(4) > 0;
        for (int i = random.nextInt(4); i >= 0; i--) {
            String cost = BigDecimal.valueOf(random.nextInt(1_000_000), 4).toPlainString();
            String units = random.nextInt(6) == 0 ? "0" : String.valueOf(random.nextInt(1000));
            segments.add(segment("s" + random.nextInt(4) + i, cost, own ? units : null));
        }
        UnitFigure whole = figure(period, segments.toArray(new UnitFigure.Segment[0]));
        return own
                ? whole
                : new UnitFigure(
                        "lead",
                        period,
                        Objects.requireNonNull(whole.cost()).plus(Money.usd("0.7")),
                        BigDecimal.valueOf(random.nextInt(50)),
                        List.of(),
                        segments);
    }

    private static UnitFigure.Segment segment(String name, String cost, @Nullable String units) {
        return new UnitFigure.Segment(name, Money.usd(cost), units == null ? null : new BigDecimal(units));
    }

    private static UnitFigure figure(Period period, UnitFigure.Segment... segments) {
        Money cost = Money.zero("USD");
        BigDecimal units = BigDecimal.ZERO;
        for (UnitFigure.Segment each : segments) {
            cost = cost.plus(each.cost());
            units = each.units() == null ? units : units.add(each.units());
        }
        return new UnitFigure("lead", period, cost, units, List.of(), List.of(segments));
    }
}
