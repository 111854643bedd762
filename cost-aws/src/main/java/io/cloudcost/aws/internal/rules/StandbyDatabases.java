package io.cloudcost.aws.internal.rules;

import io.cloudcost.aws.internal.prices.DatabaseRates;
import io.cloudcost.aws.model.ServiceAttributes;
import io.cloudcost.finding.Effort;
import io.cloudcost.finding.Evidence;
import io.cloudcost.finding.Finding;
import io.cloudcost.finding.Priority;
import io.cloudcost.finding.Risk;
import io.cloudcost.finding.Saving;
import io.cloudcost.model.Money;
import io.cloudcost.resource.Database;
import io.cloudcost.resource.ResourceKind;
import io.cloudcost.resource.ResourceState;
import io.cloudcost.snapshot.Part;
import io.cloudcost.spi.AnalysisContext;
import java.util.Optional;
import java.util.Set;

/** Databases outside of production that have a standby in another zone. No public tool is known to have this rule: it is our own. */
public final class StandbyDatabases extends AwsRule<Database> {

    /** For the service loader. */
    public StandbyDatabases() {
        super(
                "aws.rds.multi-az-outside-production",
                "Databases with a standby that are not for production",
                Database.class,
                Set.of(Part.DATABASES),
                Environments.OPTIONS);
    }

    @Override
    boolean concerns(Database thing) {
        return thing.kind().equals(ResourceKind.DATABASE)
                && thing.info().attributes().get(ServiceAttributes.MULTI_AZ).orElse(false);
    }

    @Override
    Optional<Finding> look(Database thing, AnalysisContext context) {
        if (thing.state() != ResourceState.AVAILABLE) {
            return unjudged(thing, "It is not known to be available.", context);
        }
        return Environments.outsideProduction(thing, context)
                .map(environment -> finding(thing, "has a standby, but is for " + environment)
                        .evidence(Evidence.of("environment", environment))
                        .evidence(Evidence.of("multi_az", "true", "false"))
                        .action("Switch it to a single zone; it will take longer to come back when its zone fails.")
                        .saving(saving(thing, context).orElse(null))
                        .confidence("0.9")
                        .effort(Effort.LOW)
                        .risk(Risk.LOW)
                        .priority(Priority.MEDIUM)
                        .build());
    }

    private static Optional<Saving> saving(Database thing, AnalysisContext context) {
        Optional<Money> single = DatabaseRates.inOneZone(
                context.prices(),
                thing.region().orElse(""),
                String.valueOf(thing.engine()),
                String.valueOf(thing.plan()));
        return thing.price()
                .monthlyCost()
                .flatMap(
                        own -> single.filter(price -> price.currency().equals(own.currency()))
                                .flatMap(
                                        price -> Texts.saving(
                                                own.minus(price),
                                                "its price less that of a single zone, by AWS's price list; its storage gets cheaper, too")));
    }
}
