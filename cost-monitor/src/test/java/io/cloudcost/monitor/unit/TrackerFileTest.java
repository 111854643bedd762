package io.cloudcost.monitor.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.ConfigurationException;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.store.StateStore;
import io.cloudcost.store.StateStores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrackerFileTest {

    private static final Period OCTOBER = Period.month(YearMonth.of(2026, 10));
    private static final Period OCTOBER_2025 = Period.month(YearMonth.of(2025, 10));

    @TempDir
    private Path folder;

    private final StateStore state = StateStores.open("sqlite::memory:");

    @AfterEach
    void close() {
        state.close();
    }

    @Test
    void takesBatchesOnceWhateverTheirFieldsAreCalled() throws IOException {
        Path file = file("""
                {"version": 2, "batches": [
                  {"batch_id": "a", "timestamp": "2026-10-01T06:00:00", "total_cost": 12.500000000000000001, "leads": 40},
                  {"date": "2026-10-02", "cost": "3", "count": 10, "currency": "EUR"},
                  {"id": "c", "ended_at": "2026-10-03T08:00:00+02:00", "cost": 0, "units": 0}]}
                """);

        assertThat(TrackerFile.read(file, "lead", state)).isEqualTo(3);
        assertThat(TrackerFile.read(file, "lead", state)).isZero();

        List<UnitBatch> batches = UnitBatches.of("lead", state).list(OCTOBER);
        assertThat(batches).extracting(UnitBatch::id).containsExactlyInAnyOrder("a", "2026-10-02 #1", "c");
        assertThat(batches)
                .filteredOn(it -> it.id().equals("a"))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.cost()).isEqualTo(Money.usd("12.500000000000000001"));
                    assertThat(it.endedAt()).isEqualTo("2026-10-01T06:00:00Z");
                });
        assertThat(batches)
                .filteredOn(it -> it.id().equals("c"))
                .singleElement()
                .satisfies(it -> assertThat(it.endedAt()).isEqualTo("2026-10-03T06:00:00Z"));
    }

    @Test
    void whatHasTheIdOfAnotherBatchIsToldAndNotLost() throws IOException {
        Path file = file("""
                [{"batch": "nightly", "date": "2026-10-01", "cost": 10, "leads": 4},
                 {"batch": "nightly", "date": "2026-10-02", "cost": 90, "leads": 4},
                 {"id": "c", "date": "2026-10-03", "cost": 1e999999999, "leads": 1},
                 {"id": "d", "date": "2026-10-03", "cost": 1, "leads": 1, "currency": " "}]
                """);
        assertThatThrownBy(() -> TrackerFile.read(file, "lead", state))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("Batch 2 of '" + file + "': it has the id 'nightly' of batch 1, and another time")
                .hasMessageContaining("Batch 3 of ")
                .hasMessageContaining("is no number")
                .hasMessageContaining("Batch 4 of ");
        assertThat(UnitBatches.of("lead", state).list(OCTOBER)).isEmpty();
        Path twice = file("""
                [{"id": "c", "date": "2026-10-03", "cost": 1.0, "leads": 1},
                 {"id": "c", "date": "2026-10-03", "cost": 1, "leads": 1}]
                """);
        assertThat(TrackerFile.read(twice, "lead", state)).isEqualTo(1);
    }

    @Test
    void knowsABatchAgainWhereverItStands() throws IOException {
        TrackerFile.read(file("""
                [{"date": "2026-10-02", "cost": 3, "leads": 10}, {"id": "c", "date": "2026-10-03", "cost": 1, "leads": 1}]
                """), "lead", state);

        assertThat(TrackerFile.read(file("""
                [{"date": "2026-10-01", "cost": 2, "leads": 10}, {"date": "2026-10-02", "cost": 3, "leads": 10},
                 {"date": "2026-10-02", "cost": 5, "leads": 10}, {"id": "c", "date": "2026-10-03", "cost": 9, "leads": 1}]
                """), "lead", state)).isEqualTo(2);
        assertThat(UnitBatches.of("lead", state).list(OCTOBER))
                .extracting(it -> it.id() + " " + it.cost())
                .containsExactlyInAnyOrder(
                        "2026-10-01 #1 2 USD", "2026-10-02 #1 3 USD", "2026-10-02 #2 5 USD", "c 1 USD");
    }

    @Test
    void takesAllOrNothingAndSaysWhatIsWrong() throws IOException {
        Path file = file("""
                [{"date": "2026-10-01", "cost": 1, "leads": 4}, {"date": "2026-10-02", "leads": 4},
                 {"date": "someday", "cost": 1, "leads": 4}, {"date": "2026-10-02", "cost": "much", "leads": 4}]
                """);

        assertThatThrownBy(() -> TrackerFile.read(file, "lead", state))
                .isInstanceOfSatisfying(
                        ConfigurationException.class,
                        wrong -> assertThat(wrong.problems())
                                .hasSize(3)
                                .anySatisfy(it -> assertThat(it).contains("Batch 2", "none of cost, total_cost"))
                                .anySatisfy(it -> assertThat(it).contains("Batch 3", "someday"))
                                .anySatisfy(it -> assertThat(it).contains("Batch 4", "'much' is no number")));
        assertThat(UnitBatches.of("lead", state).list(OCTOBER)).isEmpty();
    }

    @Test
    void knowsSecondsFromMillisecondsAndTakesNoTimeToCome() throws IOException {
        assertThat(TrackerFile.read(file("""
                [{"id": "s", "time": 1759300000, "cost": 1, "leads": 1}, {"id": "ms", "time": 1759300000123, "cost": 1, "leads": 1}]
                """), "lead", state)).isEqualTo(2);
        assertThat(UnitBatches.of("lead", state).list(OCTOBER_2025))
                .extracting(UnitBatch::endedAt)
                .containsExactlyInAnyOrder(
                        Instant.parse("2025-10-01T06:26:40Z"), Instant.parse("2025-10-01T06:26:40.123Z"));

        Path later = file("[{\"id\": \"x\", \"date\": \"2999-01-01\", \"cost\": 1, \"leads\": 1}]");
        assertThatThrownBy(() -> TrackerFile.read(later, "lead", state))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("which is still to come");
    }

    @Test
    void saysWhatFileItIsNot() throws IOException {
        assertThatThrownBy(() -> TrackerFile.read(file("{\"leads\": 3}"), "lead", state))
                .hasMessageContaining("holds no batches");
        assertThatThrownBy(() -> TrackerFile.read(file("{"), "lead", state)).hasMessageContaining("is no JSON");
        assertThatThrownBy(() -> TrackerFile.read(folder.resolve("none.json"), "lead", state))
                .hasMessageContaining("cannot be read");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("tracker.json"), text);
    }
}
