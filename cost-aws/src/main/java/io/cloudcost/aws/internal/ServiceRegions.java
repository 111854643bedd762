package io.cloudcost.aws.internal;

import io.cloudcost.aws.internal.sdk.CostRow;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * In which region a charge is: by its usage type's abbreviation, held against the regions in which AWS says that the service cost
 * something that month. An abbreviation can mean something else (CloudFront's {@code EU} is half a continent), and a usage type
 * without one is either for Northern Virginia or for a service without regions.
 */
final class ServiceRegions {

    private record Key(YearMonth month, String service) {}

    /** Its usage types begin with continents, of which one is written like the region Ireland. */
    private static final String BY_CONTINENT = "Amazon CloudFront";

    private final Map<Key, Set<String>> told = new HashMap<>();
    private final Set<YearMonth> months = new HashSet<>();

    /** @param rows by service and region; empty if they could not be read */
    ServiceRegions(Collection<CostRow> rows) {
        for (CostRow row : rows) {
            months.add(YearMonth.from(row.start()));
            told.computeIfAbsent(key(row), key -> new HashSet<>())
                    .add(row.keys().get(1));
        }
    }

    /** The region of a row by service and usage type; empty if that is not certain. */
    Optional<String> of(CostRow row) {
        String usageType = row.keys().get(1);
        Optional<String> byCode = RegionCodes.of(usageType);
        if (!months.contains(YearMonth.from(row.start()))) {
            return byCode.filter(region -> !row.keys().get(0).equals(BY_CONTINENT));
        }
        Set<String> regions = told.getOrDefault(key(row), Set.of());
        if (byCode.isPresent() || RegionCodes.isUnknownCode(usageType)) {
            return byCode.filter(regions::contains);
        }
        return withoutCode(regions);
    }

    private static Optional<String> withoutCode(Set<String> regions) {
        return regions.contains(RegionCodes.WITHOUT_CODE)
                        && RegionCodes.NO_REGIONS.stream().noneMatch(regions::contains)
                ? Optional.of(RegionCodes.WITHOUT_CODE)
                : Optional.empty();
    }

    private static Key key(CostRow row) {
        return new Key(YearMonth.from(row.start()), row.keys().get(0));
    }
}
