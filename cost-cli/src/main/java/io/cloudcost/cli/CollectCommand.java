package io.cloudcost.cli;

import io.cloudcost.CollectRequest;
import io.cloudcost.ConfigurationException;
import io.cloudcost.CostCollector;
import io.cloudcost.StoreException;
import io.cloudcost.analysis.CostReport;
import io.cloudcost.monitor.spend.ApiSpend;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.store.StateStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Collects an account, keeps what it read, analyses it and shows it. */
@CommandLine.Command(
        name = "collect",
        description = "Read what an account costs, keep it in the store, analyse it and show it.",
        footer = {
            "",
            "The key comes from the environment or from a file .env in this folder; '" + Hint.VARIABLE
                    + " providers' tells its name.",
            "Without --from and --to: the current month and the two before; for AWS those that cover the last"
                    + " 30 days. Example: ${COMMAND-NAME} vultr --from 2025-12"
        })
final class CollectCommand extends Command {

    private static final String PAGE = "cost-report.html";

    @Parameters(
            paramLabel = "PROVIDER",
            description = "for example aws or vultr; '" + Hint.VARIABLE + " providers' lists them")
    private String provider = "";

    @Mixin
    private final CollectOptions what = new CollectOptions();

    @Mixin
    private final ProviderOptions account = new ProviderOptions();

    @Mixin
    private final StoreOptionGroup store = new StoreOptionGroup();

    @Mixin
    private final StateOptionGroup state = new StateOptionGroup();

    @Option(names = "--no-store", description = "keep nothing, and fetch what the store holds, too")
    private boolean noStore;

    @Option(names = "--refetch", description = "fetch invoices again that the store holds as final")
    private boolean refetch;

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "the report as a web page (default: " + PAGE + " in this folder, but not with --format json"
                    + " or --no-store)")
    private @Nullable Path html;

    @Override
    ExitCode run(World world) throws IOException {
        checkOut(world);
        HtmlFile.check(page(world));
        what.months.checkBegun(world.clock());
        Environment environment = Environment.of(world, account.envFile);
        Analysing analysing = new Analysing(environment);
        try (LateState paid = state.late(world, !noStore)) {
            List<CostCollector> collectors = account.collectors(provider, environment, world.clock(), paid);
            analysing.check(provider);
            return collectors.size() == 1
                    ? one(collectors.get(0), analysing, world, paid)
                    : several(collectors, analysing, world, paid);
        }
    }

    private ExitCode one(CostCollector collector, Analysing analysing, World world, StateStore paid)
            throws IOException {
        Gathering.Result gathered = gather(collector, analysing, world);
        note(paid, gathered, world);
        show(world, gathered, page(world));
        return Reports.verdict(gathered.report(), world, quiet());
    }

    private ExitCode several(List<CostCollector> collectors, Analysing analysing, World world, StateStore paid)
            throws IOException {
        if (html != null) {
            throw new ConfigurationException("A web page is about one account, and the settings name "
                    + collectors.size() + ". Leave out --html, and write one with "
                    + Hint.quoted("report --account") + ".");
        }
        SeveralAccounts.Result result;
        try (ProgressLine progress = new ProgressLine(world, quiet())) {
            result = SeveralAccounts.gather(collectors, request(progress), way(progress, analysing, world));
        }
        result.accounts().forEach(gathered -> note(paid, gathered, world));
        answer(
                world,
                text -> AccountsPage.print(text, result, noStore ? null : store.location(world)),
                json -> ReportDocument.write(json, result));
        return Reports.verdict(result);
    }

    /** What reading cost counts in the month's API spend, which a watch on this state tells. */
    private void note(StateStore paid, Gathering.Result gathered, World world) {
        CostSnapshot snapshot = gathered.report().snapshot();
        if (noStore || snapshot.stats().paidCost().isEmpty()) {
            return;
        }
        try {
            ApiSpend.note(paid, snapshot.source(), snapshot.collectedAt(), snapshot.stats());
        } catch (StoreException away) {
            world.err().println(Text.printable("cost: What reading cost is not noted: " + away.getMessage()));
        }
    }

    private @Nullable Path page(World world) {
        if (html != null) {
            return world.resolve(html);
        }
        return isJson() || noStore ? null : world.resolve(Path.of(PAGE));
    }

    private Gathering.Result gather(CostCollector collector, Analysing analysing, World world) {
        try (ProgressLine progress = new ProgressLine(world, quiet())) {
            return way(progress, analysing, world).apply(collector, request(progress));
        }
    }

    private CollectRequest request(ProgressLine progress) {
        return what.request(provider)
                .customerId(store.customerId)
                .progress(progress::tell)
                .build();
    }

    private BiFunction<CostCollector, CollectRequest, Gathering.Result> way(
            ProgressLine progress, Analysing analysing, World world) {
        if (noStore) {
            return (collector, request) -> Gathering.withoutStore(collector, request, analysing);
        }
        store.check(world);
        Gathering gathering = new Gathering(() -> store.open(world), progress, analysing);
        return refetch || !store.mayExist(world) ? gathering::afresh : gathering::whatIsNew;
    }

    private void show(World world, Gathering.Result gathered, @Nullable Path page) throws IOException {
        CostReport report = gathered.report();
        HtmlFile.write(page, report);
        answer(
                world,
                text -> {
                    ReportPage.print(text, report);
                    NextSteps.print(text, noStore ? null : store.location(world), gathered.notKept(), page);
                },
                json -> ReportDocument.write(json, report));
    }
}
