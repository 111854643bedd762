package io.cloudcost.cli;

import io.cloudcost.ConfigurationException;
import io.cloudcost.budget.BudgetGate;
import io.cloudcost.budget.BudgetRefusedException;
import io.cloudcost.budget.JobLedger;
import io.cloudcost.budget.JobRun;
import io.cloudcost.budget.model.Decision;
import io.cloudcost.budget.model.Job;
import io.cloudcost.budget.model.JobOutcome;
import io.cloudcost.budget.model.JobRequest;
import io.cloudcost.budget.model.Retrieval;
import io.cloudcost.store.StateStore;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs jobs within budgets, and keeps account of them. */
@CommandLine.Command(
        name = "jobs",
        description = "Run jobs within budgets, and keep account of them.",
        footer = {
            "",
            "run -- COMMAND…  let a job in, run the command, and book what it took; ends with the command's own exit code",
            "add              let a job in that something else runs; prints its id",
            "end ID           end such a job and book what it took",
            "list             the newest jobs (--status, --since)",
            "show ID          one of them",
            "retrieve         look up in the providers' bills what jobs really cost, and book that: --due, --job-id or --batch",
            "Exit code 4 if a job may not run.",
            "Example: ${COMMAND-NAME} run --hourly-price 2.40 --hours 3 -- ./train.sh"
        })
final class JobsCommand extends Command {

    private static final Duration DAY = Duration.ofDays(1);

    @Mixin
    private final GateOptions gate = new GateOptions();

    @Mixin
    private final JobOptions job = new JobOptions();

    @Mixin
    private final WorkOptions work = new WorkOptions();

    @Mixin
    private final ListOptions listing = new ListOptions();

    private static final int LONGEST_NAME = 100;

    @Parameters(index = "0", paramLabel = "run|add|end|list|show|retrieve", description = "what to do")
    private String action = "";

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "ID|COMMAND",
            description = "end, show: which job; run: what to run")
    private List<String> words = List.of();

    @Mixin
    private final StartedOptions started = new StartedOptions();

    @Mixin
    private final RetrieveOptions retrieving = new RetrieveOptions();

    @Option(
            names = "--outcome",
            paramLabel = "succeeded|failed|cancelled|not_started",
            description = "end: how it ended (default: succeeded)")
    private JobOutcome outcome = JobOutcome.SUCCEEDED;

    @Option(
            names = "--ended",
            paramLabel = "TIME",
            description = "end: when, for example 2026-11-21T10:00:00Z (default: now)")
    private @Nullable String ended;

    @Option(names = "--stop-when-asked", description = "run: end the command when somebody asks the job to stop")
    private boolean stopWhenAsked;

    private @Nullable Integer childsCode;

    @Override
    int exitNumber(ExitCode code) {
        return childsCode == null ? code.number() : childsCode;
    }

    @Override
    ExitCode run(World world) throws IOException {
        checkOut(world);
        checkWords();
        BudgetConfig config = gate.config(world);
        try (StateStore state = gate.open(world)) {
            return switch (action) {
                case "run" -> runCommand(world, state, config);
                case "add" -> add(world, state, config);
                case "end" -> end(world, state, config);
                case "list" -> list(world, state, config);
                case "retrieve" -> retrieve(world, state, config);
                default -> show(world, state, config);
            };
        } catch (BudgetRefusedException refused) {
            return refused(world, refused.decision());
        }
    }

    private void checkWords() {
        boolean fits = switch (action) {
            case "run" -> !words.isEmpty();
            case "add", "list", "retrieve" -> words.isEmpty();
            case "end", "show" -> words.size() == 1;
            default ->
                throw new UsageException(
                        "There is no 'jobs " + action + "'; there are run, add, end, list, show and retrieve.",
                        "jobs --help");
        };
        if (!fits) {
            throw new UsageException("'jobs " + action + "' is not told rightly what to do with.", "jobs --help");
        }
        listing.check();
        work.check();
        started.check();
        if (action.equals("retrieve")) {
            retrieving.check(job.providers());
        }
    }

    private ExitCode runCommand(World world, StateStore state, BudgetConfig config) throws IOException {
        JobRequest request = job.request(config, commandName());
        BudgetGate budgets = job.gate(world, state, config, request).build();
        JobRun run = started.tell(job.launch(budgets, request));
        childsCode = new JobProcess(world, run, stopWhenAsked).run(words);
        Job done = run.job();
        work.keep(budgets.ledger(), done, done.outcome() == JobOutcome.SUCCEEDED);
        if (!quiet()) {
            world.err()
                    .println("cost: " + Text.printable(done.name()) + " " + done.outcome() + ", booked " + done.booked()
                            + " of " + done.reservation().amount() + " reserved (" + done.id() + ")");
        }
        return ExitCode.DONE;
    }

    /** For example {@code train.sh}, at most as long as a name may be. */
    private String commandName() {
        String command = words.get(0).strip();
        String file = command.substring(Math.max(command.lastIndexOf('/'), command.lastIndexOf('\\')) + 1);
        String printable = Text.shorten(Text.printable(file.isBlank() ? command : file), LONGEST_NAME);
        return printable.isBlank() ? "command" : printable;
    }

    /** Standard output is the command's own: what is said of it goes elsewhere. */
    private static ExitCode refused(World world, Decision.Refused refused) {
        String hints = String.join(" ", RefusalHints.of(refused));
        world.err()
                .println("cost: "
                        + Text.printable(refused.explain() + " " + hints).strip());
        return ExitCode.REFUSED;
    }

    private ExitCode add(World world, StateStore state, BudgetConfig config) throws IOException {
        JobRequest request = job.request(config, JobOptions.unnamed(world));
        Duration time = Objects.requireNonNullElse(request.runtime(), config.runtime);
        BudgetGate budgets =
                job.gate(world, state, config, request).lease(time.plus(DAY)).build();
        JobRun run = started.tell(job.launch(budgets, request));
        run.detach();
        answer(world, page -> page.line(run.id()), json -> json.object(() -> JobDocument.write(json, run.job())));
        return ExitCode.DONE;
    }

    private ExitCode end(World world, StateStore state, BudgetConfig config) throws IOException {
        JobLedger ledger = ledger(world, state, config);
        try {
            work.keep(ledger, ledger.end(words.get(0), outcome, endedAt(world)), true);
        } catch (IllegalStateException already) {
            throw new ConfigurationException(String.valueOf(already.getMessage()));
        }
        Job done = found(ledger);
        answer(world, page -> JobPage.show(page, done), json -> json.object(() -> JobDocument.write(json, done)));
        return ExitCode.DONE;
    }

    private Instant endedAt(World world) {
        try {
            return ended == null ? world.clock().instant() : Instant.parse(ended);
        } catch (DateTimeException wrong) {
            throw new ConfigurationException(
                    "--ended must be a time such as 2026-11-21T10:00:00Z, not '" + ended + "'.");
        }
    }

    private ExitCode list(World world, StateStore state, BudgetConfig config) throws IOException {
        List<Job> jobs = listing.jobs(ledger(world, state, config), world.clock());
        answer(
                world,
                page -> JobPage.list(page, jobs),
                json -> json.object(() -> json.objects("jobs", jobs, it -> JobDocument.write(json, it))));
        return ExitCode.DONE;
    }

    private ExitCode show(World world, StateStore state, BudgetConfig config) throws IOException {
        Job found = found(ledger(world, state, config));
        answer(world, page -> JobPage.show(page, found), json -> json.object(() -> JobDocument.write(json, found)));
        return ExitCode.DONE;
    }

    private ExitCode retrieve(World world, StateStore state, BudgetConfig config) throws IOException {
        BudgetGate budgets = GateOptions.plain(world, state, config).build();
        Retrieval retrieval;
        try (ProgressLine progress = new ProgressLine(world, quiet())) {
            progress.step("Asking bills");
            retrieval = retrieving.retrieve(world, state, budgets, config, job.providers(), gate.envFile());
        }
        List<String> notes = retrieving.notes();
        answer(
                world,
                page -> RetrievalPage.print(page, retrieval, notes),
                json -> RetrievalDocument.write(json, retrieval, notes));
        return retrieval.isComplete() ? ExitCode.DONE : ExitCode.INCOMPLETE;
    }

    private Job found(JobLedger ledger) {
        return ledger.find(words.get(0))
                .orElseThrow(() -> new ConfigurationException("There is no job " + words.get(0) + "."));
    }

    private static JobLedger ledger(World world, StateStore state, BudgetConfig config) {
        return GateOptions.plain(world, state, config).build().ledger();
    }
}
