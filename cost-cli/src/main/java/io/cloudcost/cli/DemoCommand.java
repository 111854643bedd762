package io.cloudcost.cli;

import io.cloudcost.CollectRequest;
import io.cloudcost.CostCollector;
import io.cloudcost.CostCollectors;
import io.cloudcost.Credentials;
import io.cloudcost.simulator.vultr.FakeVultr;
import io.cloudcost.simulator.vultr.VultrEstate;
import io.cloudcost.spi.CollectorBuilder;
import io.cloudcost.store.CostStores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import picocli.CommandLine;

/** Shows everything with a simulated account: the same way that a real one takes, over real HTTP on this machine. */
@CommandLine.Command(
        name = "demo",
        description = "Collect, store, analyse and show a simulated Vultr account. Needs no key and no network; writes"
                + " into the folder " + DemoCommand.FOLDER + ".")
final class DemoCommand extends Command {

    static final String FOLDER = "cost-demo";
    private static final String PAGE = "report.html";
    private static final int MONTHS = 12;

    @Override
    ExitCode run(World world) throws IOException {
        checkOut(world);
        CollectorBuilder<?> account = CostCollectors.builder("vultr");
        Path folder = Files.createDirectories(world.resolve(Path.of(FOLDER)));
        Path page = folder.resolve(PAGE);
        String store = "duckdb:" + folder.resolve(StoreOptionGroup.DEFAULT_FILE);
        HtmlFile.check(page);
        Gathering.Result gathered = gather(account, world, store);
        HtmlFile.write(page, gathered.report());
        answer(
                world,
                text -> {
                    text.line(
                            "This is a simulated Vultr account, served on this machine. No figure in it is anybody's.");
                    ReportPage.print(text, gathered.report());
                    NextSteps.print(text, store, gathered.notKept(), page);
                    text.blank();
                    text.line(
                            "  With your own account: put VULTR_API_KEY=... into the environment or into a file .env,");
                    text.line("  test it with " + Hint.quoted("doctor vultr") + ", then run "
                            + Hint.quoted("collect vultr") + ".");
                },
                json -> ReportDocument.write(json, gathered.report()));
        return Reports.verdict(gathered.report(), world, quiet());
    }

    private Gathering.Result gather(CollectorBuilder<?> account, World world, String store) {
        try (FakeVultr cloud = FakeVultr.start(VultrEstate.demo(world.clock().instant()));
                ProgressLine progress = new ProgressLine(world, quiet())) {
            CostCollector collector = collector(account, cloud, world.clock());
            YearMonth now = YearMonth.now(world.clock().withZone(ZoneOffset.UTC));
            CollectRequest request = CollectRequest.builder()
                    .months(now.minusMonths(MONTHS - 1), now)
                    .progress(progress::tell)
                    .build();
            return new Gathering(() -> CostStores.open(store), progress, new Analysing(world.environment()))
                    .afresh(collector, request);
        }
    }

    private static CostCollector collector(CollectorBuilder<?> builder, FakeVultr cloud, Clock clock) {
        builder.credentials(Credentials.apiKey(cloud.apiKey()));
        builder.endpoint(cloud.endpoint());
        builder.clock(clock);
        return builder.build();
    }
}
