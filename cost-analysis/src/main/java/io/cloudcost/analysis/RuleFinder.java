package io.cloudcost.analysis;

import io.cloudcost.analysis.internal.OwnRules;
import io.cloudcost.snapshot.Issue;
import io.cloudcost.snapshot.IssueCode;
import io.cloudcost.spi.CostAnalyzer;
import io.cloudcost.spi.RuleNames;
import io.cloudcost.spi.Services;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** Finds rules: passed ones first, then our own, then those of service loaders. */
final class RuleFinder {

    private final List<CostAnalyzer> found;
    private final List<RuleNames> names = new ArrayList<>();
    private final List<Issue> issues = new ArrayList<>();

    RuleFinder(Collection<CostAnalyzer> passed) {
        found = new ArrayList<>(passed);
    }

    RuleFinder discover(@Nullable ClassLoader extra) {
        found.addAll(OwnRules.all());
        Services<CostAnalyzer> services = services(extra);
        found.addAll(services.services());
        services.broken().forEach(error -> issues.add(broken(error)));
        Services<RuleNames> called = names(extra);
        names.addAll(called.services());
        called.broken().forEach(error -> issues.add(broken(error)));
        return this;
    }

    /** All rules, the preferred ones of those with the same id first. */
    List<CostAnalyzer> found() {
        return found;
    }

    /** What providers call our own rules. */
    List<RuleNames> names() {
        return names;
    }

    List<Issue> issues() {
        return issues;
    }

    private static Services<CostAnalyzer> services(@Nullable ClassLoader extra) {
        ServiceLoader<CostAnalyzer> ours = ServiceLoader.load(CostAnalyzer.class, CostAnalyzer.class.getClassLoader());
        ServiceLoader<CostAnalyzer> threads = ServiceLoader.load(CostAnalyzer.class);
        return extra == null
                ? Services.find(ours, threads)
                : Services.find(ServiceLoader.load(CostAnalyzer.class, extra), ours, threads);
    }

    private static Services<RuleNames> names(@Nullable ClassLoader extra) {
        ServiceLoader<RuleNames> ours = ServiceLoader.load(RuleNames.class, RuleNames.class.getClassLoader());
        ServiceLoader<RuleNames> threads = ServiceLoader.load(RuleNames.class);
        return extra == null
                ? Services.find(ours, threads)
                : Services.find(ServiceLoader.load(RuleNames.class, extra), ours, threads);
    }

    private static Issue broken(ServiceConfigurationError error) {
        return new Issue(
                IssueCode.INTERNAL, null, "A rule could not be loaded and was not asked: " + error.getMessage());
    }
}
