package io.cloudcost.aws.internal.rules;

import io.cloudcost.aws.model.AdviceParts;
import io.cloudcost.aws.model.AwsKinds;
import io.cloudcost.aws.model.CommitmentAttributes;
import io.cloudcost.finding.Effort;
import io.cloudcost.finding.Evidence;
import io.cloudcost.finding.Finding;
import io.cloudcost.finding.Priority;
import io.cloudcost.finding.Risk;
import io.cloudcost.resource.OtherResource;
import io.cloudcost.resource.ResourceState;
import io.cloudcost.spi.AnalysisContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reservations and savings plans that end soon: from then on what they cover costs its price on demand. */
public final class ExpiringCommitments extends AwsRule<OtherResource> {

    /** For the service loader. */
    public ExpiringCommitments() {
        super(
                "aws.commitments.expiring",
                "Reservations and savings plans that end soon",
                OtherResource.class,
                Set.of(AdviceParts.RESERVATIONS, AdviceParts.SAVINGS_PLANS),
                List.of(CommitmentOptions.DAYS_LEFT));
    }

    @Override
    boolean concerns(OtherResource thing) {
        return (thing.kind().equals(AwsKinds.RESERVATION) || thing.kind().equals(AwsKinds.SAVINGS_PLAN))
                && thing.state() == ResourceState.AVAILABLE;
    }

    @Override
    Optional<Finding> look(OtherResource thing, AnalysisContext context) {
        Optional<Instant> ends = thing.info().attributes().get(CommitmentAttributes.ENDS);
        if (ends.isEmpty()) {
            return unjudged(thing, "AWS did not say when it ends.", context);
        }
        long days = Duration.between(context.now(), ends.get()).toDays();
        int limit = context.option(CommitmentOptions.DAYS_LEFT);
        return days < 0 || days > limit
                ? Optional.empty()
                : Optional.of(finding(thing, "ends in " + days + " days")
                        .evidence(Evidence.of("days_left", Long.toString(days), Integer.toString(limit)))
                        .evidence(Evidence.of("ends", ends.get().toString()))
                        .action("See whether what it covers is still needed, and commit to that much again.")
                        .confidence("0.9")
                        .effort(Effort.LOW)
                        .risk(Risk.LOW)
                        .priority(Priority.MEDIUM)
                        .build());
    }
}
