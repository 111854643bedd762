package io.cloudcost.analysis.internal;

import io.cloudcost.finding.Evidence;
import io.cloudcost.finding.FindingBuilder;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.spi.AnalysisContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A wait before something counts as waste, so that what is just being set up is left alone. It runs from when the resource
 * came into its state, and where the provider does not say, from when it was made.
 */
final class Waiting {

    private Waiting() {}

    /** Since when, if the provider says. */
    static Optional<Instant> since(CloudResource resource) {
        return Optional.ofNullable(resource.info().stateSince())
                .or(() -> Optional.ofNullable(resource.info().created()));
    }

    /** Full days since then. */
    static long days(Instant since, AnalysisContext context) {
        return Duration.between(since, context.now()).toDays();
    }

    /** Whether the wait is over; it is where no time is known. If it is not, the context is told. */
    static boolean isOver(CloudResource resource, int days, AnalysisContext context) {
        Optional<Instant> since = since(resource);
        if (since.isPresent() && days(since.get(), context) < days) {
            context.notJudged(
                    resource.ref(),
                    "It is so since " + since.get() + ", and counts from " + days + (days == 1 ? " day" : " days")
                            + " on.");
            return false;
        }
        return true;
    }

    /** The age as evidence, and more trust in the claim where it is known. */
    static FindingBuilder evidence(
            FindingBuilder finding,
            CloudResource resource,
            int days,
            AnalysisContext context,
            String known,
            String not) {
        Optional<Instant> since = since(resource);
        since.ifPresent(start ->
                finding.evidence(Evidence.of("age_days", Long.toString(days(start, context)), Integer.toString(days))));
        return finding.confidence(since.isPresent() ? known : not);
    }
}
