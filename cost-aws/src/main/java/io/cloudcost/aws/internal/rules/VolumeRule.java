package io.cloudcost.aws.internal.rules;

import io.cloudcost.aws.model.AwsAttributes;
import io.cloudcost.finding.Evidence;
import io.cloudcost.finding.Finding;
import io.cloudcost.finding.FindingBuilder;
import io.cloudcost.finding.Saving;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Estimate;
import io.cloudcost.model.Money;
import io.cloudcost.resource.ResourceState;
import io.cloudcost.resource.Volume;
import io.cloudcost.snapshot.Part;
import io.cloudcost.spi.AnalysisContext;
import io.cloudcost.spi.AnalysisOption;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A rule about volumes of some types that would be cheaper in another way. */
abstract class VolumeRule extends AwsRule<Volume> {

    private final Set<String> types;

    VolumeRule(String id, String description, Set<String> types, Set<Part> needs, List<AnalysisOption<?>> options) {
        super(id, description, Volume.class, needs, options);
        this.types = types;
    }

    @Override
    boolean concerns(Volume volume) {
        return volume.state() == ResourceState.AVAILABLE && types.contains(String.valueOf(volume.type()));
    }

    /** Operations a second that it is provisioned for. */
    static Optional<BigDecimal> iops(Volume volume) {
        return volume.info().attributes().get(AwsAttributes.IOPS);
    }

    /** What it costs with everything on top; empty unless all of it is known. */
    static Optional<Money> cost(Volume volume) {
        Estimate whole = volume.monthlyEstimate();
        return Optional.of(whole)
                .filter(Estimate::isComplete)
                .map(Estimate::total)
                .flatMap(Amounts::single);
    }

    /**
     * Adds what it would cost otherwise, and what that saves, as far as both prices are known.
     *
     * @return false if it is certainly no cheaper
     */
    static boolean compare(Volume volume, Optional<Money> other, String method, FindingBuilder finding) {
        Optional<Money> own = cost(volume);
        finding.evidence(Evidence.of("monthly_price", own.map(Money::toString).orElse("unknown")))
                .evidence(Evidence.of(
                        "monthly_price_after", other.map(Money::toString).orElse("unknown")));
        if (own.isEmpty() || other.isEmpty()) {
            return true;
        }
        Optional<Saving> saving = Texts.saving(own.get().minus(other.get()), method);
        finding.saving(saving.orElse(null));
        return saving.isPresent();
    }

    /** A claim that the volume would cost less as gp3; none where it certainly would not. */
    static Optional<Finding> ifCheaper(Volume volume, Optional<Money> gp3, FindingBuilder finding) {
        boolean mayBe = compare(volume, gp3, "its price less that of gp3 as fast, by AWS's price list", finding);
        return mayBe ? Optional.of(finding.build()) : Optional.empty();
    }

    static Optional<Money> gp3(Volume volume, BigDecimal iops, BigDecimal mibps, AnalysisContext context) {
        BigDecimal size = volume.sizeGb();
        return size == null
                ? Optional.empty()
                : volume.region().flatMap(region -> new Gp3(size, iops, mibps).price(context.prices(), region));
    }
}
