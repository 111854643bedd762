package io.cloudcost.budget.internal.gate;

import io.cloudcost.ConfigurationException;
import io.cloudcost.budget.internal.ledger.AuditRows;
import io.cloudcost.budget.internal.ledger.JobRows;
import io.cloudcost.budget.internal.ledger.LimitRows;
import io.cloudcost.budget.internal.ledger.ReachedRows;
import io.cloudcost.budget.internal.ledger.WindowRows;
import io.cloudcost.budget.model.AuditEntry;
import io.cloudcost.budget.model.AuditKind;
import io.cloudcost.budget.model.Budget;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Sets and removes budgets. */
public final class Limits {

    private static final String FORGOT =
            " What the bill said before was about other charges and is forgotten: refresh it.";

    private Limits() {}

    /** Sets the amount and the period of a budget, and makes it if there is none of that name. */
    public static void limit(Connection connection, Budget budget, String by, Instant now) throws SQLException {
        Budget kept = LimitRows.find(connection, budget.name())
                .map(old -> new Budget(
                        old.name(),
                        budget.limit(),
                        budget.period(),
                        old.scope(),
                        old.zone(),
                        old.thresholds(),
                        old.charges()))
                .orElse(budget);
        set(connection, kept, by, now);
    }

    /**
     * Sets a budget; nothing is written if it is there already.
     *
     * @throws ConfigurationException if it counts in another currency or by other windows while something is counted in it
     */
    public static void set(Connection connection, Budget budget, String by, Instant now) throws SQLException {
        Optional<Budget> old = LimitRows.find(connection, budget.name());
        if (old.filter(budget::equals).isPresent()) {
            return;
        }
        if (old.isPresent() && countsOtherwise(old.get(), budget) && isUsed(connection, budget.name())) {
            throw new ConfigurationException("The budget " + budget.name() + " counts in "
                    + old.get().limit().currency() + " by " + old.get().period() + " in "
                    + old.get().zone()
                    + " and holds jobs or a bill: give one with another currency, period or zone another name.");
        }
        LimitRows.put(connection, budget, now);
        boolean forgets = old.isPresent()
                && isAboutOtherCharges(old.get(), budget)
                && WindowRows.forgetBills(connection, budget.name());
        String before = old.map(it -> ", before that " + it.limit()).orElse("");
        write(connection, AuditKind.LIMIT_SET, by, now, words(budget) + before + "." + (forgets ? FORGOT : ""));
    }

    private static boolean isAboutOtherCharges(Budget old, Budget budget) {
        return !old.scope().equals(budget.scope()) || !Objects.equals(old.charges(), budget.charges());
    }

    /**
     * Removes a budget and what was counted in it: one of that name that is set later may count in another currency.
     *
     * @return whether there was one
     * @throws ConfigurationException while running jobs count in it
     */
    public static boolean remove(Connection connection, String name, String by, Instant now) throws SQLException {
        if (JobRows.runsIn(connection, name)) {
            throw new ConfigurationException(
                    "The budget " + name + " holds the money of jobs that run: end them first.");
        }
        boolean removed = LimitRows.remove(connection, name);
        if (removed) {
            WindowRows.remove(connection, name);
            ReachedRows.remove(connection, name);
            String text = "The budget " + name + " was removed, and what was counted in it.";
            LimitRows.forget(connection, name, write(connection, AuditKind.LIMIT_REMOVED, by, now, text));
        }
        return removed;
    }

    private static boolean isUsed(Connection connection, String name) throws SQLException {
        return WindowRows.isUsed(connection, name) || JobRows.runsIn(connection, name);
    }

    private static boolean countsOtherwise(Budget old, Budget budget) {
        return !old.limit().currency().equals(budget.limit().currency())
                || old.period() != budget.period()
                || !old.zone().equals(budget.zone());
    }

    private static String words(Budget budget) {
        return "The budget " + budget.name() + " is " + budget.limit() + " by " + budget.period() + " for "
                + budget.scope() + ", " + budget.thresholds()
                + (budget.charges() == null
                        ? ""
                        : ", the charges with " + budget.charges().words());
    }

    private static long write(Connection connection, AuditKind kind, String by, Instant now, String text)
            throws SQLException {
        return AuditRows.add(connection, new AuditEntry(0, now, kind, null, null, List.of(), by, text));
    }
}
