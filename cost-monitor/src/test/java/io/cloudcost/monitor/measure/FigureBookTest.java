package io.cloudcost.monitor.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.model.Money;
import io.cloudcost.store.StateStore;
import io.cloudcost.store.StateStores;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FigureBookTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Map<String, String> LEAD = Map.of("unit", "lead", "period", "month");

    private final StateStore state = StateStores.open("sqlite::memory:");
    private final FigureBook book = FigureBook.on(state);

    @AfterEach
    void close() {
        state.close();
    }

    @Test
    void givesBackWhatWasPut() {
        Measurement exact = Measurement.of(Measures.UNIT_COST, LEAD, Money.usd("3.000000000000000000001"), NOON)
                .noting("12 leads \"new\"")
                .by(List.of(new Contributor("price", new BigDecimal("-0.10"))));
        Measurement unknown = Measurement.unknown(Measures.BUDGET_USED, Map.of("budget", "all"), NOON, "no bill");
        book.put("units", NOON, List.of(exact, unknown));

        assertThat(book.all()).containsExactly(exact, unknown);
        assertThat(book.of("units")).containsExactly(exact, unknown);
        assertThat(book.of("others")).isEmpty();
    }

    @Test
    void keepsTheNewestOfASource() {
        Measurement old = Measurement.of(Measures.UNIT_COST, LEAD, Money.usd("1"), NOON);
        Measurement young = Measurement.of(Measures.UNIT_COST, LEAD, Money.usd("2"), NOON.plusSeconds(1));
        book.put("units", NOON, List.of(old));
        book.put("units", NOON.plusSeconds(1), List.of(young));
        book.put("units", NOON, List.of(old));

        assertThat(book.all()).containsExactly(young);
        book.remove("units");
        assertThat(book.all()).isEmpty();
    }

    @Test
    void forgetsSourcesThatNobodyWatchesAndReportsLater() {
        List<Measurement> one = List.of(Measurement.of(Measures.UNIT_COST, LEAD, Money.usd("1"), NOON));
        book.put("old", NOON, one);
        book.put("report of vultr acme", NOON, one);
        book.put("report of vultr gone", NOON.minusSeconds(1), one);
        book.put("new", NOON.plusSeconds(1), one);

        book.removeOlder(NOON.plusSeconds(1), NOON);

        assertThat(book.of("old")).isEmpty();
        assertThat(book.of("report of vultr gone")).isEmpty();
        assertThat(book.of("report of vultr acme")).hasSize(1);
        assertThat(book.of("new")).hasSize(1);
    }

    @Test
    void takesNoMoneyWithoutCurrency() {
        assertThatThrownBy(() -> Measurement.of(Measures.UNIT_COST, LEAD, BigDecimal.ONE, NOON))
                .hasMessageContaining("needs a currency");
        assertThatThrownBy(() -> new Measure("Unit cost", MeasureUnit.MONEY, ""))
                .hasMessageContaining("no name of a measure");
    }
}
