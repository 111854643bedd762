package io.cloudcost.monitor.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.cloudcost.model.Money;
import io.cloudcost.monitor.measure.Measurement;
import io.cloudcost.monitor.measure.Measures;
import io.cloudcost.store.StateStore;
import io.cloudcost.store.StateStores;
import io.cloudcost.testkit.SettableClock;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In the words of those who are told: real mail, a real receiver of webhooks, and a clock that runs a month in seconds. */
class TellingPeopleTest {

    private final SettableClock clock = new SettableClock("2026-11-01T08:00:00Z");
    private final StateStore state = StateStores.open("sqlite::memory:");
    private final MockWebServer receiver = new MockWebServer();
    private GreenMail server;
    private AlertBook book;

    @BeforeEach
    void given() throws IOException {
        ServerSetup setup = new ServerSetup(0, "127.0.0.1", "smtp");
        setup.setServerStartupTimeout(60_000); // where the build has more to do
        server = new GreenMail(setup);
        server.start();
        receiver.start();
        SmtpServer smtp =
                SmtpServer.at("127.0.0.1").unencrypted().port(server.getSmtp().getPort());
        book = AlertBook.on(state)
                .clock(clock)
                .rule(AlertRules.unitCost("lead", Money.usd("3.00")))
                .rule(AlertRules.gpuDay(Money.usd("25")))
                .rule(AlertRules.gpuMonth(Money.usd("100")))
                .channel(AlertChannels.email(smtp).to("ops@example.org"))
                .channel(AlertChannels.webhook(receiver.url("/alerts").toString()))
                .build();
    }

    @AfterEach
    void end() {
        server.stop();
        receiver.close();
        state.close();
    }

    private void batchEnds(String costPerLead) {
        when(Measurement.of(
                Measures.UNIT_COST,
                Map.of("unit", "lead", "period", "batch"),
                Money.usd(costPerLead),
                clock.instant()));
    }

    private void gpuCost(int day, int month) {
        when(
                Measurement.of(
                        Measures.GPU_COST, Map.of("period", "day"), Money.usd(Integer.toString(day)), clock.instant()),
                Measurement.of(
                        Measures.GPU_COST,
                        Map.of("period", "month"),
                        Money.usd(Integer.toString(month)),
                        clock.instant()));
    }

    private void when(Measurement... figures) {
        book.judge(List.of(figures));
        receiver.enqueue(new MockResponse.Builder().code(200).build());
        book.deliver();
    }

    private List<String> mails() throws MessagingException {
        List<String> subjects = new ArrayList<>();
        for (var mail : server.getReceivedMessages()) {
            subjects.add(mail.getSubject());
        }
        return subjects;
    }

    @Test
    void aLeadAboveThreeDollarsIsMailed() throws MessagingException {
        batchEnds("2.99");
        assertThat(mails()).isEmpty();
        batchEnds("3.01");
        batchEnds("3.20");
        assertThat(mails()).containsExactly("[WARNING] cost per lead: 3.01 USD (limit: above 3.00 USD)");
        batchEnds("2.50");
        assertThat(mails()).hasSize(2).endsWith("[closed] cost per lead: 2.50 USD (limit: above 3.00 USD)");
        assertThat(receiver.getRequestCount()).as("the receiver hears the same").isEqualTo(2);
    }

    @Test
    void gpusAboveADayOrAMonthAreMailed() throws MessagingException {
        int month = 0;
        for (int day = 1; day <= 30; day++) {
            int today = day == 10 ? 26 : 5;
            month += today;
            gpuCost(0, month - today);
            clock.move(Duration.ofHours(12));
            gpuCost(today, month);
            clock.move(Duration.ofHours(12));
        }
        gpuCost(0, 0);
        assertThat(mails())
                .containsExactly(
                        "[WARNING] GPU cost of a day: 26.00 USD (limit: above 25.00 USD)",
                        "[closed] GPU cost of a day: 26.00 USD (limit: above 25.00 USD)",
                        "[CRITICAL] GPU cost of a month: 101.00 USD (limit: above 100.00 USD)",
                        "[closed] GPU cost of a month: 171.00 USD (limit: above 100.00 USD)");
    }
}
