package io.cloudcost.vultr.internal;

import io.cloudcost.resource.ResourceKind;
import io.cloudcost.vultr.internal.ResourceIndex.Entry;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the resource that a line is for. A line has no resource id, only a text such as {@code 192.0.2.1 (8192 MB) [web-1]},
 * {@code web-1 (vc2-1c-1gb)} or {@code Load Balancer (web)}: a tie is made only where address or name belong to exactly one living resource of
 * the product's kind, its whole kind was read, its name is the one in brackets if there is one, and it existed before the line's end.
 */
final class Ties {

    private static final Pattern ADDRESSED = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3}){3}) \\([^)]*\\)(?: \\[(.*)])?");
    private static final Pattern NAMED = Pattern.compile("(.*) \\((.*)\\)");

    private final ResourceIndex index;
    private final Predicate<ResourceKind> wholeKindRead;

    Ties(ResourceIndex index, Predicate<ResourceKind> wholeKindRead) {
        this.index = index;
        this.wholeKindRead = wholeKindRead;
    }

    Optional<Entry> find(Product product, @Nullable String description, Instant end) {
        if (description == null || product.kinds().isEmpty()) {
            return Optional.empty();
        }
        Matcher addressed = ADDRESSED.matcher(description);
        Optional<Entry> found = addressed.matches()
                ? byAddress(product, addressed.group(1), addressed.group(2))
                : byName(product, description);
        return found.filter(entry -> existedBefore(entry, end));
    }

    private Optional<Entry> byAddress(Product product, String address, @Nullable String name) {
        return index.byAddress(address)
                .filter(entry -> product.kinds().contains(entry.kind()))
                .filter(entry -> wholeKindRead.test(entry.kind()))
                .filter(entry -> name == null || name.equals(entry.name()));
    }

    private Optional<Entry> byName(Product product, String description) {
        Set<Entry> found = product.kinds().stream()
                .filter(wholeKindRead)
                .flatMap(kind -> names(description).stream().map(name -> index.byName(kind, name)))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }

    private static Set<String> names(String description) {
        Set<String> names = new LinkedHashSet<>();
        names.add(description);
        Matcher named = NAMED.matcher(description);
        if (named.matches()) {
            names.add(named.group(1));
            names.add(named.group(2));
        }
        return names;
    }

    private static boolean existedBefore(Entry entry, Instant end) {
        Instant created = entry.created();
        return created != null && created.isBefore(end);
    }
}
