package io.cloudcost.cli;

import io.cloudcost.ConfigurationException;
import io.cloudcost.CostCollectors;
import io.cloudcost.CostException;
import io.cloudcost.budget.PriceBook;
import io.cloudcost.budget.PriceRefresh;
import io.cloudcost.spi.CollectorProvider;
import io.cloudcost.spi.PriceCatalog;
import io.cloudcost.spi.PriceGap;
import io.cloudcost.spi.PriceScope;
import io.cloudcost.store.StateStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads prices anew, one provider after another: one that fails does not stop the others. */
final class PriceReading {

    private final List<PriceRefresh.Page> pages = new ArrayList<>();
    private final List<PriceGap> gaps = new ArrayList<>();
    private final List<String> issues = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /**
     * Reads what the scope names; without names, every provider that answers everybody.
     *
     * @param settings of providers by their keys
     */
    void read(ProviderOptions options, PriceScope scope, World world, StateStore state, Map<String, String> settings)
            throws IOException {
        Environment environment = Environment.of(world, options.envFile);
        List<String> names = scope.providers().isEmpty()
                ? CostCollectors.providers().stream()
                        .map(CollectorProvider::id)
                        .sorted()
                        .toList()
                : scope.providers().stream().sorted().toList();
        for (String name : names) {
            try {
                Optional<PriceCatalog> catalog = options.prices(name, environment, world.clock(), settings);
                if (catalog.isPresent()) {
                    keep(PriceBook.refresh(state, catalog.get(), scope));
                } else {
                    note(scope, name + ": this version reads no live prices of it");
                }
            } catch (ConfigurationException wrong) {
                note(scope, name + ": " + wrong.getMessage());
            } catch (CostException failed) {
                issues.add(name + ": " + failed.getMessage());
            }
        }
    }

    ExitCode verdict() {
        return pages.isEmpty() ? ExitCode.FAILED : issues.isEmpty() ? ExitCode.DONE : ExitCode.INCOMPLETE;
    }

    void print(Page page) throws IOException {
        Table table = Table.of("PROVIDER", "REGION", ">PRICES", "READ AT");
        for (PriceRefresh.Page read : pages) {
            if (read.quotes() > 0) {
                String region = read.region();
                table.row(
                        read.provider(),
                        region == null ? "(not said)" : region,
                        Shown.whole(read.quotes()),
                        read.readAt().toString());
            }
        }
        if (!table.isEmpty()) {
            table.print(page);
        }
        for (PriceGap gap : gaps) {
            page.point(gap.provider() + ": " + gap.what() + " (" + gap.why() + ")");
        }
        for (String note : notes) {
            page.point(note);
        }
        for (String issue : issues) {
            page.warning(issue);
        }
    }

    void write(JsonOut json) throws IOException {
        json.object(() -> {
            json.objects("pages", pages, page -> {
                json.text("provider", page.provider());
                json.text("region", page.region());
                json.number("quotes", page.quotes());
                json.text("readAt", page.readAt());
            });
            json.objects("gaps", gaps, gap -> InstancesDocument.gap(json, gap));
            json.texts("notes", notes);
            json.texts("issues", issues);
        });
    }

    private void keep(PriceRefresh refresh) {
        pages.addAll(refresh.pages());
        gaps.addAll(refresh.gaps());
    }

    /** What was asked for by name and cannot be is a failure; what was not is only worth a word. */
    private void note(PriceScope scope, String sentence) {
        (scope.providers().isEmpty() ? notes : issues).add(sentence);
    }
}
