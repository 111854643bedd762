package io.cloudcost.cli;

import io.cloudcost.budget.model.CostParts;
import io.cloudcost.budget.model.Offer;
import io.cloudcost.budget.model.Search;
import io.cloudcost.resource.Architecture;
import io.cloudcost.resource.Gpu;
import io.cloudcost.resource.PriceQuote;
import io.cloudcost.spi.PriceGap;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The machines that were found, for programs. */
final class InstancesDocument {

    private InstancesDocument() {}

    static void write(JsonOut json, Search search) throws IOException {
        json.object(() -> {
            json.object("best", search.best().orElse(null), offer -> offer(json, offer));
            json.objects("runnersUp", search.runnersUp(), offer -> offer(json, offer));
            json.objects("lost", List.copyOf(search.lost().entrySet()), lost -> lost(json, lost));
            json.objects("gaps", search.gaps(), gap -> gap(json, gap));
            json.texts("hints", search.hints());
            json.object("prices", () -> {
                json.number("considered", search.considered());
                json.number("fitting", search.fitting());
                json.text("oldest", search.oldest().orElse(null));
                json.text("newest", search.newest().orElse(null));
            });
        });
    }

    /** The fields of an offer. */
    static void offer(JsonOut json, Offer offer) throws IOException {
        PriceQuote quote = offer.quote();
        json.text("provider", quote.provider());
        json.text("region", quote.region());
        json.text("plan", quote.plan());
        json.text("kind", quote.kind());
        json.text("family", quote.family());
        number(json, "vcpus", quote.vcpus().isPresent(), quote.vcpus().orElse(0));
        number(
                json,
                "memoryMib",
                quote.memoryMib().isPresent(),
                quote.memoryMib().orElse(0));
        number(json, "diskGb", quote.diskGb().isPresent(), quote.diskGb().orElse(0));
        json.text(
                "architecture",
                Optional.ofNullable(quote.architecture())
                        .map(Architecture::name)
                        .orElse(null));
        json.object("gpu", quote.gpu(), gpu -> gpu(json, gpu));
        json.flag("spot", offer.spot());
        json.money("hourlyPrice", offer.hourly());
        json.money("monthlyCap", offer.rate().monthlyCap());
        json.text("priceSource", quote.source());
        json.text("priceAsOf", offer.rate().asOf());
        json.number("priceAgeDays", offer.age().toDays());
        json.text("basis", quote.basis());
        json.object("expected", () -> parts(json, offer.expected()));
        json.object("upper", () -> parts(json, offer.upper()));
        json.flag("complete", offer.complete());
        json.texts("missing", offer.expected().missing());
        json.texts("assumptions", offer.assumptions());
        json.text("why", offer.why().isEmpty() ? null : offer.why());
    }

    private static void parts(JsonOut json, CostParts parts) throws IOException {
        json.number("billedSeconds", parts.billed().toSeconds());
        json.money("total", parts.total());
        json.money("compute", parts.compute());
        json.money("rework", parts.rework());
        json.money("egress", parts.egress());
        json.money("storage", parts.storage());
    }

    private static void gpu(JsonOut json, Gpu gpu) throws IOException {
        json.text("model", gpu.model());
        json.decimal("count", Optional.ofNullable(gpu.count()));
        json.decimal("memoryGb", Optional.ofNullable(gpu.memoryGb()));
    }

    private static void lost(JsonOut json, Map.Entry<?, Search.Lost> lost) throws IOException {
        json.text("reason", lost.getKey());
        json.number("count", lost.getValue().count());
        json.text("example", lost.getValue().example());
    }

    /** The fields of a gap. */
    static void gap(JsonOut json, PriceGap gap) throws IOException {
        json.text("provider", gap.provider());
        json.text("region", gap.region());
        json.text("what", gap.what());
        json.text("why", gap.why());
    }

    private static void number(JsonOut json, String name, boolean known, long value) throws IOException {
        if (known) {
            json.number(name, value);
        } else {
            json.nothing(name);
        }
    }
}
