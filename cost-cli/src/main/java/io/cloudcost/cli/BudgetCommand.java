package io.cloudcost.cli;

import io.cloudcost.ConfigurationException;
import io.cloudcost.budget.Budgets;
import io.cloudcost.budget.model.AuditEntry;
import io.cloudcost.budget.model.Budget;
import io.cloudcost.budget.model.BudgetStatus;
import io.cloudcost.budget.model.Decision;
import io.cloudcost.budget.model.JobRequest;
import io.cloudcost.budget.model.RefreshedBudget;
import io.cloudcost.store.StateStore;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sets budgets, lists them, and asks whether a job may run. */
@CommandLine.Command(
        name = "budget",
        description = "Set budgets, list them, and ask whether a job may run.",
        footer = {
            "",
            "set NAME AMOUNT  set a budget, by --period and for what --for and --charges name; in place of one of that name",
            "remove NAME      remove one that no running job counts in",
            "list             how each stands in its present window",
            "refresh          write into budgets what the store's charges say of all that they are about",
            "check            whether a job may run; nothing is reserved. Exit code 4 if it may not",
            "audit            what was decided, and on what: the newest --limit entries, the oldest first",
            "Example: ${COMMAND-NAME} check --gpu A100:1 --hours 3 --budget 10"
        })
final class BudgetCommand extends Command {

    @Mixin
    private final GateOptions gate = new GateOptions();

    @Option(
            names = "--store",
            paramLabel = "ADDRESS",
            description = "refresh: where charges are kept (default: duckdb:" + StoreOptionGroup.DEFAULT_FILE
                    + " in this folder)")
    private @Nullable String store;

    @Mixin
    private final JobOptions job = new JobOptions();

    @Parameters(index = "0", paramLabel = "set|remove|list|refresh|check|audit", description = "what to do")
    private String action = "";

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "NAME AMOUNT",
            description = "set and remove: of which budget")
    private List<String> words = List.of();

    @Mixin
    private final BudgetOptions budget = new BudgetOptions();

    @Option(names = "--limit", paramLabel = "N", description = "audit: how many of the newest entries (default: 50)")
    private int limit = 50;

    @Override
    ExitCode run(World world) throws IOException {
        checkOut(world);
        int expected = action.equals("set") ? 2 : action.equals("remove") ? 1 : 0;
        if (words.size() != expected) {
            throw new UsageException(
                    "'budget " + action + "' takes " + expected + " words after it, not " + words.size() + ".",
                    "budget --help");
        }
        budget.refuse(action);
        BudgetConfig config = gate.config(world);
        try (StateStore state = gate.open(world)) {
            return switch (action) {
                case "set" -> set(world, state, config);
                case "remove" -> remove(world, state, config);
                case "list" -> list(world, state, config);
                case "refresh" -> refresh(world, state, config);
                case "check" -> check(world, state, config);
                case "audit" -> audit(world, state, config);
                default ->
                    throw new UsageException(
                            "There is no 'budget " + action
                                    + "'; there are set, remove, list, refresh, check and audit.",
                            "budget --help");
            };
        }
    }

    private ExitCode set(World world, StateStore state, BudgetConfig config) throws IOException {
        Budget wanted = budget.budget(words.get(0), words.get(1), config);
        Budgets budgets = budgets(world, state, config);
        budgets.set(wanted);
        BudgetStatus status = budgets.status(wanted.name()).orElseThrow();
        answer(
                world,
                page -> {
                    page.line("The budget " + wanted.name() + " is " + wanted.limit() + " by "
                            + wanted.period().name().toLowerCase(Locale.ROOT) + ".");
                    noRate(page, wanted.limit().currency(), config);
                },
                json -> json.object(() -> json.object("budget", status, it -> BudgetDocument.budget(json, it))));
        return ExitCode.DONE;
    }

    /** The prices that come with the command are in US dollars. */
    private static void noRate(Page page, String currency, BudgetConfig config) throws IOException {
        if (!config.exchangeRates.knows(currency)) {
            page.warning(
                    "What a " + currency + " is worth nobody says: jobs whose price is in US dollars are refused until"
                            + " the setting exchange_rate." + currency + " does.");
        }
    }

    private ExitCode remove(World world, StateStore state, BudgetConfig config) throws IOException {
        String name = words.get(0);
        if (!budgets(world, state, config).remove(name)) {
            throw new ConfigurationException("There is no budget " + name + ".");
        }
        answer(
                world,
                page -> page.line("The budget " + name + " was removed."),
                json -> json.object(() -> json.text("removed", name)));
        return ExitCode.DONE;
    }

    private ExitCode list(World world, StateStore state, BudgetConfig config) throws IOException {
        List<BudgetStatus> all = budgets(world, state, config).list();
        answer(
                world,
                page -> BudgetPage.list(page, all),
                json -> json.object(() -> json.objects("budgets", all, it -> BudgetDocument.budget(json, it))));
        return ExitCode.DONE;
    }

    /** Ends with 3 where not all budgets could be told their bill. */
    private ExitCode refresh(World world, StateStore state, BudgetConfig config) throws IOException {
        StoreOptionGroup costs = new StoreOptionGroup();
        List<RefreshedBudget> refreshed = BudgetBills.refresh(
                        world, GateOptions.plain(world, state, config).build(), store == null ? costs : costs.at(store))
                .now();
        answer(world, page -> BudgetBills.print(page, refreshed), json -> BudgetBills.write(json, refreshed));
        return refreshed.stream().allMatch(it -> it.written().isPresent()) ? ExitCode.DONE : ExitCode.INCOMPLETE;
    }

    private ExitCode check(World world, StateStore state, BudgetConfig config) throws IOException {
        JobRequest request = job.request(config, "job");
        Decision decision = job.ask(job.gate(world, state, config, request).build(), request);
        answer(
                world,
                page -> BudgetPage.decision(page, decision),
                json -> json.object(() -> BudgetDocument.decision(json, decision)));
        return decision.admitted() ? ExitCode.DONE : ExitCode.REFUSED;
    }

    private ExitCode audit(World world, StateStore state, BudgetConfig config) throws IOException {
        if (limit < 1) {
            throw new UsageException("--limit must be above 0, but is " + limit + ".", "budget --help");
        }
        List<AuditEntry> entries =
                GateOptions.plain(world, state, config).build().ledger().newestAudit(limit);
        answer(world, page -> AuditPage.print(page, entries), json -> AuditDocument.write(json, entries));
        return ExitCode.DONE;
    }

    private static Budgets budgets(World world, StateStore state, BudgetConfig config) {
        return GateOptions.plain(world, state, config).build().budgets();
    }
}
