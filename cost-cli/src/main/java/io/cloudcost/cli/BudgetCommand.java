package io.cloudcost.cli;

import io.cloudcost.ConfigurationException;
import io.cloudcost.budget.Budgets;
import io.cloudcost.budget.model.Budget;
import io.cloudcost.budget.model.BudgetBuilder;
import io.cloudcost.budget.model.BudgetPeriod;
import io.cloudcost.budget.model.BudgetScope;
import io.cloudcost.budget.model.BudgetStatus;
import io.cloudcost.budget.model.Decision;
import io.cloudcost.budget.model.JobRequest;
import io.cloudcost.budget.model.RefreshedBudget;
import io.cloudcost.budget.model.Threshold;
import io.cloudcost.budget.model.ThresholdAction;
import io.cloudcost.store.StateStore;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.ZoneId;
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
            "set NAME AMOUNT  set a budget, by --period and for what --for names; in place of one of that name",
            "remove NAME      remove one that no running job counts in",
            "list             how each stands in its present window",
            "refresh          write into budgets what the store's charges say of all that they are about",
            "check            whether a job may run; nothing is reserved. Exit code 4 if it may not",
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

    @Parameters(index = "0", paramLabel = "set|remove|list|refresh|check", description = "what to do")
    private String action = "";

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "NAME AMOUNT",
            description = "set and remove: of which budget")
    private List<String> words = List.of();

    @Option(
            names = "--period",
            paramLabel = "day|month|quarter|total",
            description = "set: how long it holds (default: month)")
    private BudgetPeriod period = BudgetPeriod.MONTH;

    @Option(
            names = "--for",
            paramLabel = "KIND=VALUE",
            description =
                    "set: whose jobs count: team=NAME, project=NAME, provider=ID, tag=KEY=VALUE (default: all jobs)")
    private @Nullable String scope;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "set: where its days begin, for example Europe/Berlin (default: UTC)")
    private String zone = "UTC";

    @Option(
            names = "--threshold",
            paramLabel = "SHARE=ACTION",
            description = "set: what happens from this share on: notify, need_approval, block_new or ask_to_stop"
                    + " (repeat for several; default: 0.8=notify)")
    private List<String> thresholds = List.of();

    @Override
    ExitCode run(World world) throws IOException {
        checkOut(world);
        int expected = action.equals("set") ? 2 : action.equals("remove") ? 1 : 0;
        if (words.size() != expected) {
            throw new UsageException(
                    "'budget " + action + "' takes " + expected + " words after it, not " + words.size() + ".",
                    "budget --help");
        }
        BudgetConfig config = gate.config(world);
        try (StateStore state = gate.open(world)) {
            return switch (action) {
                case "set" -> set(world, state, config);
                case "remove" -> remove(world, state, config);
                case "list" -> list(world, state, config);
                case "refresh" -> refresh(world, state, config);
                case "check" -> check(world, state, config);
                default ->
                    throw new UsageException(
                            "There is no 'budget " + action + "'; there are set, remove, list, refresh and check.",
                            "budget --help");
            };
        }
    }

    private ExitCode set(World world, StateStore state, BudgetConfig config) throws IOException {
        Budget budget = budget(config);
        Budgets budgets = budgets(world, state, config);
        budgets.set(budget);
        BudgetStatus status = budgets.status(budget.name()).orElseThrow();
        answer(
                world,
                page -> page.line("The budget " + budget.name() + " is " + budget.limit() + " by "
                        + budget.period().name().toLowerCase(Locale.ROOT) + "."),
                json -> json.object(() -> json.object("budget", status, it -> BudgetDocument.status(json, it))));
        return ExitCode.DONE;
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
                json -> json.object(() -> json.objects("budgets", all, it -> BudgetDocument.status(json, it))));
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

    private static Budgets budgets(World world, StateStore state, BudgetConfig config) {
        return GateOptions.plain(world, state, config).build().budgets();
    }

    private Budget budget(BudgetConfig config) {
        BudgetBuilder budget = Budget.named(words.get(0))
                .limit(config.money("The amount of a budget", words.get(1)))
                .period(period)
                .zone(zone())
                .scope(scope());
        thresholds.forEach(it -> budget.threshold(threshold(it)));
        return budget.build();
    }

    private ZoneId zone() {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException wrong) {
            throw new ConfigurationException(
                    "--zone must be a time zone such as UTC or Europe/Berlin, not '" + zone + "'.");
        }
    }

    private BudgetScope scope() {
        if (scope == null) {
            return BudgetScope.everything();
        }
        int equals = scope.indexOf('=');
        String kind = equals < 0 ? scope : scope.substring(0, equals);
        String value = equals < 0 ? "" : scope.substring(equals + 1);
        try {
            return new BudgetScope(BudgetScope.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), value);
        } catch (IllegalArgumentException wrong) {
            throw new ConfigurationException(
                    "--for must be team=NAME, project=NAME, provider=ID or tag=KEY=VALUE, not '" + scope + "'.");
        }
    }

    private static Threshold threshold(String text) {
        int equals = text.indexOf('=');
        try {
            String action = text.substring(equals + 1).toUpperCase(Locale.ROOT);
            return Threshold.of(text.substring(0, Math.max(0, equals)), ThresholdAction.valueOf(action));
        } catch (IllegalArgumentException wrong) {
            throw new ConfigurationException(
                    "--threshold must be a share and an action such as 0.8=notify, not '" + text
                            + "': the share is above 0 and at most 1, the action notify, need_approval, block_new or ask_to_stop.");
        }
    }
}
