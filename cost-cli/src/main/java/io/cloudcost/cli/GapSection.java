package io.cloudcost.cli;

import io.cloudcost.spi.PriceGap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What prices do not hold, by provider: a few words on each, so that the offers are not lost among them. */
final class GapSection {

    private static final int SHOWN = 3;
    private static final int LONGEST = 72;

    private GapSection() {}

    static void print(Page page, List<PriceGap> gaps) throws IOException {
        if (gaps.isEmpty()) {
            return;
        }
        page.title("What the prices do not hold");
        Map<String, List<PriceGap>> providers = new LinkedHashMap<>();
        gaps.forEach(gap -> providers
                .computeIfAbsent(gap.provider(), it -> new ArrayList<>())
                .add(gap));
        int hidden = 0;
        for (Map.Entry<String, List<PriceGap>> provider : providers.entrySet()) {
            page.point(provider.getKey() + ": " + words(provider.getValue()));
            hidden += Math.max(0, provider.getValue().size() - SHOWN);
        }
        page.rest(hidden, "gap", "--format json lists all, and why each is");
    }

    /** A provider of which nothing at all could be read is the first to be told. */
    private static String words(List<PriceGap> gaps) {
        List<PriceGap> sorted = gaps.stream()
                .sorted(Comparator.comparing(gap -> !gap.what().equals(PriceGap.ALL_PRICES)))
                .toList();
        List<String> words = new ArrayList<>();
        for (PriceGap gap : sorted.subList(0, Math.min(SHOWN, sorted.size()))) {
            String why = gap.what().equals(PriceGap.ALL_PRICES) ? " (" + gap.why() + ")" : "";
            words.add((gap.region() == null ? "" : gap.region() + " ") + Text.shorten(gap.what(), LONGEST) + why);
        }
        int more = sorted.size() - SHOWN;
        return String.join("; ", words) + (more > 0 ? "; " + more + " more" : "");
    }
}
