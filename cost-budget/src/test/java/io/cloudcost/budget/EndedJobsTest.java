package io.cloudcost.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.ConfigurationException;
import io.cloudcost.budget.model.ActualState;
import io.cloudcost.budget.model.Job;
import io.cloudcost.budget.model.JobOutcome;
import io.cloudcost.budget.model.JobRequest;
import io.cloudcost.budget.model.StartedMachine;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.store.StateStore;
import io.cloudcost.store.StateStores;
import io.cloudcost.testkit.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Jobs that ended are read page by page, by when they ended. */
class EndedJobsTest {

    private static final Instant START = Instant.parse("2026-11-21T10:00:00Z");

    private final SettableClock clock = new SettableClock(START.toString());
    private final StateStore store = StateStores.open("sqlite::memory:");
    private final BudgetGate gate = BudgetGate.on(store).clock(clock).build();

    @AfterEach
    void close() {
        store.close();
    }

    /** More than are given their attempts at once, several ending at one moment. */
    @Test
    void pagesHoldEachJobOnce() {
        List<String> ids = new ArrayList<>();
        for (int number = 0; number < 230; number++) {
            ids.add(ended("i-" + number));
            clock.move(Duration.ofSeconds(number % 3 == 0 ? 1 : 0));
        }
        List<String> found = new ArrayList<>();
        List<Job> page = gate.ledger().ended(all(), null, null, 7);
        while (!page.isEmpty()) {
            page.forEach(job -> found.add(job.id()));
            page = gate.ledger().ended(all(), "own", page.get(page.size() - 1).id(), 7);
        }
        assertThat(found).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(ids);
        assertThat(gate.ledger().ended(all(), null)).extracting(Job::id).containsExactlyElementsOf(found);
        assertThat(gate.ledger().ended(all(), null))
                .allSatisfy(job -> assertThat(job.attempts()).hasSize(1))
                .extracting(job -> job.attempts().get(0).machine().instanceId())
                .doesNotHaveDuplicates();
    }

    @Test
    void wantsOnlyThoseOfTheTimeAndTheProvider() {
        String first = ended("i-1");
        clock.move(Duration.ofHours(1));
        String second = ended("i-2");
        gate.launch(request()).detach();
        assertThat(gate.ledger().ended(new Period(START, START.plusSeconds(1)), null))
                .extracting(Job::id)
                .containsExactly(first);
        assertThat(gate.ledger()
                        .ended(new Period(START.plusMillis(1), clock.instant().plusMillis(1)), null))
                .extracting(Job::id)
                .containsExactly(second);
        assertThat(gate.ledger().ended(new Period(START, clock.instant()), null))
                .hasSize(1);
        assertThat(gate.ledger().ended(all(), "aws")).isEmpty();
        assertThat(gate.ledger()
                        .ended(new Period(START.plusMillis(1), clock.instant().plusMillis(1)), null, first, 9))
                .extracting(Job::id)
                .containsExactly(second);
        assertThatThrownBy(() -> gate.ledger().ended(all(), null, "nobody", 9))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("No job nobody has ended.");
    }

    @Test
    void saysThatNobodyAskedABillYet() {
        Job job = gate.ledger().find(ended("i-1")).orElseThrow();
        assertThat(job.actual()).isNull();
        assertThat(job.actualState()).isEqualTo(ActualState.NONE);
        assertThat(job.bookedAtEnd()).isEqualTo(job.booked()).isNotNull();
    }

    private Period all() {
        return new Period(START, START.plus(Duration.ofDays(9)));
    }

    private String ended(String machine) {
        JobRun run = gate.launch(request()).started(StartedMachine.of(machine));
        return run.end(JobOutcome.SUCCEEDED).id();
    }

    private static JobRequest request() {
        return JobRequest.named("train").hours(1).hourlyPrice(Money.usd("1")).build();
    }
}
