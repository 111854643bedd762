package io.cloudcost.aws.internal.rules;

import io.cloudcost.aws.model.AwsAttributes;
import io.cloudcost.finding.Effort;
import io.cloudcost.finding.Evidence;
import io.cloudcost.finding.Finding;
import io.cloudcost.finding.FindingBuilder;
import io.cloudcost.finding.Priority;
import io.cloudcost.finding.Risk;
import io.cloudcost.model.Money;
import io.cloudcost.resource.Machine;
import io.cloudcost.resource.ResourceState;
import io.cloudcost.snapshot.Part;
import io.cloudcost.spi.AnalysisContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Running on-demand instances that bear an interruption: members of an auto-scaling group or a cluster, and those whose tags say that they
 * are not for production. The saving is known only with the spot price.
 */
public final class SpotCandidates extends AwsRule<Machine> {

    private static final Set<String> TAGS = Set.of("env", "environment", "stage");
    private static final Set<String> NOT_PRODUCTION =
            Set.of("dev", "development", "test", "testing", "qa", "staging", "sandbox", "ci");

    /** AWS's price lists take a month for so many hours. */
    private static final BigDecimal HOURS = BigDecimal.valueOf(730);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** For the service loader. */
    public SpotCandidates() {
        super(
                "aws.ec2.spot",
                "Running on-demand instances that bear an interruption",
                Machine.class,
                Set.of(Part.INSTANCES),
                List.of(AwsOptions.SPOT_TARGET));
    }

    @Override
    boolean concerns(Machine machine) {
        return machine.state() == ResourceState.RUNNING
                && machine.info().attributes().get(AwsAttributes.LIFECYCLE).isEmpty()
                && !machine.info()
                        .attributes()
                        .get(AwsAttributes.TENANCY)
                        .filter("host"::equals)
                        .isPresent();
    }

    @Override
    Optional<Finding> look(Machine machine, AnalysisContext context) {
        Optional<Evidence> reason = reason(machine);
        Optional<Money> spot = spot(machine);
        Optional<Money> own = machine.price().monthlyCost();
        if (reason.isEmpty()) {
            return Optional.empty();
        }
        if (spot.isEmpty() || own.isEmpty()) {
            return Optional.of(finding(machine, reason.get(), context)
                    .evidence(Evidence.of("spot_price", "unknown"))
                    .build());
        }
        Money saved = own.get().minus(spot.get());
        BigDecimal least = own.get().amount().multiply(context.option(AwsOptions.SPOT_TARGET));
        return saved.amount().multiply(HUNDRED).compareTo(least) < 0
                ? Optional.empty()
                : Optional.of(finding(machine, reason.get(), context)
                        .evidence(Evidence.of("spot_price", spot.get() + " a month" + since(machine)))
                        .saving(Texts.saving(saved, "its price less the spot price of its zone when it was collected")
                                .orElse(null))
                        .build());
    }

    private static Optional<Money> spot(Machine machine) {
        return machine.info()
                .attributes()
                .get(AwsAttributes.SPOT_PRICE)
                .map(hour -> Money.of(hour.multiply(HOURS), "USD"));
    }

    private static String since(Machine machine) {
        return machine.info()
                .attributes()
                .get(AwsAttributes.SPOT_SINCE)
                .map(at -> ", since " + at)
                .orElse("");
    }

    private FindingBuilder finding(Machine machine, Evidence reason, AnalysisContext context) {
        return finding(machine, "might run on spot capacity")
                .evidence(reason)
                .evidence(Evidence.of("least_saving_percent", Texts.plain(context.option(AwsOptions.SPOT_TARGET))))
                .action(
                        "Buy it as spot capacity, spread over several types, if its work may be interrupted with two minutes' notice.")
                .confidence("0.4")
                .effort(Effort.MEDIUM)
                .risk(Risk.MEDIUM)
                .priority(Priority.LOW);
    }

    private static Optional<Evidence> reason(Machine machine) {
        Optional<Evidence> group = machine.info()
                .attributes()
                .get(AwsAttributes.SCALING_GROUP)
                .map(name -> Evidence.of("auto_scaling_group", name));
        return group.or(() -> Optional.ofNullable(machine.clusterId()).map(name -> Evidence.of("cluster", name)))
                .or(() -> tag(machine));
    }

    private static Optional<Evidence> tag(Machine machine) {
        return machine.tags().asMap().entrySet().stream()
                .filter(tag -> TAGS.contains(tag.getKey().toLowerCase(Locale.ROOT)))
                .filter(tag -> NOT_PRODUCTION.contains(tag.getValue().toLowerCase(Locale.ROOT)))
                .map(tag -> Evidence.of("tag:" + tag.getKey(), tag.getValue()))
                .findFirst();
    }
}
