package io.cloudcost.aws.internal.advice;

import io.cloudcost.aws.model.PurchaseAdvice;
import io.cloudcost.aws.model.RightsizingAdvice;
import io.cloudcost.aws.model.RightsizingAdvice.Target;
import io.cloudcost.finding.Effort;
import io.cloudcost.finding.Evidence;
import io.cloudcost.finding.Finding;
import io.cloudcost.finding.Risk;
import io.cloudcost.model.Money;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Cost Explorer advises, where it was asked for. */
public final class ExplorerFindings {

    private static final String METHOD = "AWS's estimate (Cost Explorer)";
    private static final Evidence SOURCE = Evidence.of("source", "Cost Explorer");

    private final Advised advised;

    /** @param account whose advice it is, unless it names another account of the organisation */
    public ExplorerFindings(String provider, String account) {
        advised = new Advised(provider, account);
    }

    /** A finding for each instance that should be smaller or gone. */
    public List<Finding> sizes(List<RightsizingAdvice> advice) {
        return advice.stream().map(each -> AdviceFindings.of(size(each))).toList();
    }

    private Advice size(RightsizingAdvice told) {
        Target target = told.targets().isEmpty() ? null : told.targets().get(0);
        boolean gone = told.action().equalsIgnoreCase("TERMINATE");
        return new Advice(
                List.of(advised.thing("Ec2Instance", told.account(), null, told.instance(), null)),
                "ec2",
                gone ? Claim.DELETE : Claim.SIZE,
                told.type(),
                target == null ? null : target.type(),
                positive(target == null ? told.saving() : target.saving()),
                METHOD,
                "0.5",
                Effort.MEDIUM,
                gone ? Risk.HIGH : Risk.MEDIUM,
                List.of(SOURCE, Evidence.of("action", told.action())));
    }

    /**
     * A finding for each commitment that is advised.
     *
     * @param type as Cost Optimization Hub names it
     * @param terms what was asked for
     */
    public List<Finding> purchases(String type, List<PurchaseAdvice> advice, List<Evidence> terms) {
        return advice.stream()
                .map(each -> AdviceFindings.of(purchase(type, each, terms)))
                .toList();
    }

    private Advice purchase(String type, PurchaseAdvice told, List<Evidence> terms) {
        boolean plan = type.endsWith("SavingsPlans");
        List<Evidence> facts = new ArrayList<>(List.of(SOURCE));
        facts.addAll(terms);
        if (told.percent() != null) {
            facts.add(Evidence.of("saving_percent", told.percent().toPlainString()));
        }
        if (told.upfront() != null) {
            facts.add(Evidence.of("upfront", told.upfront().toString()));
        }
        return new Advice(
                advised.commitment(type, told.account(), told.what()),
                plan ? "savings-plans" : "reservations",
                plan ? Claim.PLAN : Claim.RESERVATION,
                null,
                (told.amount() == null ? "" : told.amount().toPlainString() + (plan ? " an hour of " : " of "))
                        + told.what(),
                positive(told.saving()),
                METHOD,
                "0.8",
                Effort.LOW,
                Risk.HIGH,
                facts);
    }

    private static @Nullable Money positive(@Nullable Money saving) {
        return saving != null && saving.isPositive() ? saving : null;
    }
}
