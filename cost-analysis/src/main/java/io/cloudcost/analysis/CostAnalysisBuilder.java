package io.cloudcost.analysis;

import io.cloudcost.ConfigurationException;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.spi.AnalysisOption;
import io.cloudcost.spi.CostAnalyzer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes a {@link CostAnalysis}. */
public final class CostAnalysisBuilder {

    private final CostSnapshot snapshot;
    private final List<CostAnalyzer> analyzers = new ArrayList<>();
    private final TreeSet<String> without = new TreeSet<>();
    private final OptionValues.Collector options = new OptionValues.Collector();
    private @Nullable ClassLoader classLoader;
    private Function<String, @Nullable String> environment = System::getenv;
    private boolean discovery = true;

    CostAnalysisBuilder(CostSnapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** Rules besides those that are found; one with the id of a found rule takes its place. */
    public CostAnalysisBuilder analyzers(CostAnalyzer... values) {
        return analyzers(List.of(values));
    }

    /** Rules besides those that are found; one with the id of a found rule takes its place. */
    public CostAnalysisBuilder analyzers(Collection<? extends CostAnalyzer> values) {
        analyzers.addAll(values);
        return this;
    }

    /** Leaves a rule out: its id, with or without the provider's before it. The report names it among the skipped. */
    public CostAnalysisBuilder without(String rule) {
        without.add(rule);
        return this;
    }

    /** Sets a threshold. */
    public <T> CostAnalysisBuilder option(AnalysisOption<T> option, T value) {
        options.set(option, value);
        return this;
    }

    /**
     * Sets a threshold by its key, as a configuration file or a command line has it. {@link #build} says if no rule has such
     * an option, or if the text is none of its values.
     */
    public CostAnalysisBuilder option(String key, String value) {
        options.set(key, value);
        return this;
    }

    /** Where thresholds that are not set are looked up by their variable; the process's own environment unless told. */
    public CostAnalysisBuilder environment(Function<String, @Nullable String> value) {
        environment = value;
        return this;
    }

    /** Also looks for rules in this class loader; unless told, in that of this library and in the thread's. */
    public CostAnalysisBuilder classLoader(ClassLoader value) {
        classLoader = value;
        return this;
    }

    /** Asks only the rules that were passed to {@link #analyzers}: neither those of this library nor found ones. */
    public CostAnalysisBuilder onlyTheseAnalyzers() {
        discovery = false;
        return this;
    }

    /**
     * The finished analysis.
     *
     * @throws ConfigurationException if an option or a rule to leave out is not known, or a value does not fit;
     *     with all problems at once
     */
    public CostAnalysis build() {
        RuleFinder finder = new RuleFinder(analyzers);
        if (discovery) {
            finder.discover(classLoader);
        }
        String provider = snapshot.source().provider();
        FindingNames names = new FindingNames(provider, finder.names());
        RuleChoice choice =
                new RuleChoice(provider, without.stream().map(names::plain).collect(Collectors.toSet()));
        RuleSet rules = choice.among(finder);
        List<String> problems = new ArrayList<>(choice.problems());
        OptionValues values = options.check(rules.options(), environment, problems);
        if (!problems.isEmpty()) {
            throw new ConfigurationException(problems);
        }
        return new CostAnalysis(snapshot, rules, values, names);
    }
}
