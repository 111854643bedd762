package io.cloudcost.cli;

import io.cloudcost.analysis.CostReport;
import io.cloudcost.analysis.CostSummary;
import io.cloudcost.model.Estimate;
import io.cloudcost.model.Money;
import io.cloudcost.snapshot.Account;
import io.cloudcost.snapshot.CatalogPrice;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Invoice;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The key figures for programs; null where a part that a figure needs was not read. */
final class SummaryDocument {

    private final JsonOut json;
    private final @Nullable String currency;

    private SummaryDocument(JsonOut json, @Nullable String currency) {
        this.json = json;
        this.currency = currency;
    }

    static void write(JsonOut json, CostReport report) throws IOException {
        SummaryDocument document = new SummaryDocument(json, currency(report));
        document.machines(report.summary());
        document.prices(report.summary());
        document.waste(report.summary());
    }

    private void machines(CostSummary summary) throws IOException {
        count("instances", summary.instances());
        count("running", summary.running());
        count("stopped", summary.stopped());
        count("bareMetals", summary.bareMetals());
        count("gpuMachines", summary.gpuMachines());
        count("unpricedResources", summary.unpricedResources());
    }

    private void prices(CostSummary summary) throws IOException {
        sum("computeMonthlyCost", summary.computeMonthlyCost());
        sum("gpuMonthlyCost", summary.gpuMonthlyCost());
        sum("cpuMonthlyCost", summary.cpuMonthlyCost());
        json.decimal("gpuShare", summary.gpuShare());
        sum("storageMonthlyCost", summary.storageMonthlyCost());
        sum("networkMonthlyCost", summary.networkMonthlyCost());
        sum("backupMonthlyCost", summary.backupMonthlyCost());
        sum("monthlyCost", summary.monthlyCost());
    }

    private void waste(CostSummary summary) throws IOException {
        count("idleInstances", summary.idleInstances());
        sum("idleMonthlyCost", summary.idleMonthlyCost());
        json.decimal("idleShare", summary.idleShare());
        count("unattachedVolumes", summary.unattachedVolumes());
        sum("unattachedMonthlyCost", summary.unattachedMonthlyCost());
        sum("snapshotMonthlyCost", summary.snapshotMonthlyCost());
        sum("totalMonthlySavings", Optional.of(summary.totalMonthlySavings()));
        json.decimal("savingsShare", summary.savingsShare());
        sum("knownMonthlyCost", Optional.of(summary.knownMonthlyCost()));
        count("calledIdle", summary.calledIdle());
    }

    private void count(String name, OptionalInt count) throws IOException {
        if (count.isPresent()) {
            json.number(name, count.getAsInt());
        } else {
            json.nothing(name);
        }
    }

    private void sum(String name, Optional<Estimate> estimate) throws IOException {
        json.money(name, estimate.flatMap(this::known).orElse(null));
    }

    // The sum of nothing is zero, and then only needs a currency; a sum of things without a price is unknown.
    private Optional<Money> known(Estimate estimate) {
        return estimate.priced() == 0 && estimate.isComplete()
                ? Optional.ofNullable(currency).map(Money::zero)
                : estimate.total().single();
    }

    /** The currency in which the account is told; null if nothing says. */
    static @Nullable String currency(CostReport report) {
        CostSnapshot snapshot = report.snapshot();
        Stream<Money> amounts = Stream.of(
                        report.summary().knownMonthlyCost().total().list().stream(),
                        snapshot.account().map(Account::balance).stream(),
                        snapshot.invoices().stream().map(Invoice::total),
                        snapshot.prices().stream()
                                .map(CatalogPrice::price)
                                .flatMap(price -> price.monthlyCost().stream()))
                .flatMap(stream -> stream);
        return amounts.filter(Objects::nonNull).map(Money::currency).findFirst().orElse(null);
    }
}
