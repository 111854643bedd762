package io.cloudcost.budget.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** Figures as sentences show them. */
final class Wording {

    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    private Wording() {}

    /** For example {@code 7.191 USD (P90; 3 h on vultr vcg-a100 at 2.397 USD/h, a price of 2025-08-19)}. */
    static String of(Optional<Offer> offer, JobEstimate estimate) {
        return estimate.p90() + " (P90; " + hours(estimate.runtime().p90())
                + offer.map(it -> " on " + machine(it)).orElse("") + learned(estimate) + ")";
    }

    private static String learned(JobEstimate estimate) {
        return estimate.runs() == 0 ? "" : "; learned from " + estimate.runs() + " jobs";
    }

    static String machine(Offer offer) {
        return offer.quote().id() + (offer.spot() ? " spot" : "") + " at " + offer.hourly() + "/h, a price of "
                + LocalDate.ofInstant(offer.rate().asOf(), ZoneOffset.UTC);
    }

    /** For example {@code 2 h 43 min}, minutes rounded up. */
    static String hours(Duration time) {
        long minutes = BigDecimal.valueOf(time.toSeconds())
                .divide(MINUTES, 0, RoundingMode.CEILING)
                .longValueExact();
        String rest = minutes % 60 == 0 ? "" : minutes % 60 + " min";
        return minutes < 60 ? minutes + " min" : (minutes / 60 + " h " + rest).strip();
    }
}
