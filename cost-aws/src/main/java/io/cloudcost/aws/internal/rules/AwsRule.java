package io.cloudcost.aws.internal.rules;

import io.cloudcost.aws.internal.AwsIds;
import io.cloudcost.finding.Finding;
import io.cloudcost.finding.FindingBuilder;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.snapshot.Part;
import io.cloudcost.spi.AnalysisContext;
import io.cloudcost.spi.AnalysisOption;
import io.cloudcost.spi.CostAnalyzer;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A rule that looks at each thing of one sort by itself. */
abstract class AwsRule<T extends CloudResource> implements CostAnalyzer {

    private final String id;
    private final String description;
    private final Class<T> type;
    private final Set<Part> needs;
    private final List<AnalysisOption<?>> options;

    AwsRule(String id, String description, Class<T> type, Set<Part> needs, List<AnalysisOption<?>> options) {
        this.id = id;
        this.description = description;
        this.type = type;
        this.needs = needs;
        this.options = options;
    }

    /** Whether the rule is about it at all. */
    abstract boolean concerns(T thing);

    /** The claim, if there is one; what cannot be judged it tells the context. */
    abstract Optional<Finding> look(T thing, AnalysisContext context);

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final String description() {
        return description;
    }

    @Override
    public final Set<Part> needs() {
        return needs;
    }

    @Override
    public final String provider() {
        return AwsIds.PROVIDER;
    }

    @Override
    public final List<AnalysisOption<?>> options() {
        return options;
    }

    @Override
    public List<Finding> analyze(AnalysisContext context) {
        return context.resources(type).stream()
                .filter(this::concerns)
                .flatMap(thing -> look(thing, context).stream())
                .toList();
    }

    FindingBuilder finding(T thing, String claim) {
        return Finding.builder(id, thing.ref()).title(Texts.label(thing) + " " + claim);
    }

    /** Says that it cannot be judged, and why. */
    static <F> Optional<F> unjudged(CloudResource thing, String reason, AnalysisContext context) {
        context.notJudged(thing.ref(), reason);
        return Optional.empty();
    }
}
