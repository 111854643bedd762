package io.cloudcost.simulator.vultr;

import static io.cloudcost.simulator.Json.object;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the API shows one by one: the account, a machine, an invoice, a machine's traffic. */
final class Singles {

    private static final int BANDWIDTH_DAYS = 30;
    /** The name of a single object by the path of its list. */
    private static final Map<String, String> NAMES =
            Map.of("/instances", "instance", "/bare-metals", "bare_metal", "/billing/invoices", "billing_invoice");

    private final VultrEstate estate;
    /** Where each id is in its list; made when first asked for. */
    private final Map<String, Map<String, Integer>> indexes = new ConcurrentHashMap<>();

    Singles(VultrEstate estate) {
        this.estate = estate;
    }

    static String missing(String path) {
        return path.startsWith("/instances/") ? "instance not found" : "Not found.";
    }

    Optional<Map<String, @Nullable Object>> at(String path) {
        Map<String, @Nullable Object> single = estate.singles().get(path);
        if (single != null) {
            return Optional.of(single);
        }
        if (path.endsWith("/bandwidth")) {
            return entry(path.substring(0, path.lastIndexOf('/'))).map(this::bandwidth);
        }
        return entry(path).map(entry -> object(NAMES.get(parent(path)), entry));
    }

    private Optional<Map<String, @Nullable Object>> entry(String path) {
        String parent = parent(path);
        if (!NAMES.containsKey(parent)) {
            return Optional.empty();
        }
        Integer index = indexes.computeIfAbsent(parent, this::index).get(path.substring(parent.length() + 1));
        Listing listing = estate.listings().get(parent);
        return index == null || listing == null
                ? Optional.empty()
                : Optional.of(listing.entry().apply(index));
    }

    private static String parent(String path) {
        return path.substring(0, path.lastIndexOf('/'));
    }

    private Map<String, Integer> index(String path) {
        Listing listing = estate.listings().get(path);
        Map<String, Integer> byId = new HashMap<>();
        if (listing != null) {
            IntStream.range(0, listing.size())
                    .forEach(i ->
                            byId.put(String.valueOf(listing.entry().apply(i).get("id")), i));
        }
        return byId;
    }

    /** The last thirty days; a machine that is off has none. */
    private Map<String, @Nullable Object> bandwidth(Map<String, @Nullable Object> machine) {
        LocalDate today = LocalDate.ofInstant(estate.specification().now(), ZoneOffset.UTC);
        Dice dice = estate.specification().dice(String.valueOf(machine.get("id")));
        Map<String, Object> days = new TreeMap<>();
        for (int back = BANDWIDTH_DAYS; back > 0 && !"stopped".equals(machine.get("power_status")); back--) {
            days.put(
                    today.minusDays(back).toString(),
                    object("incoming_bytes", dice.below(2_000_000_000), "outgoing_bytes", dice.below(2_000_000_000)));
        }
        return object("bandwidth", days);
    }
}
