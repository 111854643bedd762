package io.cloudcost.cli;

import io.cloudcost.budget.BudgetGate;
import io.cloudcost.budget.BudgetGateBuilder;
import io.cloudcost.budget.InstanceFinder;
import io.cloudcost.budget.InstanceFinderBuilder;
import io.cloudcost.budget.JobRun;
import io.cloudcost.budget.PriceBook;
import io.cloudcost.budget.model.Approval;
import io.cloudcost.budget.model.Decision;
import io.cloudcost.budget.model.JobRequest;
import io.cloudcost.budget.model.JobRequestBuilder;
import io.cloudcost.store.StateStore;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What job it is, and what it may cost. */
final class JobOptions {

    @Mixin
    private final MachineOptions machine = new MachineOptions();

    @Mixin
    private final RateOptions rates = new RateOptions();

    @Option(
            names = "--name",
            paramLabel = "TEXT",
            description =
                    "what the job is called; runs of one name are taken for the same work, and estimates learn from them"
                            + " (default: the command of 'run'; without a name nothing is learned)")
    private @Nullable String name;

    @Option(names = "--hours", paramLabel = "N", description = "how long it is expected to run, for example 1.5")
    private @Nullable String hours;

    @Option(names = "--budget", paramLabel = "AMOUNT", description = "the most that this job may cost, for example 10")
    private @Nullable String budget;

    @Option(names = "--team", paramLabel = "TEXT", description = "whose budget it counts in")
    private @Nullable String team;

    @Option(names = "--project", paramLabel = "TEXT", description = "whose budget it counts in")
    private @Nullable String project;

    @Option(names = "--label", paramLabel = "KEY=VALUE", description = "a word on it (repeat for several)")
    private Map<String, String> labels = Map.of();

    @Option(
            names = "--billing-tag",
            paramLabel = "KEY=VALUE",
            description = "a tag that its machines carry and the bill knows (repeat for several)")
    private Map<String, String> billingTags = Map.of();

    @Option(
            names = "--hourly-price",
            paramLabel = "AMOUNT",
            description = "what an hour costs on a machine of your own, which no catalogue knows")
    private @Nullable String hourlyPrice;

    @Option(names = "--approved-by", paramLabel = "TEXT", description = "who approves it, where a budget wants that")
    private @Nullable String approvedBy;

    @Option(names = "--reason", paramLabel = "TEXT", description = "why, with --approved-by")
    private String reason = "none given";

    Decision ask(BudgetGate gate, JobRequest request) {
        return approvedBy == null ? gate.ask(request) : gate.ask(request, new Approval(approvedBy, reason));
    }

    /** Lets it in. @throws io.cloudcost.budget.BudgetRefusedException if it may not run, which is written down */
    JobRun launch(BudgetGate gate, JobRequest request) {
        return approvedBy == null ? gate.launch(request) : gate.launch(request, new Approval(approvedBy, reason));
    }

    /** The providers that were named. */
    List<String> providers() {
        return machine.providers();
    }

    /** A gate that judges this job, by the prices of the store or those that come with the library where the job does not say what it costs. */
    BudgetGateBuilder gate(World world, StateStore state, BudgetConfig config, JobRequest request) {
        BudgetGateBuilder gate = GateOptions.plain(world, state, config);
        return request.hourlyPrice() == null ? gate.finder(finder(world, state, config)) : gate;
    }

    private InstanceFinder finder(World world, StateStore state, BudgetConfig config) {
        InstanceFinderBuilder finder = InstanceFinder.builder(PriceBook.kept(state))
                .clock(world.clock())
                .currency(config.currency)
                .rates(config.exchangeRates)
                .maxAge(config.maxPriceAge);
        rates.tell(finder, config.egressRates, config.storageRates);
        return finder.build();
    }

    /** Jobs that nobody named are no runs of the same work: nothing is learned from one for another. */
    static String unnamed(World world) {
        return "job of " + world.clock().instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /** @param usualName of a job that is not named */
    JobRequest request(BudgetConfig config, String usualName) {
        JobRequestBuilder job =
                JobRequest.named(name == null ? usualName : name).needs(machine.needs(null));
        labels.forEach(job::label);
        billingTags.forEach(job::billingTag);
        if (hours != null) {
            job.hours(hours);
        }
        if (budget != null) {
            job.budget(config.money("--budget", budget));
        }
        if (hourlyPrice != null) {
            job.hourlyPrice(config.money("--hourly-price", hourlyPrice));
        }
        if (team != null) {
            job.team(team);
        }
        if (project != null) {
            job.project(project);
        }
        return job.build();
    }
}
