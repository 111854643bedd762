package io.cloudcost.budget.internal.gate;

import io.cloudcost.budget.model.LostReason;
import io.cloudcost.budget.model.RefusalCode;
import io.cloudcost.budget.model.Search;
import io.cloudcost.spi.PriceGap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** Why a search found nothing. */
final class Found {

    private static final int MOST = 3;

    private Found() {}

    /** Prices are lost by the first reason that holds: the latest one tells how near it was. */
    static RefusalCode code(Search search) {
        SortedMap<LostReason, Search.Lost> lost = search.lost();
        if (lost.isEmpty()) {
            return RefusalCode.PRICE_UNKNOWN;
        }
        return switch (lost.lastKey()) {
            case NO_PRICE -> RefusalCode.PRICE_UNKNOWN;
            case TOO_OLD -> RefusalCode.PRICE_TOO_OLD;
            case CURRENCY -> RefusalCode.CURRENCY;
            default -> RefusalCode.NO_MACHINE;
        };
    }

    static String sentence(Search search) {
        if (search.considered() == 0) {
            return "There are no prices to find a machine by." + unread(search);
        }
        List<String> why = new ArrayList<>();
        search.lost()
                .forEach((reason, lost) ->
                        why.add(reason.words() + " " + lost.count() + " times, for example " + lost.example()));
        Collections.reverse(why);
        String hints = search.hints().isEmpty() ? "" : " " + String.join(" ", search.hints());
        return "No machine fits of " + search.considered() + " prices: "
                + String.join("; ", why.subList(0, Math.min(MOST, why.size()))) + "." + hints + unread(search);
    }

    /** Whose prices were to be read and could not be. */
    private static String unread(Search search) {
        return search.gaps().stream()
                .filter(gap -> gap.what().equals(PriceGap.ALL_PRICES))
                .map(gap -> " The prices of " + gap.provider() + " are missing: " + gap.why())
                .collect(Collectors.joining());
    }
}
