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

    /** Prefix of its findings' rule ids, stable, for example {@code vultr.instance.stopped}. */
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

    /** What it claims. What it could not judge it tells the context, and why. */
    List<Finding> analyze(AnalysisContext context);
}
