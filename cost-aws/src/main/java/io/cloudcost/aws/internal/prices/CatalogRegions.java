package io.cloudcost.aws.internal.prices;

import io.cloudcost.CostException;
import io.cloudcost.aws.internal.sdk.AwsAccess;
import io.cloudcost.aws.internal.sdk.Inventory;
import io.cloudcost.aws.model.AwsSettings;
import io.cloudcost.spi.CollectorSpec;
import io.cloudcost.spi.PriceScope;
import java.util.List;

/** Whose prices are read: the regions of the settings, else those that are enabled, as far as they are asked for. */
final class CatalogRegions {

    private final CollectorSpec spec;
    private final AwsAccess access;

    CatalogRegions(CollectorSpec spec, AwsAccess access) {
        this.spec = spec;
        this.access = access;
    }

    List<String> of(PriceScope scope) {
        List<String> set = AwsSettings.words(spec.get(AwsSettings.REGIONS).orElse(null));
        return (set.isEmpty() ? enabled(scope) : set)
                .stream().filter(scope::hasRegion).sorted().toList();
    }

    /** Who may not list the regions may still name some; a scope may hold other providers' regions, too. */
    private List<String> enabled(PriceScope scope) {
        try {
            return Inventory.whole(access).regions();
        } catch (CostException notTold) {
            List<String> named =
                    scope.regions().stream().filter(AwsSettings::isRegion).toList();
            if (named.isEmpty()) {
                throw notTold;
            }
            return named;
        }
    }
}
