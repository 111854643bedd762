package io.cloudcost.spi;

import io.cloudcost.finding.Finding;
import io.cloudcost.snapshot.Part;
import java.util.List;
import java.util.Set;

/**
 * A rule that looks for waste. Found through {@link java.util.ServiceLoader}, or passed to the analysis. Runs offline,
 * once per account; what it throws becomes an issue and does not stop the others.
 */
public interface CostAnalyzer {

    /**
     * Stable name. The rule ids of its findings start with it; a rule for all clouds has an id such as {@code
     * volume.unattached}, and puts the provider's id before it in its findings: {@code vultr.volume.unattached}.
     */
    String id();

    /** One line for a person. */
    default String description() {
        return id();
    }

    /** Parts that must have been read; where one was not, the rule is skipped, visibly. */
    default Set<Part> needs() {
        return Set.of();
    }

    /** The provider's id that it is for; empty for all. */
    default String provider() {
        return "";
    }

    /** The thresholds that it reads, so that they can be set by key and be listed. */
    default List<AnalysisOption<?>> options() {
        return List.of();
    }

    /** What it claims. What it could not judge it tells the context, and why. */
    List<Finding> analyze(AnalysisContext context);
}
