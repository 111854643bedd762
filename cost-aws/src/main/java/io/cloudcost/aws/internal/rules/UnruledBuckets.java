package io.cloudcost.aws.internal.rules;

import io.cloudcost.aws.model.ServiceAttributes;
import io.cloudcost.finding.Effort;
import io.cloudcost.finding.Evidence;
import io.cloudcost.finding.Finding;
import io.cloudcost.finding.Priority;
import io.cloudcost.finding.Risk;
import io.cloudcost.resource.OtherResource;
import io.cloudcost.resource.ResourceKind;
import io.cloudcost.resource.ResourceState;
import io.cloudcost.snapshot.Part;
import io.cloudcost.spi.AnalysisContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Buckets without a rule for what becomes of their objects (AWS Trusted Advisor's and Thrifty's check). */
public final class UnruledBuckets extends AwsRule<OtherResource> {

    /** For the service loader. */
    public UnruledBuckets() {
        super(
                "aws.s3.no-lifecycle",
                "Buckets whose objects are kept for ever in the class they came in",
                OtherResource.class,
                Set.of(Part.OBJECT_STORAGE),
                List.of());
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
        Optional<BigDecimal> rules = thing.info().attributes().get(ServiceAttributes.LIFECYCLE_RULES);
        if (rules.isEmpty()) {
            return unjudged(thing, "Its rules could not be read.", context);
        }
        return rules.filter(count -> count.signum() == 0)
                .map(none -> finding(thing, "has no rule for what becomes of its objects")
                        .evidence(Evidence.of("lifecycle_rules", "0"))
                        .action(
                                "Add rules: end unfinished uploads after 7 days, move what is seldom read, remove what nobody needs.")
                        .confidence("0.6")
                        .effort(Effort.LOW)
                        .risk(Risk.LOW)
                        .priority(Priority.LOW)
                        .build());
    }
}
