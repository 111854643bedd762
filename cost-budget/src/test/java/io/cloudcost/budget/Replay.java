package io.cloudcost.budget;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.budget.model.AuditEntry;
import io.cloudcost.budget.model.BudgetView;
import io.cloudcost.budget.model.JobOutcome;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts again what was decided, from the audit alone, and checks every admission. */
final class Replay {

    private final Map<Window, BigDecimal> booked = new HashMap<>();
    private final Map<Window, BigDecimal> reserved = new HashMap<>();
    private final Map<String, List<BudgetView>> running = new HashMap<>();
    private final Set<String> ended = new HashSet<>();
    private int admitted;
    private int refused;
    private int lost;
    private int corrected;

    Replay of(List<AuditEntry> entries) {
        long number = 0;
        for (AuditEntry entry : entries) {
            number++;
            assertThat(entry.number()).isEqualTo(number);
            replay(entry);
        }
        return this;
    }

    int admitted() {
        return admitted;
    }

    int refused() {
        return refused;
    }

    int corrected() {
        return corrected;
    }

    /** How many were ended by others than their owners. */
    int lost() {
        return lost;
    }

    Set<String> running() {
        return running.keySet();
    }

    void assertStands(BudgetView view) {
        Window window = new Window(view.name(), view.windowStart());
        assertThat(view.booked().amount()).as("booked in %s", window).isEqualByComparingTo(sum(booked, window));
        assertThat(view.reserved().amount()).as("reserved in %s", window).isEqualByComparingTo(sum(reserved, window));
    }

    private void replay(AuditEntry entry) {
        switch (entry.kind()) {
            case ADMITTED, ALLOWED_UNKNOWN -> admit(entry);
            case BOOKED, RELEASED -> book(entry);
            case CORRECTED -> correct(entry);
            case REFUSED -> refused++;
            default -> {}
        }
    }

    private void admit(AuditEntry entry) {
        admitted++;
        assertThat(ended).doesNotContain(String.valueOf(entry.jobId()));
        assertThat(running.put(String.valueOf(entry.jobId()), entry.budgets())).isNull();
        for (BudgetView view : entry.budgets()) {
            Window window = new Window(view.name(), view.windowStart());
            assertStands(view);
            BigDecimal before = sum(booked, window).add(sum(reserved, window));
            assertThat(before.add(view.asked().amount()))
                    .as("admission %d in %s", entry.number(), window)
                    .isLessThanOrEqualTo(view.limit().amount());
            reserved.merge(window, view.asked().amount(), BigDecimal::add);
        }
    }

    private void book(AuditEntry entry) {
        lost += entry.text().contains(JobOutcome.LOST.name()) ? 1 : 0;
        List<BudgetView> held = running.remove(String.valueOf(entry.jobId()));
        assertThat(held).as("job %s runs", entry.jobId()).isNotNull();
        assertThat(ended.add(String.valueOf(entry.jobId()))).isTrue();
        held.forEach(it -> reserved.merge(
                new Window(it.name(), it.windowStart()), it.asked().amount().negate(), BigDecimal::add));
        entry.budgets()
                .forEach(it -> booked.merge(
                        new Window(it.name(), it.windowStart()), it.asked().amount(), BigDecimal::add));
    }

    /** A job is corrected after it ended; the budgets stood as they say. */
    private void correct(AuditEntry entry) {
        corrected++;
        assertThat(ended).contains(String.valueOf(entry.jobId()));
        for (BudgetView view : entry.budgets()) {
            assertStands(view);
            booked.merge(
                    new Window(view.name(), view.windowStart()), view.asked().amount(), BigDecimal::add);
        }
    }

    private static BigDecimal sum(Map<Window, BigDecimal> sums, Window window) {
        return sums.getOrDefault(window, BigDecimal.ZERO);
    }

    private record Window(String budget, Instant start) {}
}
