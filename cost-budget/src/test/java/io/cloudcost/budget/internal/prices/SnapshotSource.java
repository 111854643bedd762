package io.cloudcost.budget.internal.prices;

import io.cloudcost.model.Money;
import io.cloudcost.resource.Gpu;
import io.cloudcost.resource.PriceQuote;
import io.cloudcost.resource.PriceQuote.Rate;
import io.cloudcost.spi.PriceGap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The facts about one provider. */
interface SnapshotSource {

    int GPU_DIGITS = 4;

    List<PriceQuote> quotes();

    List<PriceGap> gaps();

    static Rate rate(BigDecimal hourly, String asOf) {
        return new Rate(Money.usd(hourly), MakeSnapshot.midnight(asOf), null);
    }

    /** Files say the memory of each GPU that the machine sees, and what share of a physical one that is. */
    static @Nullable Gpu gpu(Csv type, String memoryColumn, UnaryOperator<BigDecimal> gigabytes) {
        if (type.text("gpu_model").isEmpty()) {
            return null;
        }
        BigDecimal seen = type.number("gpu_count").orElseThrow();
        BigDecimal share = type.number("gpu_share").orElse(BigDecimal.ONE);
        BigDecimal memory =
                gigabytes.apply(type.number(memoryColumn).orElseThrow()).multiply(seen);
        return new Gpu(digits(seen.multiply(share)), type.text("gpu_model"), digits(memory));
    }

    static BigDecimal digits(BigDecimal number) {
        return Money.canonical(number.setScale(GPU_DIGITS, RoundingMode.HALF_UP));
    }

    /** Sizes that are described and have no price anywhere. */
    static PriceGap unpriced(String provider, Collection<String> plans) {
        return new PriceGap(
                provider,
                null,
                "prices of " + plans.size() + " sizes: " + String.join(", ", new TreeSet<>(plans)),
                "no source names them");
    }
}
