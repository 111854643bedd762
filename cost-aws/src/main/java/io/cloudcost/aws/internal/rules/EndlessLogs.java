package io.cloudcost.aws.internal.rules;

import io.cloudcost.aws.model.AwsKinds;
import io.cloudcost.aws.model.ServiceAttributes;
import io.cloudcost.aws.model.ServiceParts;
import io.cloudcost.finding.Effort;
import io.cloudcost.finding.Evidence;
import io.cloudcost.finding.Finding;
import io.cloudcost.finding.Priority;
import io.cloudcost.finding.Risk;
import io.cloudcost.resource.OtherResource;
import io.cloudcost.resource.ResourceState;
import io.cloudcost.spi.AnalysisContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Log groups that hold something and keep it for ever (Thrifty's check). */
public final class EndlessLogs extends AwsRule<OtherResource> {

    /** For the service loader. */
    public EndlessLogs() {
        super(
                "aws.logs.no-retention",
                "Log groups that keep everything for ever",
                OtherResource.class,
                Set.of(ServiceParts.LOG_GROUPS),
                List.of());
    }

    @Override
    boolean concerns(OtherResource thing) {
        return thing.kind().equals(AwsKinds.LOG_GROUP)
                && thing.info()
                        .attributes()
                        .get(ServiceAttributes.RETENTION_DAYS)
                        .isEmpty();
    }

    @Override
    Optional<Finding> look(OtherResource thing, AnalysisContext context) {
        if (thing.state() != ResourceState.AVAILABLE) {
            return unjudged(thing, "It is not known to be available.", context);
        }
        Optional<BigDecimal> stored = thing.info().attributes().get(ServiceAttributes.STORED);
        if (stored.isEmpty()) {
            return unjudged(thing, "CloudWatch does not say how much it holds.", context);
        }
        return stored.filter(bytes -> bytes.signum() > 0)
                .map(bytes -> finding(thing, "keeps its logs for ever")
                        .evidence(Evidence.of("retention_days", "never expire"))
                        .evidence(Evidence.of("stored_bytes", bytes.toPlainString()))
                        .action("Set how long its logs are needed.")
                        .confidence("0.7")
                        .effort(Effort.LOW)
                        .risk(Risk.LOW)
                        .priority(Priority.LOW)
                        .build());
    }
}
