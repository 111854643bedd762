package io.cloudcost.charge;

import java.util.List;

/** A row that cannot be a {@link CostRecord}: all that is wrong with it, told at once. */
public final class InvalidChargeException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    InvalidChargeException(List<String> problems) {
        super(String.join(" ", problems));
        this.problems = List.copyOf(problems);
    }

    /** Each problem as a sentence that names its column. */
    public List<String> problems() {
        return problems == null ? List.of(String.valueOf(getMessage())) : problems;
    }
}
