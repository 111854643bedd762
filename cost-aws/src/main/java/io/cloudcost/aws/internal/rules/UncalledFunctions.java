package io.cloudcost.aws.internal.rules;

import io.cloudcost.aws.model.ServiceAttributes;
import io.cloudcost.finding.Effort;
import io.cloudcost.finding.Evidence;
import io.cloudcost.finding.Finding;
import io.cloudcost.finding.Priority;
import io.cloudcost.finding.Risk;
import io.cloudcost.model.Period;
import io.cloudcost.resource.OtherResource;
import io.cloudcost.resource.ResourceState;
import io.cloudcost.spi.AnalysisContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Functions that nobody calls. Lambda counts nothing while nobody calls (Lambda's developer guide, metrics), so that silence is all there
 * is to see: it is taken for no calls only where all of CloudWatch's answers came to their end, calls of other functions of the same region
 * were counted, and the function was not changed lately. A function costs nothing while nobody calls it.
 */
public final class UncalledFunctions extends FunctionRule {

    /** For the service loader. */
    public UncalledFunctions() {
        super("aws.lambda.never-invoked", "Functions that nobody calls", List.of(AwsOptions.DAYS));
    }

    /** By region, when calls of any of its functions were counted. */
    @Override
    public List<Finding> analyze(AnalysisContext context) {
        List<OtherResource> functions = context.resources(OtherResource.class).stream()
                .filter(this::concerns)
                .toList();
        Map<String, Period> counted = functions.stream()
                .filter(thing -> calls(thing).isPresent())
                .collect(Collectors.toMap(
                        thing -> thing.region().orElse(""),
                        thing -> calls(thing).orElseThrow().window(),
                        UncalledFunctions::both));
        return functions.stream()
                .filter(thing -> calls(thing).isEmpty())
                .flatMap(thing -> look(thing, counted.get(thing.region().orElse("")), context).stream())
                .toList();
    }

    private static Period both(Period one, Period other) {
        return new Period(
                one.start().isBefore(other.start()) ? one.start() : other.start(),
                one.end().isAfter(other.end()) ? one.end() : other.end());
    }

    @Override
    Optional<Finding> look(OtherResource thing, AnalysisContext context) {
        return look(thing, null, context);
    }

    private Optional<Finding> look(OtherResource thing, @Nullable Period counted, AnalysisContext context) {
        int days = context.option(AwsOptions.DAYS);
        if (counted == null || Duration.between(counted.start(), counted.end()).toDays() < days) {
            return unjudged(thing, "No function of its region was called on " + days + " days.", context);
        }
        Optional<Instant> changed = thing.info().attributes().get(ServiceAttributes.MODIFIED);
        if (thing.state() != ResourceState.AVAILABLE || changed.isEmpty()) {
            return unjudged(thing, "It is not known to be available, or since when it is as it is.", context);
        }
        return changed.filter(at -> at.isBefore(counted.start())).map(at -> claim(thing, at, counted));
    }

    private Finding claim(OtherResource thing, Instant changed, Period counted) {
        return finding(thing, "is a function that nobody calls")
                .evidence(new Evidence("calls", "none counted, others of its region were", "1", counted))
                .evidence(Evidence.of("modified", changed.toString()))
                .action(
                        "See whether something calls it once a quarter or in an emergency; else delete it with its logs.")
                .confidence("0.5")
                .effort(Effort.LOW)
                .risk(Risk.MEDIUM)
                .priority(Priority.INFO)
                .build();
    }
}
