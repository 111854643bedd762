package io.cloudcost.budget.internal.prices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cloudcost.model.Money;
import io.cloudcost.resource.Architecture;
import io.cloudcost.resource.Gpu;
import io.cloudcost.resource.PriceBasis;
import io.cloudcost.resource.PriceQuote;
import io.cloudcost.resource.PriceQuote.Billing;
import io.cloudcost.resource.PriceQuote.Rate;
import io.cloudcost.resource.PriceQuoteBuilder;
import io.cloudcost.resource.ResourceKind;
import io.cloudcost.spi.PriceGap;
import io.cloudcost.spi.PriceRead;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuoteTextTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void nothingIsLostByWritingAndReading(long seed) {
        Random random = new Random(seed);
        PriceFile file = new PriceFile(
                List.of("a note\twith a tab", ""),
                new PriceRead(
                        Stream.generate(() -> quote(random)).limit(200).toList(),
                        List.of(new PriceGap("aws", null, "spot", "a\\b"), new PriceGap("aws", "eu", "x", "")),
                        NOW));
        assertThat(QuoteText.read(QuoteText.write(file))).as("seed %d", seed).isEqualTo(file);
        PriceQuote one = quote(random);
        assertThat(QuoteText.readOne(QuoteText.write(one))).as("seed %d", seed).isEqualTo(one);
    }

    @Test
    void whatIsNotUnderstoodIsNamedByItsLine() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuoteText.read("<html>"))
                .withMessage("These are no prices: the first line is not cloudcost-prices.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuoteText.read("cloudcost-prices\t2\t2026-11-21T00:00:00Z"))
                .withMessageContaining("version 2");
        String head = "cloudcost-prices\t1\t2026-11-21T00:00:00Z\n";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuoteText.read(head + "P\tm5.large\t0.096\n"))
                .withMessage("Line 2 of the prices is not understood: the size m5.large is not described");
        String section = "R\taws\teu\ts\tLIST\tPT1S\tPT1M\tUSD\t2026-11-21T00:00:00Z\nT\tm5.large\n";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuoteText.read(head + section + "P\tm5.large\t0\n"))
                .withMessageContaining("Line 4")
                .withMessageContaining("0 in a source means unknown");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> QuoteText.read(head + section.replace("2026-11-21T00", "monday") + "P\tm5.large\t1\n"))
                .withMessageContaining("Line 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuoteText.readOne(head))
                .withMessage("Expected one price, found 0.");
    }

    @Test
    void linesOfALaterVersionArePassedOver() {
        assertThat(QuoteText.read("cloudcost-prices\t1\t2026-11-21T00:00:00Z\nZ\tnews\n")
                        .read()
                        .quotes())
                .isEmpty();
    }

    private static PriceQuote quote(Random random) {
        PriceQuoteBuilder quote = PriceQuote.builder(pick(random, "aws", "vultr"), pick(random, "a", "b\tc", "d "))
                .region(pick(random, null, "eu", "us"))
                .kind(random.nextBoolean() ? ResourceKind.COMPUTE_INSTANCE : ResourceKind.BARE_METAL)
                .family(pick(random, null, "m5"))
                .vcpus(random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(random.nextInt(9)))
                .memoryMib(random.nextBoolean() ? OptionalLong.empty() : OptionalLong.of(random.nextInt(9)))
                .diskGb(random.nextBoolean() ? OptionalLong.empty() : OptionalLong.of(random.nextInt(9)))
                .architecture(pick(random, null, Architecture.ARM64, Architecture.X86_64))
                .gpu(pick(random, null, Gpu.UNSPECIFIED, new Gpu(new BigDecimal("0.5"), "NVIDIA L4", null)))
                .billing(pick(random, Billing.BY_HOUR, new Billing(Duration.ofMillis(1500), Duration.ZERO)))
                .basis(pick(random, PriceBasis.LIST, PriceBasis.DISCOUNTED))
                .source(pick(random, "", "line\r\nbreak"));
        if (random.nextBoolean()) {
            quote.onDemand(rate(random));
        } else {
            quote.onDemandMissing(pick(random, "no\\t", "the source does not give it"));
        }
        if (random.nextBoolean()) {
            quote.spot(rate(random));
        } else {
            quote.spotMissing("not offered");
        }
        return quote.build();
    }

    private static Rate rate(Random random) {
        Money hourly = Money.usd(BigDecimal.valueOf(1 + random.nextInt(1_000_000), 7));
        return new Rate(hourly, NOW.plusMillis(random.nextInt(3)), random.nextBoolean() ? null : Money.usd("5"));
    }

    @SafeVarargs
    private static <T extends @Nullable Object> T pick(Random random, T... values) {
        return values[random.nextInt(values.length)];
    }
}
