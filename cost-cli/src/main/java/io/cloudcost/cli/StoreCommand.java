package io.cloudcost.cli;

import io.cloudcost.ConfigurationException;
import io.cloudcost.copy.CopyResult;
import io.cloudcost.copy.StoreCopy;
import io.cloudcost.store.CostStore;
import io.cloudcost.store.PruneResult;
import io.cloudcost.store.StoreInfo;
import io.cloudcost.store.StoredCoverage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks after the store. */
@CommandLine.Command(
        name = "store",
        description = "Look after the store: what it takes, whether it is in order, copies, what is too old.",
        footer = {
            "",
            "info    what it takes, and what is held of each billing period",
            "check   read all of it, and compare the charges with what was noted of them; exit code 1 if they differ",
            "backup  write a copy, as it is at one moment, to --to FILE",
            "prune   remove billing periods, inventory and findings from before --before MONTH (first with --dry-run)",
            "copy    add all that one store holds to another of any engine: copy FROM TO; of each unit the later reading counts",
            "Example: ${COMMAND-NAME} backup --to /backup/costs-2026-11-20.duckdb"
        })
final class StoreCommand extends Command {

    @Mixin
    private final StoreOptionGroup store = new StoreOptionGroup();

    @Parameters(index = "0", paramLabel = "info|check|backup|prune|copy", description = "what to do")
    private String action = "";

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "ADDRESS", description = "copy: from which store to which")
    private List<String> addresses = List.of();

    @Option(names = "--to", paramLabel = "FILE", description = "backup: where to; it must not be there yet")
    private @Nullable Path to;

    @Option(
            names = "--before",
            paramLabel = "YYYY-MM",
            converter = MonthConverter.class,
            description = "prune: the first month that stays")
    private @Nullable YearMonth before;

    @Option(names = "--dry-run", description = "prune: only say what would be removed")
    private boolean dryRun;

    @Override
    ExitCode run(World world) throws IOException {
        checkOut(world);
        if (!action.equals("copy") && !addresses.isEmpty()) {
            throw new UsageException(
                    "'store " + action + "' takes no '" + addresses.get(0) + "': name the store with --store.",
                    "store --help");
        }
        return switch (action) {
            case "info" -> info(world);
            case "check" -> check(world);
            case "backup" -> backup(world);
            case "prune" -> prune(world);
            case "copy" -> copy(world);
            default ->
                throw new UsageException(
                        "There is no 'store " + action + "'; there are info, check, backup, prune and copy.",
                        "store --help");
        };
    }

    private ExitCode info(World world) throws IOException {
        try (CostStore opened = store.openFilled(world)) {
            StoreInfo info = opened.upkeep().info();
            List<StoredCoverage> periods = opened.coverage();
            answer(world, page -> StorePage.info(page, info, periods), json -> StoreDocument.info(json, info, periods));
        }
        return ExitCode.DONE;
    }

    private ExitCode check(World world) throws IOException {
        List<String> faults;
        try (CostStore opened = store.openFilled(world)) {
            faults = opened.upkeep().check();
        }
        answer(world, page -> StorePage.faults(page, faults), json -> json.object(() -> json.texts("faults", faults)));
        return faults.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private ExitCode backup(World world) throws IOException {
        if (to == null) {
            throw new ConfigurationException("Where to? Name the copy with --to, for example --to backup.duckdb.");
        }
        Path file = world.resolve(to);
        OutFile.check(file);
        try (CostStore opened = store.openFilled(world)) {
            opened.upkeep().backup(file);
        }
        answer(
                world,
                page -> page.line("Wrote the copy " + file + "."),
                json -> json.object(() -> json.text("file", file.toString())));
        return ExitCode.DONE;
    }

    private ExitCode prune(World world) throws IOException {
        if (before == null) {
            throw new ConfigurationException(
                    "How much shall stay? Name the first month that stays with --before, for example --before 2025-01.");
        }
        if (!store.mayExist(world)) {
            throw new ConfigurationException("There is no store at '" + store.location(world) + "'.");
        }
        PruneResult result;
        try (CostStore opened = store.open(world)) {
            result = opened.upkeep().prune(before.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC), dryRun);
        }
        answer(world, page -> StorePage.pruned(page, result), json -> StoreDocument.pruned(json, result));
        return ExitCode.DONE;
    }

    private ExitCode copy(World world) throws IOException {
        if (addresses.size() != 2) {
            throw new ConfigurationException("From where to where? Name two stores, for example"
                    + " cost store copy duckdb:costs.duckdb clickhouse:https://host:8443/costs?user=me.");
        }
        StoreOptionGroup target = store.at(addresses.get(1));
        target.check(world);
        CopyResult result;
        try (ProgressLine progress = new ProgressLine(world, quiet());
                CostStore from = store.at(addresses.get(0)).openFilled(world);
                CostStore to = target.open(world)) {
            result = StoreCopy.from(from)
                    .progress(unit -> progress.step("Copied " + unit.source() + ", "
                            + unit.coverage().billingPeriod().start()))
                    .into(to);
        }
        answer(world, page -> CopyPage.print(page, result), json -> CopyDocument.write(json, result));
        return ExitCode.DONE;
    }
}
