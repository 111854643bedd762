package io.cloudcost.budget.model;

import io.cloudcost.ConfigurationException;
import io.cloudcost.model.Money;
import io.cloudcost.query.CostFilter;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a {@link Budget}. Everything that is wrong is told at once by {@link #build}. */
public final class BudgetBuilder {

    private static final List<Threshold> STANDARD = List.of(Threshold.of("0.8", ThresholdAction.NOTIFY));

    private final String name;
    private final List<Threshold> thresholds = new ArrayList<>();
    private @Nullable Money limit;
    private BudgetPeriod period = BudgetPeriod.MONTH;
    private BudgetScope scope = BudgetScope.everything();
    private ZoneId zone = ZoneOffset.UTC;
    private @Nullable CostFilter charges;

    BudgetBuilder(String name) {
        this.name = name;
    }

    /** The most that its jobs may cost together in a period. */
    public BudgetBuilder limit(Money value) {
        limit = value;
        return this;
    }

    /** How long it holds; a calendar month unless told. */
    public BudgetBuilder period(BudgetPeriod value) {
        period = value;
        return this;
    }

    /** Which jobs count in it; every job on the store unless told. */
    public BudgetBuilder scope(BudgetScope value) {
        scope = value;
        return this;
    }

    /** Where its days begin; UTC unless told. */
    public BudgetBuilder zone(ZoneId value) {
        zone = value;
        return this;
    }

    /**
     * Which charges of a bill it is about, beside its jobs: those of a team by its tag or accounts, for example. Unless told, those that its
     * scope names; of a team, a project or a gate nobody knows them.
     */
    public BudgetBuilder charges(CostFilter value) {
        charges = value;
        return this;
    }

    /** What happens when this share is used. Without any threshold it is {@code 0.8 NOTIFY}. */
    public BudgetBuilder threshold(Threshold value) {
        thresholds.add(value);
        return this;
    }

    /** The budget. @throws ConfigurationException with everything that is wrong at once */
    public Budget build() {
        List<Threshold> wanted = thresholds.isEmpty() ? STANDARD : thresholds;
        if (limit == null) {
            List<String> wrong = BudgetRules.problems(name, null, scope, BudgetRules.sorted(wanted));
            wrong.add("The budget " + name + " needs a limit.");
            throw new ConfigurationException(wrong);
        }
        return new Budget(name, limit, period, scope, zone, wanted, charges);
    }
}
