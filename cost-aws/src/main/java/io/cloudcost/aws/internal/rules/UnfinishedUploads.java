package io.cloudcost.aws.internal.rules;

import io.cloudcost.aws.model.ServiceAttributes;
import io.cloudcost.aws.model.ServiceParts;
import io.cloudcost.finding.Effort;
import io.cloudcost.finding.Evidence;
import io.cloudcost.finding.Finding;
import io.cloudcost.finding.Priority;
import io.cloudcost.finding.Risk;
import io.cloudcost.resource.Attributes;
import io.cloudcost.resource.OtherResource;
import io.cloudcost.resource.ResourceKind;
import io.cloudcost.resource.ResourceState;
import io.cloudcost.snapshot.Part;
import io.cloudcost.spi.AnalysisContext;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Buckets with uploads that were begun long ago and never ended: their parts are billed, and no list of objects shows them. */
public final class UnfinishedUploads extends AwsRule<OtherResource> {

    /** For the service loader. */
    public UnfinishedUploads() {
        super(
                "aws.s3.incomplete-uploads",
                "Buckets with uploads that were never ended",
                OtherResource.class,
                Set.of(Part.OBJECT_STORAGE, ServiceParts.INCOMPLETE_UPLOADS),
                List.of(ServiceOptions.UPLOAD_DAYS));
    }

    @Override
    boolean concerns(OtherResource thing) {
        return thing.kind().equals(ResourceKind.OBJECT_STORAGE);
    }

    @Override
    Optional<Finding> look(OtherResource thing, AnalysisContext context) {
        if (thing.state() != ResourceState.AVAILABLE) {
            return unjudged(thing, "It is not known to be available.", context);
        }
        Attributes facts = thing.info().attributes();
        Optional<BigDecimal> uploads = facts.get(ServiceAttributes.UPLOADS);
        if (uploads.isEmpty()) {
            return unjudged(thing, "Its uploads could not be read.", context);
        }
        Optional<Instant> oldest = facts.get(ServiceAttributes.OLDEST_UPLOAD);
        int limit = context.option(ServiceOptions.UPLOAD_DAYS);
        return oldest.map(begun -> Duration.between(begun, context.now()).toDays())
                .filter(days -> days >= limit)
                .map(days -> claim(thing, uploads.get(), days, limit));
    }

    private Finding claim(OtherResource thing, BigDecimal uploads, long days, int limit) {
        Attributes facts = thing.info().attributes();
        String more = facts.get(ServiceAttributes.MORE_UPLOADS).orElse(false) ? " or more" : "";
        return finding(thing, "has uploads that were never ended, the oldest for " + days + " days")
                .evidence(Evidence.of("oldest_days", Long.toString(days), Integer.toString(limit)))
                .evidence(Evidence.of("uploads", uploads.toPlainString() + more))
                .evidence(Evidence.of(
                        "rule_ends_them",
                        facts.get(ServiceAttributes.ABORTS_UPLOADS)
                                .map(String::valueOf)
                                .orElse("unknown")))
                .action("Add a rule that ends unfinished uploads after " + limit + " days.")
                .confidence("0.9")
                .effort(Effort.LOW)
                .risk(Risk.LOW)
                .priority(Priority.LOW)
                .build();
    }
}
