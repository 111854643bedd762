package io.cloudcost.budget.internal.prices;

import io.cloudcost.model.Money;
import io.cloudcost.resource.Gpu;
import io.cloudcost.resource.PriceQuote;
import io.cloudcost.resource.PriceQuote.Rate;
import io.cloudcost.resource.ResourceKind;
import io.cloudcost.spi.PriceGap;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes prices as {@link QuoteText} says: what is the same as in the line before is not said again. */
final class QuoteWriter {

    private final StringBuilder text = new StringBuilder();
    private final Map<String, String> types = new HashMap<>();
    private String section = "";

    QuoteWriter(Instant readAt) {
        line(QuoteText.HEAD, QuoteText.VERSION, readAt.toString());
    }

    QuoteWriter notes(List<String> notes) {
        notes.forEach(note -> line("#", note));
        return this;
    }

    QuoteWriter quotes(List<PriceQuote> quotes) {
        quotes.forEach(this::quote);
        return this;
    }

    QuoteWriter gaps(List<PriceGap> gaps) {
        gaps.forEach(gap -> line("G", gap.provider(), gap.region(), gap.what(), gap.why()));
        return this;
    }

    String text() {
        return text.toString();
    }

    private void quote(PriceQuote quote) {
        Rate first = quote.onDemand() == null ? quote.spot() : quote.onDemand();
        begin(quote, first);
        type(quote);
        Rate onDemand = quote.onDemand();
        Rate spot = quote.spot();
        line(
                "P",
                quote.plan(),
                hourly(onDemand),
                hourly(spot),
                cap(onDemand),
                cap(spot),
                why(quote.onDemandMissing()),
                why(quote.spotMissing()),
                spot == null || first == null || spot.asOf().equals(first.asOf())
                        ? null
                        : spot.asOf().toString());
    }

    private void begin(PriceQuote quote, @Nullable Rate rate) {
        String next = fields(
                "R",
                quote.provider(),
                quote.region(),
                quote.source(),
                quote.basis().name(),
                quote.billing().increment().toString(),
                quote.billing().minimum().toString(),
                rate == null ? null : rate.hourly().currency(),
                rate == null ? null : rate.asOf().toString());
        if (!next.equals(section)) {
            section = next;
            text.append(next).append('\n');
        }
    }

    private void type(PriceQuote quote) {
        Gpu gpu = quote.gpu();
        String next = fields(
                "T",
                quote.plan(),
                quote.kind().equals(ResourceKind.COMPUTE_INSTANCE)
                        ? null
                        : quote.kind().name(),
                quote.family(),
                quote.vcpus().isPresent() ? String.valueOf(quote.vcpus().getAsInt()) : null,
                quote.memoryMib().isPresent() ? String.valueOf(quote.memoryMib().getAsLong()) : null,
                quote.diskGb().isPresent() ? String.valueOf(quote.diskGb().getAsLong()) : null,
                quote.architecture() == null ? null : quote.architecture().name(),
                gpu == null ? null : gpu.model() == null ? QuoteText.UNKNOWN : gpu.model(),
                gpu == null ? null : plain(gpu.count()),
                gpu == null ? null : plain(gpu.memoryGb()));
        if (!next.equals(types.put(quote.plan(), next))) {
            text.append(next).append('\n');
        }
    }

    private void line(@Nullable String... fields) {
        text.append(fields(fields)).append('\n');
    }

    /** Empty fields at the end are left out. */
    private static String fields(@Nullable String... fields) {
        int last = fields.length;
        while (last > 0 && (fields[last - 1] == null || fields[last - 1].isEmpty())) {
            last--;
        }
        return Stream.of(fields)
                .limit(last)
                .map(field -> field == null ? "" : QuoteText.escape(field))
                .collect(Collectors.joining(String.valueOf(QuoteText.TAB)));
    }

    private static @Nullable String hourly(@Nullable Rate rate) {
        return rate == null ? null : plain(rate.hourly().amount());
    }

    private static @Nullable String cap(@Nullable Rate rate) {
        Money cap = rate == null ? null : rate.monthlyCap();
        return cap == null ? null : plain(cap.amount());
    }

    private static @Nullable String why(@Nullable String reason) {
        return reason == null || reason.equals(QuoteText.NOT_GIVEN) ? null : reason;
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}
