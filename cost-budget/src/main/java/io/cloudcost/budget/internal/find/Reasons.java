package io.cloudcost.budget.internal.find;

import io.cloudcost.budget.model.Offer;
import io.cloudcost.model.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What to tell about offers. */
final class Reasons {

    private Reasons() {}

    /** Each offer with why it is not the first. */
    static List<Offer> why(List<Offer> offers) {
        List<Offer> told = new ArrayList<>();
        for (Offer offer : offers) {
            told.add(told.isEmpty() ? offer : with(offer, why(offer, told.get(0))));
        }
        return told;
    }

    static List<String> assumptions(Entry entry, CostRules rules) {
        if (!entry.spot || !rules.reworkAssumed()) {
            return List.of();
        }
        String percent = rules.rework().movePointRight(2).stripTrailingZeros().toPlainString();
        return List.of(
                "After interruptions " + percent + " % of the work is assumed to be done again; no source says it.");
    }

    private static String why(Offer offer, Offer best) {
        if (Ranking.lacks(offer.expected()) != Ranking.lacks(best.expected())) {
            return String.join(" ", offer.expected().missing());
        }
        Money more = offer.expected().total().minus(best.expected().total());
        if (more.isPositive()) {
            return "costs " + more + " more";
        }
        BigDecimal hourly = offer.hourly().amount();
        return hourly.compareTo(best.hourly().amount()) > 0
                ? "costs the same at a higher price per hour"
                : "costs the same";
    }

    private static Offer with(Offer offer, String why) {
        return new Offer(
                offer.quote(), offer.spot(), offer.expected(), offer.upper(), offer.age(), offer.assumptions(), why);
    }
}
