package io.cloudcost.monitor.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudcost.ConfigurationException;
import io.cloudcost.model.Money;
import io.cloudcost.monitor.alert.model.AlertRule;
import io.cloudcost.monitor.alert.model.AlertRuleBuilder;
import io.cloudcost.monitor.alert.model.QuietHours;
import io.cloudcost.monitor.alert.model.Severity;
import io.cloudcost.monitor.measure.Measures;
import io.cloudcost.store.StateStore;
import io.cloudcost.store.StateStores;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class AlertSettingsTest {

    @Test
    void tellsAllMistakesAtOnce() {
        try (StateStore state = StateStores.open("sqlite::memory:")) {
            AlertBookBuilder book = AlertBook.on(state)
                    .rule(AlertRule.named("no limit").of(Measures.UNIT_COST))
                    .rule(AlertRule.named("no money").of(Measures.UNIT_COST).above(BigDecimal.ONE))
                    .rule(AlertRules.staleData(Duration.ofDays(1)).to("pager"))
                    .channel(AlertChannels.log())
                    .channel(AlertChannels.log())
                    .channel(AlertChannels.webhook("nowhere"))
                    .lease(Duration.ZERO);
            ConfigurationException wrong =
                    Objects.requireNonNull(catchThrowableOfType(ConfigurationException.class, book::build));
            assertThat(wrong.problems()).hasSize(6);
            assertThat(wrong).hasMessageContaining("There are: log, webhook");
        }
    }

    @Test
    void saysWhatIsWrongWithARule() {
        AlertRuleBuilder rule = AlertRule.named(" ")
                .of(Measures.UNIT_COST)
                .above(Money.usd("3"))
                .above(Money.usd("4"))
                .closeBelow(Money.usd("5"))
                .escalateAt(Money.of("1", "EUR"))
                .severity(Severity.CRITICAL)
                .lasting(Duration.ofMinutes(-1))
                .remindEvery(Duration.ZERO);
        assertThat(rule.problems()).hasSize(8);
        assertThatThrownBy(rule::build).isInstanceOf(ConfigurationException.class);
        assertThat(AlertRule.named("x")
                        .unknownFor(Duration.ofHours(1))
                        .closeAbove(BigDecimal.ONE)
                        .problems())
                .hasSize(2);
    }

    @Test
    void snoozesOnlyWhatThereIs() {
        try (StateStore state = StateStores.open("sqlite::memory:")) {
            AlertBook book = AlertBook.on(state).build();
            assertThatThrownBy(() -> book.snooze("nothing", Instant.now(), "ann", ""))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("There is no alert 'nothing'.");
        }
    }

    @Test
    void triesItsChannels() {
        try (StateStore state = StateStores.open("sqlite::memory:")) {
            Recorder away = new Recorder("away");
            away.before = message -> {
                throw new IllegalStateException("no network");
            };
            AlertBook book = AlertBook.on(state)
                    .channel(away)
                    .channel(AlertChannels.log())
                    .build();
            assertThat(book.test()).containsEntry("away", "no network").containsEntry("log", "");
            assertThat(book.channels()).hasSize(2);
        }
    }

    @Test
    void knowsWhenANightIsOver() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        QuietHours night = QuietHours.between("22:00", "07:00", berlin);
        assertThat(night.holds(Severity.WARNING, Instant.parse("2026-10-24T21:00:00Z")))
                .as("the clocks change in this night")
                .contains(Instant.parse("2026-10-25T06:00:00Z"));
        assertThat(night.holds(Severity.WARNING, Instant.parse("2026-11-02T05:59:59Z")))
                .contains(Instant.parse("2026-11-02T06:00:00Z"));
        assertThat(night.holds(Severity.WARNING, Instant.parse("2026-11-02T06:00:00Z")))
                .isEmpty();
        assertThat(night.holds(Severity.CRITICAL, Instant.parse("2026-11-02T02:00:00Z")))
                .isEmpty();
        assertThat(night.forAll().holds(Severity.CRITICAL, Instant.parse("2026-11-02T02:00:00Z")))
                .isPresent();
        QuietHours noon = QuietHours.between("12:00", "13:00", berlin);
        assertThat(noon.holds(Severity.INFO, Instant.parse("2026-11-02T11:30:00Z")))
                .contains(Instant.parse("2026-11-02T12:00:00Z"));
        assertThat(noon.holds(Severity.INFO, Instant.parse("2026-11-02T12:00:00Z")))
                .isEmpty();
        assertThatThrownBy(() -> QuietHours.between("12:00", "12:00", berlin))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
