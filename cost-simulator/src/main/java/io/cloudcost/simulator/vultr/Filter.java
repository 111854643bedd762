package io.cloudcost.simulator.vultr;

import io.cloudcost.simulator.Call;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The filters that some lists take: plans by type; instances by label, tag, address and region; backups by instance. */
final class Filter {

    static final String PLAN_TYPES = "Please provide a valid type: all, vdc, vhp, vhf, vc2, voc, vcg, vdg, vdm, vx1,"
            + " voc-g, voc-s, voc-c, voc-m";
    private static final List<String> TYPES = List.of(
            "all", "vdc", "vhp", "vhf", "vc2", "voc", "vcg", "vdg", "vdm", "vx1", "voc-g", "voc-s", "voc-c", "voc-m");
    private static final Map<String, List<String>> FIELDS = Map.of(
            "/instances", List.of("label", "tag", "main_ip", "region"),
            "/backups", List.of("instance_id"));

    private final Optional<String> type;
    private final Map<String, String> fields = new TreeMap<>();

    private Filter(Optional<String> type) {
        this.type = type;
    }

    static Filter of(String path, Call call) {
        Filter filter = new Filter(path.equals("/plans") ? call.parameter("type") : Optional.empty());
        for (String field : FIELDS.getOrDefault(path, List.of())) {
            call.parameter(field).ifPresent(value -> filter.fields.put(field, value));
        }
        return filter;
    }

    boolean isInvalid() {
        return type.filter(t -> !TYPES.contains(t)).isPresent();
    }

    Listing apply(Listing listing) {
        if (fields.isEmpty() && type.isEmpty()) {
            return listing;
        }
        Predicate<Map<String, @Nullable Object>> wanted = entry -> isOfType(entry) && hasFields(entry);
        List<Map<String, @Nullable Object>> left = IntStream.range(0, listing.size())
                .mapToObj(listing.entry())
                .filter(wanted)
                .toList();
        return Listing.of(listing.path(), listing.key(), left, entry -> entry, listing.paging());
    }

    /** {@code voc-g} and its like are the beginnings of ids. */
    private boolean isOfType(Map<String, @Nullable Object> entry) {
        String wanted = type.orElse("all");
        return wanted.equals("all")
                || wanted.equals(entry.get("type"))
                || (wanted.contains("-") && String.valueOf(entry.get("id")).startsWith(wanted));
    }

    private boolean hasFields(Map<String, @Nullable Object> entry) {
        return fields.entrySet().stream().allMatch(field -> matches(entry, field.getKey(), field.getValue()));
    }

    private static boolean matches(Map<String, @Nullable Object> entry, String field, String value) {
        if (field.equals("tag") && entry.get("tags") instanceof List<?> tags) {
            return tags.contains(value);
        }
        return value.equals(entry.get(field));
    }
}
