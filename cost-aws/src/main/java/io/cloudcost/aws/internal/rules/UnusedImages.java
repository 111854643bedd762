package io.cloudcost.aws.internal.rules;

import io.cloudcost.aws.model.AwsAttributes;
import io.cloudcost.aws.model.AwsKinds;
import io.cloudcost.aws.model.ImageAttributes;
import io.cloudcost.finding.Effort;
import io.cloudcost.finding.Evidence;
import io.cloudcost.finding.Finding;
import io.cloudcost.finding.Priority;
import io.cloudcost.finding.Risk;
import io.cloudcost.resource.Machine;
import io.cloudcost.resource.OtherResource;
import io.cloudcost.resource.ResourceAttribute;
import io.cloudcost.snapshot.Part;
import io.cloudcost.spi.AnalysisContext;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Images that no machine of the account runs from, and of which none was made for long. Their snapshots are billed, by what AWS does not
 * tell. Launch templates that still name them are not read; images that everybody may use are none of these.
 */
public final class UnusedImages extends AwsRule<OtherResource> {

    /** For the service loader. */
    public UnusedImages() {
        super(
                "aws.ec2.unused-image",
                "Images that nothing was made of for long",
                OtherResource.class,
                Set.of(Part.INSTANCES, Part.VOLUME_SNAPSHOTS),
                List.of(AwsOptions.IMAGE_DAYS));
    }

    @Override
    boolean concerns(OtherResource thing) {
        return thing.kind().equals(AwsKinds.IMAGE)
                && thing.info()
                        .attributes()
                        .get(ImageAttributes.PUBLIC)
                        .filter(everybody -> everybody)
                        .isEmpty();
    }

    @Override
    public List<Finding> analyze(AnalysisContext context) {
        Set<String> used = new HashSet<>();
        context.resources(Machine.class)
                .forEach(machine ->
                        machine.info().attributes().get(AwsAttributes.IMAGE).ifPresent(used::add));
        return context.resources(OtherResource.class).stream()
                .filter(this::concerns)
                .filter(image -> !used.contains(image.id()))
                .flatMap(image -> look(image, context).stream())
                .toList();
    }

    @Override
    Optional<Finding> look(OtherResource image, AnalysisContext context) {
        Instant created = image.info().created();
        Optional<Instant> launched = image.info().attributes().get(ImageAttributes.LAST_LAUNCHED);
        if (created == null) {
            return unjudged(image, "EC2 does not say how old it is.", context);
        }
        int limit = context.option(AwsOptions.IMAGE_DAYS);
        long days = Duration.between(launched.orElse(created), context.now()).toDays();
        return days < limit ? Optional.empty() : Optional.of(claim(image, days, limit, launched.isPresent()));
    }

    private Finding claim(OtherResource image, long days, int limit, boolean launched) {
        return finding(image, "is an image that nothing was made of for " + days + " days")
                .evidence(Evidence.of(
                        launched ? "days_since_launch" : "age_days", Long.toString(days), Integer.toString(limit)))
                .evidence(Evidence.of("snapshots", number(image, ImageAttributes.SNAPSHOTS)))
                .evidence(Evidence.of("source_gib", number(image, AwsAttributes.SOURCE_SIZE)))
                .action("Look whether a launch template names it; if not, deregister it, then delete its snapshots.")
                .confidence("0.5")
                .effort(Effort.LOW)
                .risk(Risk.MEDIUM)
                .priority(Priority.LOW)
                .build();
    }

    private static String number(OtherResource image, ResourceAttribute<BigDecimal> attribute) {
        return image.info().attributes().get(attribute).map(Texts::plain).orElse("unknown");
    }
}
