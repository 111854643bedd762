package io.cloudcost.cli;

import io.cloudcost.CollectRequest;
import io.cloudcost.CostCollector;
import io.cloudcost.analysis.CostReport;
import java.io.IOException;
import java.nio.file.Path;
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
        @Nullable Path page = page(world);
        HtmlFile.check(page);
        what.months.checkBegun(world.clock());
        Gathering.Result gathered = gather(world);
        show(world, gathered, page);
        return Reports.verdict(gathered.report(), world, quiet());
    }

    private Gathering.Result gather(World world) throws IOException {
        Environment environment = Environment.of(world, account.envFile);
        Analysing analysing = new Analysing(environment);
        try (LateState paid = state.late(world, !noStore)) {
            CostCollector collector = account.collector(provider, environment, world.clock(), paid);
            analysing.check(provider);
            return gather(collector, analysing, world);
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
            CollectRequest request = what.request(provider)
                    .customerId(store.customerId)
                    .progress(progress::tell)
                    .build();
            if (noStore) {
                return Gathering.withoutStore(collector, request, analysing);
            }
            store.check(world);
            Gathering gathering = new Gathering(() -> store.open(world), progress, analysing);
            return refetch || !store.mayExist(world)
                    ? gathering.afresh(collector, request)
                    : gathering.whatIsNew(collector, request);
        }
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
