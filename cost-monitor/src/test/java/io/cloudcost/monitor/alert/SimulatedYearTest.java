package io.cloudcost.monitor.alert;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.model.Money;
import io.cloudcost.monitor.alert.model.Alert;
import io.cloudcost.monitor.alert.model.AlertEvent;
import io.cloudcost.monitor.alert.model.AlertMessage;
import io.cloudcost.monitor.alert.model.AlertNotice;
import io.cloudcost.monitor.alert.model.AlertRule;
import io.cloudcost.monitor.alert.model.QuietHours;
import io.cloudcost.monitor.measure.Measurement;
import io.cloudcost.monitor.measure.Measures;
import io.cloudcost.store.StateStore;
import io.cloudcost.store.StateStores;
import io.cloudcost.testkit.SettableClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A year of two watchers that die, of clocks that jump and of channels that fail: what opened and closed was told once, in
 * order, through every channel. {@code -Dalerts.years=50} tries more seeds.
 */
class SimulatedYearTest {

    private static final List<String> UNITS = List.of("lead", "order", "token");
    private static final String PLAIN = "too dear";
    private static final List<String> CHANNELS = List.of("mail", "chat");

    static List<Long> seeds() {
        List<Long> seeds = new ArrayList<>();
        for (long seed = 1; seed <= Long.getLong("alerts.years", 1); seed++) {
            seeds.add(seed);
        }
        return seeds;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyEventIsToldOnce(long seed) {
        try (StateStore state = StateStores.open("sqlite::memory:")) {
            new Year(state, new Random(seed)).pass();
        }
    }

    /** A process ends here. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    private static final class Year {

        private final StateStore state;
        private final Random random;
        private final SettableClock clock = new SettableClock("2026-01-01T00:00:00Z");
        private final Map<String, Recorder> channels = new LinkedHashMap<>();
        private final Map<String, Duration> outages = new HashMap<>();
        private final Map<String, Boolean> dear = new HashMap<>();
        private final Map<String, List<AlertEvent>> truth = new HashMap<>();
        private final Map<String, Integer> deaths = new HashMap<>();
        private final List<AlertBook> watchers = new ArrayList<>();

        Year(StateStore state, Random random) {
            this.state = state;
            this.random = random;
            for (String name : CHANNELS) {
                Recorder channel = new Recorder(name);
                channel.before = message -> maybeFail(name);
                channel.after = this::maybeDie;
                channels.put(name, channel);
            }
            watchers.add(watcher());
            watchers.add(watcher());
        }

        private AlertBook watcher() {
            AlertBookBuilder book = AlertBook.on(state)
                    .clock(clock)
                    .giveUpAfter(Duration.ofDays(300))
                    .rule(AlertRule.named(PLAIN).of(Measures.UNIT_COST).above(Money.usd("3")))
                    .rule(AlertRule.named("dear for long")
                            .of(Measures.UNIT_COST)
                            .above(Money.usd("3"))
                            .lasting(Duration.ofHours(5))
                            .quiet(QuietHours.between("22:00", "07:00", ZoneOffset.UTC))
                            .escalateAfter(Duration.ofDays(1))
                            .remindEvery(Duration.ofDays(2)))
                    .rule(AlertRules.gpuDay(Money.usd("25")));
            channels.values().forEach(book::channel);
            return book.build();
        }

        void pass() {
            for (int hour = 0; hour < 365 * 24; hour += 4) {
                clock.move(Duration.ofMinutes(180 + random.nextInt(120)));
                disturb();
                AlertBook watcher = watchers.get(random.nextInt(2));
                watcher.judge(figures());
                if (random.nextInt(3) == 0) {
                    watchers.get(random.nextInt(2)).judge(List.of());
                }
                deliver(random.nextInt(2));
            }
            settle();
            check();
        }

        private void disturb() {
            if (random.nextInt(200) == 0) {
                clock.move(Duration.ofHours(random.nextInt(72) - 36));
            }
            if (random.nextInt(60) == 0) {
                watchers.set(random.nextInt(2), watcher());
            }
            for (String name : CHANNELS) {
                if (random.nextInt(150) == 0) {
                    outages.put(name, Duration.ofHours(random.nextInt(40)));
                }
                outages.computeIfPresent(name, (key, left) -> left.isNegative() ? null : left.minusHours(4));
            }
        }

        /** Some are unknown, some do not come; those that come with another sign than before are events. */
        private List<Measurement> figures() {
            List<Measurement> figures = new ArrayList<>();
            figures.add(Measurement.of(
                    Measures.GPU_COST,
                    Map.of("period", "day"),
                    Money.usd(BigDecimal.valueOf(18L + random.nextInt(10))),
                    clock.instant()));
            for (String unit : UNITS) {
                Map<String, String> labels = Map.of("unit", unit);
                int kind = random.nextInt(20);
                if (kind == 0) {
                    figures.add(Measurement.unknown(Measures.UNIT_COST, labels, clock.instant(), "no " + unit));
                } else if (kind > 1) {
                    boolean above = dear.getOrDefault(unit, false) != (random.nextInt(12) == 0);
                    happened(unit, above);
                    figures.add(Measurement.of(
                            Measures.UNIT_COST, labels, Money.usd(above ? "3.5" : "2.5"), clock.instant()));
                }
            }
            return figures;
        }

        private void happened(String unit, boolean above) {
            if (above != dear.getOrDefault(unit, false)) {
                dear.put(unit, above);
                truth.computeIfAbsent(unit, key -> new ArrayList<>())
                        .add(above ? AlertEvent.OPENED : AlertEvent.CLOSED);
            }
        }

        private void deliver(int which) {
            try {
                watchers.get(which).deliver();
            } catch (Killed dead) {
                watchers.set(which, watcher());
            }
        }

        private void maybeFail(String channel) {
            if (random.nextInt(50) == 0) {
                throw new Killed();
            }
            if (outages.containsKey(channel)) {
                throw new IllegalStateException(channel + " is away");
            }
        }

        private void maybeDie(AlertMessage message) {
            if (random.nextInt(30) == 0) {
                deaths.merge(message.id(), 1, Integer::sum);
                throw new Killed();
            }
        }

        private void settle() {
            outages.clear();
            for (int i = 0; i < 100; i++) {
                clock.move(Duration.ofHours(1));
                deliver(0);
            }
        }

        private void check() {
            channels.forEach((name, channel) -> {
                Map<String, Long> copies = channel.taken.stream().collect(groupingBy(AlertMessage::id, counting()));
                copies.forEach((id, count) ->
                        assertThat(count).as("copies of %s", id).isLessThanOrEqualTo(1L + deaths.getOrDefault(id, 0)));
                for (String unit : UNITS) {
                    assertThat(told(channel, unit))
                            .as("%s through %s", unit, name)
                            .isEqualTo(truth.get(unit));
                }
            });
            channels.values().forEach(this::checkOrder);
            assertThat(truth.get("lead")).as("a year has events").hasSizeGreaterThan(100);
            assertThat(deaths).as("a year has deaths").isNotEmpty();
            assertThat(watchers.get(0).current())
                    .filteredOn(alert -> alert.rule().equals(PLAIN))
                    .hasSize((int) dear.values().stream().filter(above -> above).count());
        }

        /** As a receiver sees it that drops what it has already. */
        private static List<AlertEvent> told(Recorder channel, String unit) {
            Set<String> seen = new HashSet<>();
            return channel.taken.stream()
                    .filter(message -> seen.add(message.id()))
                    .flatMap(message -> message.notices().stream())
                    .filter(notice -> PLAIN.equals(notice.rule())
                            && unit.equals(notice.labels().get("unit")))
                    .map(AlertNotice::event)
                    .toList();
        }

        /** Each alert opens once, may become worse, and closes once, unless it is still open. */
        private void checkOrder(Recorder channel) {
            Map<String, StringBuilder> lives = new LinkedHashMap<>();
            Map<String, Integer> rules = new HashMap<>();
            Set<String> seen = new HashSet<>();
            channel.taken.stream()
                    .filter(message -> seen.add(message.id()))
                    .flatMap(message -> message.notices().stream())
                    .filter(notice -> !notice.labels().containsKey("channel"))
                    .forEach(notice -> {
                        lives.computeIfAbsent(notice.alertId(), id -> new StringBuilder())
                                .append(notice.event().name().charAt(0));
                        rules.merge(notice.rule(), 1, Integer::sum);
                    });
            Set<String> open = watchers.get(0).current().stream()
                    .filter(alert -> alert.state().isOpen())
                    .map(Alert::id)
                    .collect(Collectors.toSet());
            lives.forEach((id, life) -> assertThat(life.toString())
                    .as("%s through %s", id, channel.name())
                    .matches(open.contains(id) ? "O[ER]*" : "O[ER]*C"));
            assertThat(rules).as("a year has alerts of all rules").hasSize(3);
        }
    }
}
