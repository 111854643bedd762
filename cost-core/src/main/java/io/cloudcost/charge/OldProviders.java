package io.cloudcost.charge;

import io.cloudcost.focus.FocusColumn;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Provider and publisher of FOCUS 1.0 to 1.3. The provider made the service available for purchase, as the service
 * provider does now. Where nobody else made the service, it is the host as well; where somebody else did, his name is kept
 * and nothing is said of the host, since that is not known.
 */
final class OldProviders {

    private OldProviders() {}

    /** Lets the old columns speak for the new ones where those are not set. */
    static void passOn(Map<FocusColumn, Object> values) {
        Object provider = values.get(FocusColumn.PROVIDER_NAME);
        Object publisher = values.get(FocusColumn.PUBLISHER_NAME);
        if (provider == null) {
            return;
        }
        values.putIfAbsent(FocusColumn.SERVICE_PROVIDER_NAME, provider);
        if (publisher == null || publisher.equals(provider)) {
            values.putIfAbsent(FocusColumn.HOST_PROVIDER_NAME, provider);
        }
    }

    /** The extensions, and with them a publisher whose name is no other column's. */
    static SortedMap<String, String> extensions(Map<FocusColumn, Object> values, SortedMap<String, String> extensions) {
        SortedMap<String, String> all = new TreeMap<>(extensions);
        Object publisher = values.get(FocusColumn.PUBLISHER_NAME);
        if (publisher != null
                && !publisher.equals(values.get(FocusColumn.PROVIDER_NAME))
                && !publisher.equals(values.get(FocusColumn.SERVICE_PROVIDER_NAME))) {
            all.putIfAbsent(FocusColumn.PUBLISHER_NAME.extensionName(), publisher.toString());
        }
        return all;
    }

    /** Who a row of an old version says is the provider. */
    static @Nullable String provider(CostRecord row) {
        String host = row.service().hostProvider();
        return host == null ? row.service().serviceProvider() : host;
    }

    /** Who a row of an old version says is the publisher. */
    static @Nullable String publisher(CostRecord row) {
        String kept = row.extensions().get(FocusColumn.PUBLISHER_NAME.extensionName());
        return kept == null ? row.service().serviceProvider() : kept;
    }
}
