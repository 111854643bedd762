package io.cloudcost.cli;

import io.cloudcost.budget.InstanceFinder;
import io.cloudcost.budget.InstanceFinderBuilder;
import io.cloudcost.budget.PriceBook;
import io.cloudcost.budget.model.Needs;
import io.cloudcost.budget.model.Search;
import io.cloudcost.model.Money;
import io.cloudcost.store.StateStore;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds the machine on which a job costs least. */
@CommandLine.Command(
        name = "instances",
        description =
                "Find the machine on which a job costs least, over all clouds whose prices are known. No key is needed.",
        footer = {
            "",
            "find     the cheapest machines for what a job needs, and why each other one lost; exit code 1 if none fits",
            "refresh  read the providers' price lists anew and keep them in the state store, where find looks first",
            "Example: ${COMMAND-NAME} find --gpu A100:1 --hours 3 --spot allowed"
        })
final class InstancesCommand extends Command {

    private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(366L * 24);
    private static final BigDecimal MILLIS = BigDecimal.valueOf(3_600_000);

    @Parameters(index = "0", paramLabel = "find|refresh", description = "what to do")
    private String action = "";

    @Mixin
    private final MachineOptions machine = new MachineOptions();

    @Option(
            names = "--hours",
            paramLabel = "H",
            description = "how long the job runs, for example 1.5 (default: the setting estimated_runtime, else 2)")
    private @Nullable BigDecimal hours;

    @Option(
            names = "--budget",
            paramLabel = "USD",
            converter = DollarConverter.class,
            description = "the most that the whole run may cost")
    private @Nullable Money budget;

    @Option(
            names = "--speed",
            paramLabel = "FAMILY=X",
            description =
                    "how fast a size or a family (m5, aws/m5) works against the others, as you measured it (repeat)")
    private Map<String, BigDecimal> speed = Map.of();

    @Option(
            names = "--rework",
            paramLabel = "SHARE",
            description = "what share of its runtime a spot machine works again, as you measured it (assumed: 0.2)")
    private @Nullable BigDecimal rework;

    @Mixin
    private final RateOptions rates = new RateOptions();

    @Option(
            names = "--max-price-age",
            paramLabel = "DAYS",
            description = "how old a price may be (default: the setting max_price_age_days, else any age)")
    private @Nullable Integer maxPriceAge;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "settings, such as egress_rate.aws=0.09 (default: cost.conf in this folder, if there is one)")
    private @Nullable Path config;

    @Option(names = "--limit", paramLabel = "N", description = "how many offers beside the best (default: 5)")
    private int limit = 5;

    @Mixin
    private final StateOptionGroup state = new StateOptionGroup();

    @Mixin
    private final ProviderOptions provider = new ProviderOptions();

    @Override
    ExitCode run(World world) throws IOException {
        checkOut(world);
        return switch (action) {
            case "find" -> find(world);
            case "refresh" -> refresh(world);
            default ->
                throw new UsageException(
                        "There is no 'instances " + action + "'; there are find and refresh.", "instances --help");
        };
    }

    private ExitCode find(World world) throws IOException {
        BudgetConfig settings = BudgetConfig.of(world, config, provider.envFile);
        Needs needs = machine.needs(budget);
        Duration runtime = hours == null ? settings.runtime : runtime(hours);
        Search search = finder(world, book(world), settings).find(needs, runtime);
        answer(
                world,
                page -> InstancesPage.print(page, needs, runtime, search),
                json -> InstancesDocument.write(json, search));
        return search.best().isPresent() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private PriceBook book(World world) {
        if (!state.mayExist(world)) {
            return PriceBook.snapshot();
        }
        try (StateStore kept = state.late(world, true)) {
            return PriceBook.kept(kept);
        }
    }

    private ExitCode refresh(World world) throws IOException {
        PriceReading reading = new PriceReading();
        try (ProgressLine progress = new ProgressLine(world, quiet());
                StateStore kept = state.late(world, true)) {
            progress.step("Reading price lists");
            Map<String, String> settings = BudgetConfig.of(world, config, provider.envFile).providerSettings;
            reading.read(provider, machine.scope(), world, kept, settings);
        }
        answer(world, reading::print, reading::write);
        return reading.verdict();
    }

    private InstanceFinder finder(World world, PriceBook book, BudgetConfig settings) {
        InstanceFinderBuilder finder =
                InstanceFinder.builder(book).clock(world.clock()).runnersUp(limit);
        speed.forEach(finder::speed);
        rates.tell(finder, settings.egressRates, settings.storageRates);
        if (rework != null) {
            finder.rework(rework);
        }
        if (maxPriceAge != null && maxPriceAge < 0) {
            throw new UsageException(
                    "--max-price-age must be 0 days or more, not " + maxPriceAge + ".", "instances --help");
        }
        return finder.maxAge(maxPriceAge == null ? settings.maxPriceAge : Duration.ofDays(maxPriceAge))
                .build();
    }

    private static Duration runtime(BigDecimal hours) {
        if (hours.signum() <= 0 || hours.compareTo(MOST_HOURS) > 0) {
            throw new UsageException(
                    "--hours must be above 0 and at most a year, not " + hours.toPlainString() + ".",
                    "instances --help");
        }
        return Duration.ofMillis(
                hours.multiply(MILLIS).setScale(0, RoundingMode.UP).longValueExact());
    }
}
