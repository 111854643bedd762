package io.cloudcost.aws.internal.prices;

import io.cloudcost.aws.internal.sdk.PriceQuestion;
import io.cloudcost.resource.Price;
import io.cloudcost.resource.ResourceKind;
import io.cloudcost.snapshot.CatalogPrice;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The price list as detectors need it: instance types of families in use as Linux on shared hardware, since a catalogue has one price
 * for a size; and what EBS volumes cost by the unit.
 */
final class CatalogSlice {

    private static final BigDecimal MIB_PER_GIB = BigDecimal.valueOf(1_024);

    private CatalogSlice() {}

    static List<CatalogPrice> of(Map<PriceQuestion, List<PriceRow>> answered) {
        List<CatalogPrice> lines = new ArrayList<>();
        answered.forEach((question, rows) -> rows.stream()
                .filter(PriceRow::isOrdinary)
                .filter(row -> row.price().isPositive())
                .flatMap(row -> lines(question, row))
                .forEach(lines::add));
        return lines.stream()
                .distinct()
                .sorted(Comparator.comparing(CatalogPrice::region)
                        .thenComparing(CatalogPrice::kind)
                        .thenComparing(CatalogPrice::plan))
                .toList();
    }

    private static Stream<CatalogPrice> lines(PriceQuestion question, PriceRow row) {
        if (question.service().equals(DatabasePrices.SERVICE)) {
            return DatabaseRates.lines(question.region(), row);
        }
        return isMachines(question) ? machine(question.region(), row) : Rates.lines(question.region(), row);
    }

    private static boolean isMachines(PriceQuestion question) {
        return MachineSku.LINUX.equals(question.exact().get("operation"))
                && MachinePrices.SHARED.equals(question.exact().get("tenancy"));
    }

    private static Stream<CatalogPrice> machine(String region, PriceRow row) {
        return row.attribute("instanceType").stream().map(type -> {
            Price price = Quotes.hourly(new Quotes.Quote(Optional.of(row), ""), type);
            return new CatalogPrice(
                    ResourceKind.COMPUTE_INSTANCE,
                    type,
                    region,
                    price,
                    MachinePrices.family(type),
                    vcpus(row.attributes().get("vcpu")),
                    memory(row.attributes().get("memory")),
                    OptionalLong.empty(),
                    OptionalLong.empty(),
                    null);
        });
    }

    static OptionalInt vcpus(@Nullable String text) {
        return text == null || !text.matches("\\d{1,5}") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
    }

    /** {@code 8 GiB}, {@code 0.5 GiB}, {@code 1,952 GiB}. */
    static OptionalLong memory(@Nullable String text) {
        String number =
                text == null ? "" : text.replace(",", "").replace(" GiB", "").strip();
        return number.matches("\\d{1,9}(\\.\\d{1,6})?")
                ? OptionalLong.of(new BigDecimal(number).multiply(MIB_PER_GIB).longValue())
                : OptionalLong.empty();
    }
}
