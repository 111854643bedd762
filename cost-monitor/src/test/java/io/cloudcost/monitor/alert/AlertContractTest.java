package io.cloudcost.monitor.alert;

import static io.cloudcost.monitor.alert.model.AlertEvent.CHANNEL_FAILED;
import static io.cloudcost.monitor.alert.model.AlertEvent.CHANNEL_RECOVERED;
import static io.cloudcost.monitor.alert.model.AlertEvent.CLOSED;
import static io.cloudcost.monitor.alert.model.AlertEvent.ESCALATED;
import static io.cloudcost.monitor.alert.model.AlertEvent.NOT_JUDGED;
import static io.cloudcost.monitor.alert.model.AlertEvent.OPENED;
import static io.cloudcost.monitor.alert.model.AlertEvent.REMINDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.model.Money;
import io.cloudcost.monitor.alert.model.Alert;
import io.cloudcost.monitor.alert.model.AlertMessage;
import io.cloudcost.monitor.alert.model.AlertNotice;
import io.cloudcost.monitor.alert.model.AlertRule;
import io.cloudcost.monitor.alert.model.AlertRuleBuilder;
import io.cloudcost.monitor.alert.model.AlertState;
import io.cloudcost.monitor.alert.model.Delivery;
import io.cloudcost.monitor.alert.model.DeliveryException;
import io.cloudcost.monitor.alert.model.Judgement;
import io.cloudcost.monitor.alert.model.QuietHours;
import io.cloudcost.monitor.alert.model.Severity;
import io.cloudcost.monitor.measure.Measure;
import io.cloudcost.monitor.measure.Measurement;
import io.cloudcost.monitor.measure.Measures;
import io.cloudcost.store.StateStore;
import io.cloudcost.store.StateStores;
import io.cloudcost.testkit.SettableClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What alerts do, on every engine of state. */
abstract class AlertContractTest {

    private static final Map<String, String> LEAD = Map.of("unit", "lead", "period", "batch");

    final SettableClock clock = new SettableClock("2026-11-02T10:00:00Z");
    final Recorder mail = new Recorder("mail");
    final Recorder chat = new Recorder("chat");
    private StateStore state;

    abstract String address();

    @BeforeEach
    void open() {
        state = StateStores.open(address());
    }

    @AfterEach
    void close() {
        state.close();
    }

    AlertBook book(AlertRuleBuilder rule) {
        return AlertBook.on(state).rule(rule).channel(mail).clock(clock).build();
    }

    static AlertRuleBuilder tooDear() {
        return AlertRule.named("lead too dear")
                .of(Measures.UNIT_COST)
                .where("unit", "lead")
                .above(Money.usd("3.00"));
    }

    Measurement lead(String usd) {
        return Measurement.of(Measures.UNIT_COST, LEAD, Money.usd(usd), clock.instant());
    }

    Measurement unknownLead(String why) {
        return Measurement.unknown(Measures.UNIT_COST, LEAD, clock.instant(), why);
    }

    /** Time passes, then figures are taken, judged and told. */
    void pass(AlertBook book, Duration time, Measurement... figures) {
        clock.move(time);
        book.judge(Stream.of(figures).map(this::now).toList());
        book.deliver();
    }

    private Measurement now(Measurement it) {
        return new Measurement(
                it.measure(), it.labels(), it.value(), it.currency(), clock.instant(), it.note(), it.contributors());
    }

    static Duration minutes(long minutes) {
        return Duration.ofMinutes(minutes);
    }

    /** The account is billed in another currency from then on: nobody can say that it is within its limit, but the month ends. */
    @Test
    void anAlertWhoseFiguresChangeTheirCurrencyEndsWithItsMonth() {
        AlertBook book = book(AlertRule.named("spend").of(Measures.TOTAL_SPEND).above(Money.usd("100")));
        Map<String, String> aws = Map.of("provider", "aws");
        pass(book, minutes(0), Measurement.of(Measures.TOTAL_SPEND, aws, Money.usd("140"), clock.instant()));
        Measurement euros = Measurement.of(Measures.TOTAL_SPEND, aws, Money.of("90", "EUR"), clock.instant());
        pass(book, minutes(60), euros);
        assertThat(mail.events()).containsExactly(OPENED, NOT_JUDGED);
        pass(book, Duration.ofDays(31), euros);
        pass(book, minutes(60), euros);

        assertThat(mail.events()).containsExactly(OPENED, NOT_JUDGED, CLOSED);
        assertThat(book.current()).isEmpty();
    }

    @Test
    void anAlertOfARuleThatIsGoneEndsAfterAMonth() {
        pass(book(tooDear()), minutes(0), lead("4.00"));
        AlertBook without =
                book(AlertRule.named("other").of(Measures.TOTAL_SPEND).above(Money.usd("100")));
        pass(without, Duration.ofDays(29));
        assertThat(without.current()).hasSize(1);
        pass(without, Duration.ofDays(2));
        pass(without, Duration.ofDays(2));

        assertThat(mail.events()).containsExactly(OPENED, CLOSED);
        assertThat(mail.notices().get(1).why()).contains("no rule of this name");
        assertThat(without.current()).isEmpty();
    }

    @Test
    void opensAboveTheLimitAndClosesWithinIt() {
        AlertBook book = book(tooDear().advice("Look at the queue."));
        pass(book, minutes(0), lead("3.00"));
        assertThat(mail.taken).isEmpty();
        pass(book, minutes(1), lead("3.42"));
        pass(book, minutes(1), lead("3.50"));
        assertThat(mail.subjects()).containsExactly("[WARNING] lead too dear: 3.42 USD (limit: above 3.00 USD)");
        pass(book, minutes(1), lead("3"));
        assertThat(mail.events()).containsExactly(OPENED, CLOSED);
        assertThat(mail.notices())
                .extracting(AlertNotice::alertId)
                .containsOnly(mail.notices().get(0).alertId());
        assertThat(book.current()).isEmpty();
    }

    @Test
    void twoWatchersTellOnce() {
        AlertBook one = book(tooDear());
        AlertBook other = book(tooDear());
        one.judge(List.of(lead("4")));
        other.judge(List.of(lead("4")));
        assertThat(one.deliver().sent() + other.deliver().sent()).isOne();
        assertThat(mail.events()).containsExactly(OPENED);
    }

    @Test
    void survivesARestart() {
        pass(book(tooDear()), minutes(0), lead("4"));
        AlertBook later = book(tooDear());
        pass(later, minutes(60), lead("4"));
        assertThat(later.current()).singleElement().satisfies(alert -> {
            assertThat(alert.state()).isEqualTo(AlertState.OPEN);
            assertThat(alert.labels()).isEqualTo(LEAD);
            assertThat(alert.figure().value()).isEqualByComparingTo("4");
        });
        pass(later, minutes(60), lead("1"));
        assertThat(mail.events()).containsExactly(OPENED, CLOSED);
    }

    @Test
    void opensOnlyAfterItsTime() {
        AlertBook book = book(tooDear().lasting(minutes(10)));
        pass(book, minutes(0), lead("4"));
        assertThat(book.current()).extracting(Alert::state).containsExactly(AlertState.PENDING);
        pass(book, minutes(9), lead("4"));
        pass(book, minutes(1), lead("2"));
        assertThat(book.current()).isEmpty();
        pass(book, minutes(1), lead("4"));
        pass(book, minutes(9), lead("4"));
        assertThat(mail.taken).isEmpty();
        pass(book, minutes(1), lead("4"));
        assertThat(mail.events()).containsExactly(OPENED);
    }

    @Test
    void closesOnlyBelowItsClosingLimit() {
        AlertBook book = book(tooDear().closeBelow(Money.usd("2.50")));
        pass(book, minutes(0), lead("3.10"));
        pass(book, minutes(1), lead("2.90"));
        pass(book, minutes(1), lead("2.50"));
        assertThat(mail.events()).containsExactly(OPENED);
        pass(book, minutes(1), lead("2.49"));
        assertThat(mail.events()).containsExactly(OPENED, CLOSED);
    }

    @Test
    void opensBelowALimitToo() {
        Measure used = Measures.BUDGET_USED;
        AlertBook book = book(AlertRule.named("unused").of(used).below(new BigDecimal("0.2")));
        pass(book, minutes(0), Measurement.of(used, Map.of(), new BigDecimal("0.1"), clock.instant()));
        assertThat(mail.subjects()).containsExactly("[WARNING] unused: 10 % (limit: below 20 %)");
        pass(book, minutes(1), Measurement.of(used, Map.of(), new BigDecimal("0.2"), clock.instant()));
        assertThat(mail.events()).containsExactly(OPENED, CLOSED);
    }

    @Test
    void holdsWhatItKnowsWhileAFigureIsUnknownOrMissing() {
        AlertBook book = book(tooDear());
        pass(book, minutes(0), unknownLead("no leads"));
        pass(book, minutes(1), lead("4"));
        pass(book, minutes(1), unknownLead("no leads"));
        pass(book, minutes(1));
        pass(book, Duration.ofDays(2));
        assertThat(mail.events()).containsExactly(OPENED);
        pass(book, minutes(1), lead("2"));
        assertThat(mail.events()).containsExactly(OPENED, CLOSED);
    }

    @Test
    void closesWhatNobodyTellsForAMonth() {
        AlertBook book = book(tooDear());
        pass(book, minutes(0), lead("4"));
        pass(book, Duration.ofDays(29));
        pass(book, Duration.ofDays(1));
        assertThat(mail.events()).containsExactly(OPENED, CLOSED);
        assertThat(mail.notices().get(1).why()).contains("No figure came for 30 d");
    }

    @Test
    void tellsFiguresThatAreUnknownForLong() {
        AlertBook book = book(AlertRule.named("leads unknown")
                .of(Measures.UNIT_COST)
                .where("unit", "lead")
                .unknownFor(minutes(30)));
        pass(book, minutes(0), lead("1"));
        pass(book, minutes(20), unknownLead("the query failed"));
        assertThat(mail.taken).isEmpty();
        pass(book, minutes(11), unknownLead("the query failed"));
        assertThat(mail.notices())
                .singleElement()
                .satisfies(it -> assertThat(it.why()).contains("Unknown for 31 min. the query failed"));
        pass(book, minutes(1), lead("1"));
        assertThat(mail.events()).containsExactly(OPENED, CLOSED);
        pass(book, minutes(31));
        assertThat(mail.events()).containsExactly(OPENED, CLOSED, OPENED);
    }

    @Test
    void tellsFiguresOfWhichOnlyOldOnesAreKnown() {
        AlertBook book = book(AlertRule.named("leads unknown")
                .of(Measures.UNIT_COST)
                .where("unit", "lead")
                .unknownFor(minutes(30)));
        Measurement old = lead("1");
        for (int i = 0; i < 4; i++) {
            book.judge(List.of(old));
            book.deliver();
            assertThat(mail.taken).hasSize(i < 3 ? 0 : 1);
            clock.move(minutes(10));
        }
        assertThat(mail.notices().get(0).why()).isEqualTo("Unknown for 30 min. Nothing newer is known.");
        pass(book, minutes(1), lead("1"));
        assertThat(mail.events()).containsExactly(OPENED, CLOSED);
    }

    @Test
    void anOldFigureDoesNotSayThatItLasts() {
        AlertBook book = book(tooDear().lasting(minutes(30)));
        Measurement dear = lead("4");
        book.judge(List.of(dear));
        clock.move(minutes(31));
        book.judge(List.of(dear));
        book.deliver();
        assertThat(mail.taken).isEmpty();
        pass(book, minutes(1), dear);
        assertThat(mail.events()).containsExactly(OPENED);
    }

    @Test
    void sumsOfBatchesAreJudgedOnlyByTheirName() {
        Measurement month = Measurement.of(
                Measures.UNIT_COST, Map.of("unit", "lead", "period", "batch_month"), Money.usd("4"), clock.instant());
        AlertBook general = book(tooDear());
        pass(general, minutes(0), lead("4"), month);
        assertThat(mail.events()).containsExactly(OPENED);

        AlertBook named = book(tooDear().where("period", "batch_month"));
        clock.set("2026-11-30T23:00:00Z");
        pass(named, minutes(0), month);
        mail.taken.clear();
        pass(named, Duration.ofHours(2), month);
        assertThat(mail.notices()).extracting(AlertNotice::why).contains("The month 2026-11 ended.");
    }

    @Test
    void tellsFiguresThatNeverCome() {
        AlertBook book = book(AlertRule.named("leads unknown")
                .of(Measures.UNIT_COST)
                .where("unit", "lead")
                .unknownFor(minutes(30)));
        pass(book, minutes(0));
        pass(book, minutes(30));
        assertThat(mail.events()).containsExactly(OPENED);
        pass(book, minutes(1), lead("1"));
        assertThat(mail.events()).containsExactly(OPENED, CLOSED);
        pass(book, minutes(29), lead("1"));
        assertThat(mail.events()).hasSize(2);
    }

    @Test
    void escalatesAtASecondLimitAndAfterATime() {
        AlertBook book = book(
                tooDear().severity(Severity.INFO).escalateAt(Money.usd("5")).escalateAfter(Duration.ofHours(2)));
        pass(book, minutes(0), lead("4"));
        pass(book, minutes(1), lead("5.01"));
        pass(book, minutes(1), lead("4"));
        assertThat(mail.notices()).extracting(AlertNotice::severity).containsExactly(Severity.INFO, Severity.WARNING);
        pass(book, Duration.ofHours(4), lead("4"));
        pass(book, Duration.ofHours(4), lead("9"));
        assertThat(mail.events()).containsExactly(OPENED, ESCALATED, ESCALATED);
        assertThat(book.current()).extracting(Alert::state).containsExactly(AlertState.ESCALATED);
        pass(book, minutes(1), lead("1"));
        assertThat(mail.notices().get(3).severity()).isEqualTo(Severity.CRITICAL);
    }

    @Test
    void endsWithTheDayThatItsFigureWasOf() {
        Map<String, String> day = Map.of("meter", "burst", "period", "day");
        AlertBook book = book(AlertRule.named("GPUs").of(Measures.GPU_COST).above(Money.usd("25")));
        clock.set("2026-11-02T23:00:00Z");
        pass(book, minutes(0), Measurement.of(Measures.GPU_COST, day, Money.usd("30"), clock.instant()));
        pass(book, minutes(61), Measurement.unknown(Measures.GPU_COST, day, clock.instant(), "no flag"));
        assertThat(mail.events()).containsExactly(OPENED, CLOSED);
        assertThat(mail.notices().get(1).why()).isEqualTo("The day 2026-11-02 ended.");
        pass(book, minutes(60), Measurement.of(Measures.GPU_COST, day, Money.usd("26"), clock.instant()));
        assertThat(mail.events()).containsExactly(OPENED, CLOSED, OPENED);
        pass(book, Duration.ofHours(23));
        assertThat(mail.events()).containsExactly(OPENED, CLOSED, OPENED, CLOSED);
        pass(book, Duration.ofHours(-24), Measurement.of(Measures.GPU_COST, day, Money.usd("27"), clock.instant()));
        assertThat(mail.events())
                .as("a clock set back does not bring a day again")
                .hasSize(4);
    }

    @Test
    void neverComparesCurrencies() {
        AlertBook book = book(tooDear());
        Measurement euros = Measurement.of(Measures.UNIT_COST, LEAD, Money.of("9", "EUR"), clock.instant());
        Judgement judgement = book.judge(List.of(euros));
        book.judge(List.of(euros));
        book.deliver();
        assertThat(judgement.unjudged())
                .singleElement()
                .satisfies(it -> assertThat(it).contains("lead too dear", "EUR"));
        assertThat(mail.events()).containsExactly(NOT_JUDGED);
        pass(book, minutes(1), lead("4"));
        assertThat(mail.events()).containsExactly(NOT_JUDGED, OPENED);
    }

    @Test
    void tellsOnceThatOneOfTwoCurrenciesIsNotJudged() {
        AlertBook book = book(tooDear().lasting(minutes(2)));
        Measurement euros = Measurement.of(Measures.UNIT_COST, LEAD, Money.of("9", "EUR"), clock.instant());
        pass(book, minutes(0), euros, lead("1"));
        pass(book, minutes(1), euros, lead("1"));
        pass(book, minutes(1), lead("1"), euros);
        assertThat(mail.events()).containsExactly(NOT_JUDGED);
        pass(book, minutes(1), euros, lead("4"));
        pass(book, minutes(1), euros, lead("4"));
        pass(book, minutes(1), euros, lead("4"));
        assertThat(mail.events())
                .as("the other currency keeps no alert from opening")
                .containsExactly(NOT_JUDGED, OPENED);
        pass(book, minutes(1), lead("4"));
        pass(book, minutes(1), euros, lead("4"));
        assertThat(mail.events()).as("it was away, and is there again").containsExactly(NOT_JUDGED, OPENED, NOT_JUDGED);
    }

    @Test
    void groupsWhatOneJudgementFound() {
        AlertBook book = book(AlertRule.named("spend").of(Measures.SPEND).above(Money.usd("10")));
        book.judge(List.of(spend("a", "11"), spend("b", "12"), spend("c", "1")));
        book.deliver();
        assertThat(mail.subjects()).containsExactly("[WARNING] 2 opened: spend");
        assertThat(mail.notices()).hasSize(2);
    }

    Measurement spend(String service, String usd) {
        return Measurement.of(Measures.SPEND, Map.of("service", service), Money.usd(usd), clock.instant());
    }

    @Test
    void holdsMessagesInQuietHoursAndSendsThemTogether() {
        ZoneId zone = ZoneId.of("Europe/Berlin");
        AlertBook book = book(AlertRule.named("spend")
                .of(Measures.SPEND)
                .above(Money.usd("10"))
                .quiet(QuietHours.between("22:00", "07:00", zone)));
        clock.set("2026-11-02T22:00:00Z");
        pass(book, minutes(0), spend("a", "11"));
        pass(book, minutes(60), spend("a", "1"));
        Delivery delivery = book.deliver();
        assertThat(mail.taken).isEmpty();
        assertThat(delivery.nextDue()).hasValue(Instant.parse("2026-11-03T06:00:00Z"));
        clock.set("2026-11-03T06:00:00Z");
        book.deliver();
        assertThat(mail.taken).hasSize(1);
        assertThat(mail.events()).containsExactly(OPENED, CLOSED);
    }

    @Test
    void letsCriticalAlertsPassWithWhatWasHeldOfThem() {
        AlertBook book =
                book(tooDear().escalateAt(Money.usd("5")).quiet(QuietHours.between("22:00", "07:00", ZoneOffset.UTC)));
        clock.set("2026-11-02T23:00:00Z");
        pass(book, minutes(0), lead("4"));
        assertThat(mail.taken).isEmpty();
        pass(book, minutes(1), lead("6"));
        assertThat(mail.events()).containsExactly(OPENED, ESCALATED);
    }

    @Test
    void isSilentWhileSnoozed() {
        AlertBook book = book(tooDear().remindEvery(Duration.ofHours(1)));
        pass(book, minutes(0), lead("4"));
        String id = book.current().get(0).id();
        book.snooze(id, clock.instant().plus(Duration.ofHours(5)), "ann", "known");
        AlertBook later = book(tooDear().remindEvery(Duration.ofHours(1)));
        pass(later, Duration.ofHours(2), lead("1"));
        pass(later, Duration.ofHours(1), lead("4"));
        assertThat(later.find(id).orElseThrow().snooze().by()).isEqualTo("ann");
        assertThat(mail.events()).containsExactly(OPENED);
        pass(later, Duration.ofHours(2), lead("1"));
        assertThat(mail.events()).containsExactly(OPENED, CLOSED);
    }

    @Test
    void remindsOnlyIfAsked() {
        AlertBook book = book(tooDear().remindEvery(Duration.ofHours(6)));
        for (int hour = 0; hour < 13; hour++) {
            pass(book, Duration.ofHours(1), lead("4"));
        }
        assertThat(mail.events()).containsExactly(OPENED, REMINDED, REMINDED);
    }

    @Test
    void pausesAfterAnEnd() {
        AlertBook book = book(tooDear().pause(Duration.ofDays(7)));
        pass(book, minutes(0), lead("4"));
        pass(book, minutes(1), lead("1"));
        pass(book, Duration.ofDays(6), lead("4"));
        assertThat(mail.events()).containsExactly(OPENED, CLOSED);
        pass(book, Duration.ofDays(1), lead("4"));
        assertThat(mail.events()).containsExactly(OPENED, CLOSED, OPENED);
    }

    @Test
    void takesNoOlderFigureOfASlowerWatcher() {
        AlertBook book = book(tooDear());
        Measurement old = lead("1");
        pass(book, minutes(1), lead("4"));
        book.judge(List.of(old));
        book.deliver();
        assertThat(mail.events()).containsExactly(OPENED);
    }

    @Test
    void goesOnWhenTheClockIsSetBack() {
        AlertBook book = book(tooDear().lasting(minutes(10)));
        pass(book, minutes(0), lead("4"));
        pass(book, minutes(5), lead("4"));
        pass(book, Duration.ofDays(-3), lead("4"));
        pass(book, minutes(5), lead("4"));
        assertThat(mail.events()).containsExactly(OPENED);
        pass(book, Duration.ofDays(-30), lead("1"));
        assertThat(mail.events()).containsExactly(OPENED, CLOSED);
    }

    @Test
    void countsNoTimeTwiceWhenTheClockIsSetBack() {
        AlertBook book = book(tooDear().escalateAfter(Duration.ofHours(2)));
        pass(book, minutes(0), lead("4"));
        pass(book, Duration.ofDays(-3));
        pass(book, minutes(1));
        pass(book, minutes(1), lead("4"));
        assertThat(mail.events()).containsExactly(OPENED);
        pass(book, Duration.ofHours(2), lead("4"));
        assertThat(mail.events()).containsExactly(OPENED, ESCALATED);
    }

    @Test
    void opensUnderTheNameThatItPendedWith() {
        AlertBook book = book(tooDear().lasting(minutes(10)));
        pass(book, minutes(0), lead("4"));
        String id = book.current().get(0).id();
        book.snooze(id, clock.instant().plus(Duration.ofHours(1)), "ann", "");
        pass(book, minutes(10), lead("4"));
        assertThat(book.find(id).orElseThrow().state()).isEqualTo(AlertState.OPEN);
        assertThat(mail.taken).isEmpty();
        book.wake(id);
        pass(book, minutes(1), lead("4"));
        assertThat(mail.notices()).extracting(AlertNotice::alertId).containsExactly(id);
    }

    @Test
    void remembersNothingOfWhatNeverOpened() {
        AlertBook book = book(tooDear().lasting(minutes(10)));
        pass(book, minutes(0), lead("4"));
        String id = book.current().get(0).id();
        pass(book, minutes(1), lead("1"));
        assertThat(book.find(id)).isEmpty();
    }

    @Test
    void triesAgainLessAndLessOften() {
        AlertBook book = book(tooDear());
        mail.before = message -> {
            throw DeliveryException.passing("away", null);
        };
        pass(book, minutes(0), lead("4"));
        String tries = "";
        for (int minute = 1; minute <= 16; minute++) {
            clock.move(minutes(1));
            tries += book.deliver().failed();
        }
        assertThat(tries).isEqualTo("1010001000000010");
        mail.before = message -> {};
        clock.move(minutes(60));
        assertThat(book.deliver().sent()).isOne();
        assertThat(mail.events()).containsExactly(OPENED);
    }

    @Test
    void waitsAsLongAsTheReceiverAsks() {
        AlertBook book = book(tooDear());
        mail.before = message -> {
            throw DeliveryException.after(minutes(30), "too fast");
        };
        pass(book, minutes(0), lead("4"));
        mail.before = message -> {};
        clock.move(minutes(29));
        assertThat(book.deliver().sent()).isZero();
        clock.move(minutes(1));
        assertThat(book.deliver().sent()).isOne();
    }

    @Test
    void tellsAnOutageOnceThroughTheOthersAndItsEnd() {
        AlertBook book = AlertBook.on(state)
                .rule(tooDear())
                .channel(mail)
                .channel(chat)
                .clock(clock)
                .build();
        mail.before = message -> {
            throw DeliveryException.passing("refused", null);
        };
        pass(book, minutes(0), lead("4"));
        pass(book, minutes(1), lead("1"));
        for (int hour = 0; hour < 30; hour++) {
            clock.move(minutes(60));
            book.deliver();
        }
        assertThat(chat.events()).containsExactly(OPENED, CLOSED, CHANNEL_FAILED);
        assertThat(chat.notices().get(2).why()).contains("refused", "lead too dear: 4.00 USD");
        mail.before = message -> {};
        pass(book, minutes(60), lead("4"));
        assertThat(mail.events()).endsWith(OPENED);
        assertThat(chat.events()).endsWith(OPENED, CHANNEL_RECOVERED).hasSize(5);
    }

    @Test
    void givesUpAtOnceWhatIsRefusedForGood() {
        AlertBook book = AlertBook.on(state)
                .rule(tooDear())
                .channel(mail)
                .channel(chat)
                .clock(clock)
                .build();
        mail.before = message -> {
            throw DeliveryException.forGood("no such address", null);
        };
        book.judge(List.of(lead("4")));
        assertThat(book.deliver().givenUp()).isOne();
        assertThat(chat.events()).containsExactly(OPENED, CHANNEL_FAILED);
    }

    @Test
    void keepsNothingForAChannelThatNobodyHas() {
        AlertBook both = AlertBook.on(state)
                .rule(tooDear())
                .channel(mail)
                .channel(chat)
                .clock(clock)
                .build();
        both.judge(List.of(lead("4")));
        clock.move(Duration.ofDays(31));
        AlertBook one = book(tooDear());
        one.deliver();
        one.deliver();
        assertThat(mail.events()).containsExactly(OPENED);
        assertThat(both.deliver().sent()).isZero();
        assertThat(chat.taken).isEmpty();
    }

    @Test
    void neverTellsAnEndBeforeItsBeginning() {
        AlertBook book = book(tooDear());
        mail.before = message -> {
            throw new IllegalStateException("away");
        };
        pass(book, minutes(0), lead("4"));
        book.deliver();
        mail.before = message -> {};
        book.judge(List.of(lead("1")));
        assertThat(book.deliver().sent()).isZero();
        clock.move(minutes(1));
        book.deliver();
        assertThat(mail.events()).containsExactly(OPENED, CLOSED);
    }

    @Test
    void sendsOnceMoreWithTheSameIdAfterAKill() {
        AlertBook killed = book(tooDear());
        mail.after = message -> {
            throw new Killed();
        };
        killed.judge(List.of(lead("4")));
        assertThatThrownBy(killed::deliver).isInstanceOf(Killed.class);
        mail.after = message -> {};
        AlertBook next = book(tooDear());
        assertThat(next.deliver().sent()).as("it may be alive").isZero();
        clock.move(minutes(5));
        next.deliver();
        assertThat(mail.taken)
                .hasSize(2)
                .extracting(AlertMessage::id)
                .containsOnly(mail.taken.get(0).id());
        clock.move(Duration.ofDays(1));
        next.deliver();
        assertThat(mail.taken).hasSize(2);
    }

    /** A process ends. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }
}
