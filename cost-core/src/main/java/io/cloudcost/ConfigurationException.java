package io.cloudcost;

import java.util.List;

/** Settings that cannot work: all problems found are told at once. */
public class ConfigurationException extends CostException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    /** @param problem one sentence: which setting, what is wrong with it, what to do */
    public ConfigurationException(String problem) {
        this(List.of(problem));
    }

    /** @param problems at least one; each a sentence of its own */
    public ConfigurationException(List<String> problems) {
        super(String.join(" ", problems));
        this.problems = List.copyOf(problems);
    }

    /** Every problem found, in the order of the settings. */
    public final List<String> problems() {
        return problems == null ? List.of(String.valueOf(getMessage())) : problems;
    }
}
