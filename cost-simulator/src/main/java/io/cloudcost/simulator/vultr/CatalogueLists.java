package io.cloudcost.simulator.vultr;

import static io.cloudcost.simulator.Json.object;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lists that anybody may read, without a key. */
final class CatalogueLists {

    private CatalogueLists() {}

    static List<Listing> of(Catalogue catalogue) {
        List<Plan> machines =
                catalogue.plans().stream().filter(p -> !p.isMetal()).toList();
        List<Plan> metal = catalogue.plans().stream().filter(Plan::isMetal).toList();
        return List.of(
                Listing.paged("/plans", "plans", machines, PlanJson::instancePlan),
                Listing.paged("/plans-metal", "plans_metal", metal, PlanJson::metalPlan),
                Listing.paged("/regions", "regions", catalogue.regions(), CatalogueLists::region),
                Listing.paged("/os", "os", catalogue.systems(), CatalogueLists::system));
    }

    private static Map<String, @Nullable Object> region(Region region) {
        return object(
                "id", region.id(),
                "city", region.city(),
                "country", region.country(),
                "continent", region.continent(),
                "options", List.of("ddos_protection", "block_storage_high_perf", "kubernetes", "load_balancers"));
    }

    private static Map<String, @Nullable Object> system(OperatingSystem system) {
        return object("id", system.id(), "name", system.name(), "arch", "x64", "family", system.family());
    }
}
