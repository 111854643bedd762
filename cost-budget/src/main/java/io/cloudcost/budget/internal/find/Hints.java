package io.cloudcost.budget.internal.find;

import io.cloudcost.budget.internal.prices.GpuNames;
import io.cloudcost.budget.internal.prices.RegionGroups;
import io.cloudcost.budget.model.GpuNeed;
import io.cloudcost.budget.model.Needs;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What to say where a word of a search is not one that the prices know. */
final class Hints {

    private static final int MOST = 5;

    private final Index index;

    Hints(Index index) {
        this.index = index;
    }

    List<String> of(Needs needs) {
        List<String> hints = new ArrayList<>();
        GpuNeed gpu = needs.gpu();
        String model = gpu == null ? null : gpu.model();
        if (model != null) {
            gpu(hints, model);
        }
        String plan = needs.plan();
        if (plan != null && !index.ids().plans().contains(plan)) {
            add(hints, "No price is of a size named " + plan, plan, index.ids().plans());
        }
        unknown(
                hints,
                "from a provider named ",
                needs.providers(),
                index.ids().providers().keySet());
        unknown(
                hints,
                "of a region named ",
                needs.regions(),
                index.ids().regions().keySet());
        unknown(hints, "of a group of regions named ", needs.regionGroups(), RegionGroups.all());
        return hints;
    }

    private void gpu(List<String> hints, String model) {
        String name = GpuNames.normal(model);
        Set<String> known = index.gpus();
        if (!known.contains(name)) {
            add(hints, "No price is of a machine with a GPU named " + model, name, known);
        }
        List<String> kin = GpuNames.kin(name, known);
        if (!kin.isEmpty()) {
            hints.add("GPUs of a longer or shorter name are others: also known are " + String.join(", ", kin) + ".");
        }
    }

    private static void unknown(List<String> hints, String what, Set<String> wanted, Set<String> known) {
        wanted.stream()
                .filter(word -> !known.contains(word))
                .sorted()
                .forEach(word -> add(hints, "No price is " + what + word, word, known));
    }

    private static void add(List<String> hints, String what, String word, Collection<String> known) {
        hints.add(what + "; the nearest names are " + String.join(", ", Nearest.to(word, known, MOST)) + ".");
    }
}
