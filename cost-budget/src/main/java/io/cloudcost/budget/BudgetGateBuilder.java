package io.cloudcost.budget;

import io.cloudcost.ConfigurationException;
import io.cloudcost.budget.internal.gate.Limits;
import io.cloudcost.budget.internal.gate.Spec;
import io.cloudcost.budget.internal.gate.Thresholds;
import io.cloudcost.budget.internal.ledger.Ledger;
import io.cloudcost.budget.model.Budget;
import io.cloudcost.budget.model.BudgetPeriod;
import io.cloudcost.budget.model.BudgetScope;
import io.cloudcost.budget.model.WhenUnknown;
import io.cloudcost.budget.spi.BudgetActionHandler;
import io.cloudcost.budget.spi.MachineWatch;
import io.cloudcost.model.ExchangeRates;
import io.cloudcost.model.Money;
import io.cloudcost.spi.PriceCatalog;
import io.cloudcost.store.StateStore;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;

/** Makes a {@link BudgetGate}. Everything that is wrong is told at once by {@link #build}. */
public final class BudgetGateBuilder {

    private static final Duration LEAST_LEASE = Duration.ofSeconds(1);
    private static final Duration MOST_LEASE = Duration.ofDays(2 * 366);
    private static final Duration MOST_TIME = Duration.ofDays(366);
    private static final BigDecimal MOST = new BigDecimal("1000000000000");

    private final StateStore state;
    private final Map<String, Budget> budgets = new LinkedHashMap<>();
    private final Set<String> limits = new HashSet<>();
    private final List<String> problems = new ArrayList<>();
    private Money perRequest = Money.usd("20");
    private Duration runtime = Duration.ofHours(2);
    private ExchangeRates rates = BudgetGateBuilder::noRate;
    private WhenUnknown whenUnknown = WhenUnknown.REFUSE;
    private Duration lease = Duration.ofMinutes(10);
    private Duration hold = Duration.ofHours(24);
    private final List<PriceCatalog> catalogs = new ArrayList<>();
    private @Nullable InstanceFinder finder;
    private @Nullable Duration maxAge;
    private MachineWatch machines = jobs -> Map.of();
    private final List<BudgetActionHandler> handlers = new ArrayList<>();
    private boolean dryRun;
    private Clock clock = Clock.systemUTC();
    private String owner = "process " + ProcessHandle.current().pid();
    private @Nullable ScheduledExecutorService executor;

    BudgetGateBuilder(StateStore state) {
        this.state = state;
    }

    /**
     * A budget that the jobs of every gate count in that names it; written to the store. Where one of that name is there, its amount and
     * period alone are changed: its scope, time zone and thresholds stay.
     */
    public BudgetGateBuilder limit(String name, Money limit, BudgetPeriod period) {
        limits.add(name);
        try {
            return budget(Budget.named(name)
                    .limit(limit)
                    .period(period)
                    .scope(BudgetScope.named())
                    .build());
        } catch (ConfigurationException wrong) {
            problems.addAll(wrong.problems());
            return this;
        }
    }

    /** A budget that this gate's jobs count in, whatever its scope, and others by its scope; written to the store. */
    public BudgetGateBuilder budget(Budget value) {
        if (budgets.putIfAbsent(value.name(), value) != null) {
            problems.add("There are two budgets " + value.name() + ".");
        }
        return this;
    }

    /**
     * Prices to find machines by, read when the gate is built; several are put together. A catalogue that cannot be read is left
     * out, and said so where nothing fits.
     */
    public BudgetGateBuilder prices(PriceCatalog value) {
        catalogs.add(value);
        return this;
    }

    /** Finds machines in place of {@link #prices}, with what its builder was told of speed, interruptions, traffic and disks. */
    public BudgetGateBuilder finder(InstanceFinder value) {
        finder = value;
        return this;
    }

    /** How old a price may be; any age unless told, and at most a year if told. It is no part of a {@link #finder}, which has its own. */
    public BudgetGateBuilder maxPriceAge(Duration value) {
        maxAge = checked("highest age of a price", value);
        return this;
    }

    /** The most that a job may cost which brings no budget of its own; 20 USD unless told, and at most 10^12. */
    public BudgetGateBuilder perRequest(Money value) {
        if (!value.isPositive()) {
            problems.add("The limit per job must be above 0, not " + value + ".");
        } else if (value.amount().compareTo(MOST) > 0) {
            problems.add("The limit per job must be at most " + MOST + ".");
        }
        perRequest = value;
        return this;
    }

    /** How long a job runs of which nobody knows; two hours unless told, and at most a year. */
    public BudgetGateBuilder defaultRuntime(Duration value) {
        runtime = checked("default runtime", value);
        return this;
    }

    /** For prices and budgets in different currencies; without them such jobs are refused. */
    public BudgetGateBuilder rates(ExchangeRates value) {
        rates = value;
        return this;
    }

    /** What to do where the cost of a job cannot be known; refuse unless told. */
    public BudgetGateBuilder whenUnknown(WhenUnknown value) {
        whenUnknown = value;
        return this;
    }

    /** How long a reservation holds without being renewed; ten minutes unless told, from a second to two years (for a job
     * that nobody renews). It is renewed three times in that time. */
    public BudgetGateBuilder lease(Duration value) {
        if (value.compareTo(LEAST_LEASE) < 0) {
            problems.add("The lease must be a second at least, not " + value + ".");
        } else if (value.compareTo(MOST_LEASE) > 0) {
            problems.add("The lease must be two years at most, not " + value + ".");
        }
        lease = value;
        return this;
    }

    /** How long a job that nobody is heard of is held beyond the time that it was to take; 24 hours unless told, and at most a year. */
    public BudgetGateBuilder holdOrphans(Duration value) {
        hold = checked("time to hold orphans", value);
        return this;
    }

    /** Sees whether the machines of such jobs are there; unless told nobody does. */
    public BudgetGateBuilder machines(MachineWatch value) {
        machines = value;
        return this;
    }

    /** Who is told when a threshold of a budget is reached; several are told in turn. Unless told only the audit says so. */
    public BudgetGateBuilder onThreshold(BudgetActionHandler value) {
        handlers.add(value);
        return this;
    }

    /**
     * Thresholds refuse no job, ask none to stop and tell nobody: warnings and the audit say what they would do. The limits
     * themselves go on refusing.
     */
    public BudgetGateBuilder dryRun() {
        dryRun = true;
        return this;
    }

    /**
     * How this gate signs what it writes down; the process's number unless told. A few random letters follow, since two gates are
     * two owners even where they have one name.
     */
    public BudgetGateBuilder owner(String value) {
        if (value.isBlank() || value.length() > 90) {
            problems.add("The owner must have 1 to 90 characters, not " + value.length() + ".");
        }
        owner = value;
        return this;
    }

    /** Tells the time; the system's unless told. */
    public BudgetGateBuilder clock(Clock value) {
        clock = value;
        return this;
    }

    /** Where reservations are renewed; unless told on a daemon thread that ends with the last open run. */
    public BudgetGateBuilder executor(ScheduledExecutorService value) {
        executor = value;
        return this;
    }

    /**
     * The gate. Its budgets are written to the store.
     *
     * @throws ConfigurationException with everything that is wrong at once
     * @throws io.cloudcost.StoreException if the store cannot be used
     */
    public BudgetGate build() {
        if (finder != null && (!catalogs.isEmpty() || maxAge != null)) {
            problems.add("Give the gate a finder, or prices and their highest age, not both.");
        }
        if (!problems.isEmpty()) {
            throw new ConfigurationException(problems);
        }
        Spec spec = new Spec(
                state,
                clock,
                budgets.keySet(),
                owner + " " + UUID.randomUUID().toString().substring(0, 8),
                perRequest,
                runtime,
                rates,
                whenUnknown,
                lease,
                hold,
                machines,
                (finder == null ? market() : finder).market(),
                handlers,
                dryRun);
        write(spec);
        return new BudgetGate(spec, executor);
    }

    private InstanceFinder market() {
        return InstanceFinder.builder(Catalogs.together(catalogs, clock))
                .rates(rates)
                .currency(perRequest.currency())
                .maxAge(maxAge)
                .clock(clock)
                .build();
    }

    private void write(Spec spec) {
        if (!budgets.isEmpty()) {
            state.transaction(Ledger.TABLES, connection -> {
                for (Budget budget : budgets.values()) {
                    write(connection, budget, spec);
                    new Thresholds(spec).lookNow(connection, budget.name(), spec.now());
                }
                return true;
            });
        }
    }

    private void write(Connection connection, Budget budget, Spec spec) throws SQLException {
        if (limits.contains(budget.name())) {
            Limits.limit(connection, budget, spec.owner(), spec.now());
        } else {
            Limits.set(connection, budget, spec.owner(), spec.now());
        }
    }

    private Duration checked(String what, Duration value) {
        if (value.isZero() || value.isNegative()) {
            problems.add("The " + what + " must be above 0, not " + value + ".");
        } else if (value.compareTo(MOST_TIME) > 0) {
            problems.add("The " + what + " must be at most a year, not " + value + ".");
        }
        return value;
    }

    private static BigDecimal noRate(String from, String to) {
        throw new IllegalArgumentException("no rate from " + from + " to " + to);
    }
}
