package io.cloudcost.cli;

import io.cloudcost.ConfigurationException;
import io.cloudcost.analysis.CostReport;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Source;
import io.cloudcost.store.CostStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which of the accounts in which store. */
final class AccountOptions {

    @Mixin
    final StoreOptionGroup store = new StoreOptionGroup();

    @Option(
            names = "--account",
            paramLabel = "PROVIDER/ID",
            description = "which account, where the store holds several")
    private @Nullable String account;

    @Option(
            names = "--provider",
            paramLabel = "PROVIDER",
            description = "the account of this provider, for example aws, where the store holds those of several")
    private @Nullable String provider;

    /** The provider that was named, if one was. */
    @Nullable
    String provider() {
        return provider;
    }

    /** Analyses the newest data of the account; nothing is fetched. */
    CostReport report(World world, ProgressLine progress, Environment environment) throws IOException {
        progress.step("Reading the store");
        CostSnapshot snapshot = snapshot(world);
        progress.step("Analysing");
        return new Analysing(environment).report(snapshot);
    }

    /** Analyses the newest data of every account of the provider that was named; of the one account where none was. */
    List<CostReport> reports(World world, ProgressLine progress, Environment environment) throws IOException {
        return provider == null || account != null
                ? List.of(report(world, progress, environment))
                : everyReport(world, progress, environment);
    }

    /** Analyses the newest data of every account that fits, each by itself. Accounts of which there are only charges are named. */
    List<CostReport> everyReport(World world, ProgressLine progress, Environment environment) throws IOException {
        progress.step("Reading the store");
        List<CostSnapshot> snapshots = snapshots(world);
        progress.step("Analysing");
        Analysing analysing = new Analysing(environment);
        return snapshots.stream().map(analysing::report).toList();
    }

    private List<CostSnapshot> snapshots(World world) {
        try (CostStore opened = store.openFilled(world)) {
            List<Source> chosen = chosen(opened.sources());
            if (chosen.size() < 2) {
                return List.of(snapshot(opened, choose(opened.sources())));
            }
            List<CostSnapshot> snapshots = new ArrayList<>();
            List<Source> without = new ArrayList<>();
            for (Source source : chosen) {
                opened.latest(source)
                        .ifPresentOrElse(
                                found -> snapshots.add(Wholeness.of(found, opened)), () -> without.add(source));
            }
            if (snapshots.isEmpty()) {
                throw nothing(without.get(0));
            }
            leftOut(world, without);
            return snapshots;
        }
    }

    private static void leftOut(World world, List<Source> without) {
        if (!without.isEmpty()) {
            world.err()
                    .println(Text.printable(
                            "cost: Left out, since only charges are held of them and nothing was collected: "
                                    + String.join(
                                            ", ",
                                            without.stream()
                                                    .map(Source::toString)
                                                    .toList())
                                    + "."));
        }
    }

    private static CostSnapshot snapshot(CostStore opened, Source source) {
        return Wholeness.of(opened.latest(source).orElseThrow(() -> nothing(source)), opened);
    }

    private CostSnapshot snapshot(World world) {
        try (CostStore opened = store.openFilled(world)) {
            return snapshot(opened, choose(opened.sources()));
        }
    }

    private List<Source> chosen(List<Source> sources) {
        return sources.stream()
                .filter(source -> account == null || source.toString().equals(account))
                .filter(source -> provider == null || source.provider().equals(provider))
                .toList();
    }

    private Source choose(List<Source> sources) {
        List<Source> chosen = chosen(sources);
        if (chosen.size() == 1) {
            return chosen.get(0);
        }
        if (sources.isEmpty()) {
            throw new ConfigurationException("The store '" + store.address + "' holds no account yet. Fill it with "
                    + Hint.quoted("collect") + ".");
        }
        String wanted =
                (account == null ? "" : " '" + account + "'") + (provider == null ? "" : " of provider " + provider);
        String problem = "The store holds " + (chosen.isEmpty() ? "no account" : "several accounts") + wanted;
        throw new ConfigurationException(problem + ". Name one of these with --account: "
                + String.join(", ", sources.stream().map(Source::toString).toList()) + ".");
    }

    private static ConfigurationException nothing(Source source) {
        return new ConfigurationException("The store holds nothing collected of " + source + ". Collect it with "
                + Hint.quoted("collect " + source.provider()) + ".");
    }
}
