package io.cloudcost.analysis;

import io.cloudcost.finding.Evidence;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import io.cloudcost.resource.Machine;
import java.util.List;
import java.util.Optional;

/**
 * One machine: what it costs, how much it is used, and what could be better. What is unknown is empty.
 *
 * @param machine virtual or physical
 * @param cost by the charges of the last whole month where they name the machine, else by what the provider told of its last days,
 *     else by the catalogue
 * @param use how much it is used
 * @param idle whether it does nothing; empty if no rule could judge that
 * @param underUsed whether a smaller size would do; empty if no rule could judge that
 * @param spotEligible whether it might run on capacity that can be taken away; empty if no rule could judge that
 * @param advice what was found about it, the best saving first
 */
public record MachineView(
        Machine machine,
        Optional<MonthlyCost> cost,
        MachineUse use,
        Optional<Boolean> idle,
        Optional<Boolean> underUsed,
        Optional<Boolean> spotEligible,
        List<Recommendation> advice) {

    public MachineView {
        advice = List.copyOf(advice);
    }

    /** The size that would do, if a rule names one. */
    public Optional<String> targetSize() {
        return advice.stream()
                .flatMap(each -> each.finding().evidence().stream())
                .filter(evidence -> evidence.metric().equals(Evidence.TARGET_SIZE))
                .map(Evidence::value)
                .findFirst();
    }

    /** What acting on all of it saves a month, nothing counted twice; empty if nothing is known to be saved. */
    public Optional<Money> saving() {
        return advice.stream()
                .flatMap(each -> each.saving().stream())
                .collect(Amounts.summing())
                .single();
    }
}
