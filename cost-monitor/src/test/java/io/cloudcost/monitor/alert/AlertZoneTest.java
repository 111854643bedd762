package io.cloudcost.monitor.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.model.Money;
import io.cloudcost.monitor.alert.model.AlertEvent;
import io.cloudcost.monitor.measure.Measurement;
import io.cloudcost.monitor.measure.Measures;
import io.cloudcost.store.StateStore;
import io.cloudcost.store.StateStores;
import io.cloudcost.testkit.SettableClock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Days and months are those of the book's zone; those of charges are in UTC all the same. */
class AlertZoneTest {

    private final StateStore state = StateStores.open("sqlite::memory:");
    private final SettableClock clock = new SettableClock("2026-11-20T22:30:00Z");
    private final Recorder mail = new Recorder("mail");

    @AfterEach
    void close() {
        state.close();
    }

    @Test
    void aDayEndsAtMidnightOfTheBooksZone() {
        AlertBook book = AlertBook.on(state)
                .rule(AlertRules.gpuDay(Money.usd("25")))
                .channel(mail)
                .clock(clock)
                .zone(ZoneId.of("Europe/Berlin"))
                .build();
        judge(book, gpu("30"));
        assertThat(mail.events()).containsExactly(AlertEvent.OPENED);
        assertThat(mail.taken.get(0).text()).contains("23:30");

        clock.set("2026-11-20T22:59:00Z");
        judge(book, gpu("31"));
        assertThat(mail.events()).hasSize(1);

        clock.set("2026-11-20T23:15:00Z");
        judge(book, gpu("1"));
        assertThat(mail.events()).containsExactly(AlertEvent.OPENED, AlertEvent.CLOSED);
        assertThat(mail.notices().get(1).why()).isEqualTo("The day 2026-11-20 ended.");
    }

    @Test
    void theMonthOfChargesEndsInUtc() {
        AlertBook book = AlertBook.on(state)
                .rule(AlertRules.totalSpend("aws", Money.usd("25")))
                .channel(mail)
                .clock(clock)
                .zone(ZoneId.of("Pacific/Auckland"))
                .build();
        clock.set("2026-11-30T20:00:00Z"); // December in Auckland
        judge(book, spend("30"));
        clock.set("2026-11-30T23:00:00Z");
        judge(book, spend("31"));
        assertThat(mail.events()).containsExactly(AlertEvent.OPENED);

        clock.set("2026-12-01T00:10:00Z");
        judge(book, spend("1"));
        assertThat(mail.notices().get(1).why()).isEqualTo("The month 2026-11 ended.");
    }

    private void judge(AlertBook book, Measurement figure) {
        book.judge(List.of(figure));
        book.deliver();
    }

    private Measurement gpu(String usd) {
        return Measurement.of(
                Measures.GPU_COST, Map.of("meter", "burst", "period", "day"), Money.usd(usd), clock.instant());
    }

    private Measurement spend(String usd) {
        return Measurement.of(Measures.TOTAL_SPEND, Map.of("provider", "aws"), Money.usd(usd), clock.instant());
    }
}
