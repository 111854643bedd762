package io.cloudcost.query;

/** How something stands to a limit. */
public enum Comparison {
    /** Below the limit. */
    LESS("<"),
    /** Below the limit or the same. */
    AT_MOST("<="),
    /** The same. */
    EQUAL("="),
    /** Above the limit or the same. */
    AT_LEAST(">="),
    /** Above the limit. */
    MORE(">");

    private final String symbol;

    Comparison(String symbol) {
        this.symbol = symbol;
    }

    /** As it is written: {@code <}, {@code <=}, {@code =}, {@code >=} or {@code >}. */
    public String symbol() {
        return symbol;
    }

    /** Whether it holds where {@code value.compareTo(limit)} gives this. */
    public boolean holds(int order) {
        return switch (this) {
            case LESS -> order < 0;
            case AT_MOST -> order <= 0;
            case EQUAL -> order == 0;
            case AT_LEAST -> order >= 0;
            case MORE -> order > 0;
        };
    }
}
