package io.cloudcost.cli;

import io.cloudcost.budget.model.GpuNeed;
import io.cloudcost.budget.model.Needs;
import io.cloudcost.budget.model.Offer;
import io.cloudcost.budget.model.Search;
import io.cloudcost.model.Money;
import io.cloudcost.resource.Gpu;
import io.cloudcost.resource.PriceQuote;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The machines that were found, for people. */
final class InstancesPage {

    private static final Duration OLD = Duration.ofDays(30);
    private static final BigDecimal HOUR = BigDecimal.valueOf(3_600_000);
    private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_UP);

    private InstancesPage() {}

    static void print(Page page, Needs needs, Duration runtime, Search search) throws IOException {
        String time = BigDecimal.valueOf(runtime.toMillis())
                        .divide(HOUR, 6, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                + " h";
        String wish = Text.printable(wish(needs));
        page.line(
                search.best().isPresent()
                        ? "Cheapest for " + time + " of " + wish
                        : "Nothing that is known fits " + time + " of " + wish + ".");
        for (String hint : search.hints()) {
            page.warning(hint);
        }
        if (search.best().isPresent()) {
            offers(page, search);
        }
        lost(page, search);
        GapSection.print(page, search.gaps());
    }

    private static void offers(Page page, Search search) throws IOException {
        page.blank();
        Table table = Table.of(
                "MACHINE", ">VCPUS", ">MEMORY", "GPU", "BUY", ">PER HOUR", ">EXPECTED", "PRICE OF", "AGAINST THE BEST");
        for (Offer offer : search.offers()) {
            PriceQuote quote = offer.quote();
            table.row(
                    quote.id(),
                    quote.vcpus().isPresent() ? Shown.whole(quote.vcpus().getAsInt()) : Shown.UNKNOWN,
                    memory(quote.memoryMib()),
                    gpu(quote.gpu()),
                    offer.spot() ? "spot" : "on demand",
                    hourly(offer.hourly()),
                    cents(offer.expected().total()) + (offer.complete() ? "" : " + unknown"),
                    offer.rate().asOf().atOffset(ZoneOffset.UTC).toLocalDate().toString(),
                    against(offer, search));
        }
        table.print(page);
        page.rest(search.fitting() - search.offers().size(), "offer", "a larger --limit lists more");
        notes(page, search);
    }

    private static String against(Offer offer, Search search) {
        Offer best = search.best().orElseThrow();
        if (offer.equals(best)) {
            return "the best";
        }
        if (lacksTraffic(offer) != lacksTraffic(best) || lacksDisk(offer) != lacksDisk(best)) {
            return offer.why();
        }
        Money more = offer.expected().total().minus(best.expected().total());
        return more.isPositive() ? "+ " + cents(more) : offer.why();
    }

    private static boolean lacksTraffic(Offer offer) {
        return offer.expected().egress() == null;
    }

    private static boolean lacksDisk(Offer offer) {
        return offer.expected().storage() == null;
    }

    private static void notes(Page page, Search search) throws IOException {
        page.blank();
        Offer oldest =
                search.offers().stream().max(Comparator.comparing(Offer::age)).orElseThrow();
        if (oldest.age().compareTo(OLD) > 0) {
            page.warning("The oldest of these prices is " + oldest.age().toDays() + " days old. It is from: "
                    + oldest.quote().source() + ".");
        }
        if (search.offers().stream().anyMatch(offer -> offer.quote().region() == null)) {
            page.point(
                    "A star stands for a region that the source does not name: the provider says where the size is sold.");
        }
        points(page, search, offer -> offer.expected().missing());
        points(page, search, Offer::assumptions);
        page.point("List prices before tax and discounts; the age of each is in PRICE OF.");
    }

    private static void points(Page page, Search search, Function<Offer, List<String>> sentences) throws IOException {
        for (String sentence : search.offers().stream()
                .flatMap(offer -> sentences.apply(offer).stream())
                .distinct()
                .toList()) {
            page.point(sentence);
        }
    }

    private static void lost(Page page, Search search) throws IOException {
        page.title("What did not fit, of " + Shown.whole(search.considered()) + " ways to buy a machine");
        Table table = Table.of("WHY", ">WAYS", "FOR EXAMPLE");
        search.lost().forEach((reason, lost) -> table.row(reason.words(), Shown.whole(lost.count()), lost.example()));
        table.print(page);
    }

    private static String wish(Needs needs) {
        List<String> words = new ArrayList<>();
        GpuNeed gpu = needs.gpu();
        if (gpu != null) {
            words.add(gpu.count().toPlainString() + " x " + (gpu.model() == null ? "any GPU" : gpu.model()));
        }
        if (needs.vcpus() > 0) {
            words.add(Text.count(needs.vcpus(), "vCPU"));
        }
        if (needs.memoryMib() > 0) {
            words.add(memory(OptionalLong.of(needs.memoryMib())));
        }
        String plan = needs.plan();
        if (plan != null) {
            words.add(plan);
        }
        return words.isEmpty() ? "any machine" : String.join(", ", words);
    }

    private static String memory(OptionalLong mebibytes) {
        return mebibytes.isEmpty()
                ? Shown.UNKNOWN
                : BigDecimal.valueOf(mebibytes.getAsLong())
                                .divide(BigDecimal.valueOf(1024), 1, RoundingMode.HALF_UP)
                                .stripTrailingZeros()
                                .toPlainString()
                        + " GiB";
    }

    private static String gpu(@Nullable Gpu gpu) {
        if (gpu == null) {
            return "";
        }
        String count = gpu.count() == null ? "?" : gpu.count().toPlainString();
        String memory = gpu.memoryGb() == null ? "" : ", " + gpu.memoryGb().toPlainString() + " GB";
        return count + " x " + (gpu.model() == null ? "unknown" : gpu.model()) + memory;
    }

    /** Four decimals, or as many as two digits take. */
    private static String hourly(Money money) {
        BigDecimal amount = money.amount().setScale(4, RoundingMode.HALF_UP);
        BigDecimal shown = amount.precision() < 2 ? money.amount().round(TWO_DIGITS) : amount;
        return shown.toPlainString() + " " + money.currency();
    }

    /** Of less than a cent the first digits that are not 0. */
    private static String cents(Money money) {
        BigDecimal amount = money.amount().setScale(2, RoundingMode.HALF_UP);
        return amount.signum() == 0 && money.isPositive()
                ? hourly(money)
                : amount.toPlainString() + " " + money.currency();
    }
}
