package io.cloudcost.budget.model;

/**
 * Which jobs count in a budget.
 *
 * @param kind what is looked at
 * @param value the team, project, provider or {@code key=value}; empty where nothing is compared
 */
public record BudgetScope(Kind kind, String value) {

    private static final BudgetScope EVERYTHING = new BudgetScope(Kind.EVERYTHING, "");
    private static final BudgetScope NAMED = new BudgetScope(Kind.NAMED, "");

    /** What is looked at. */
    public enum Kind {
        /** Every job on the store. */
        EVERYTHING,
        /** Jobs of one team. */
        TEAM,
        /** Jobs of one project. */
        PROJECT,
        /** Jobs on machines of one provider. */
        PROVIDER,
        /** Jobs with a label or billing tag {@code key=value}. */
        TAG,
        /** Jobs of the gates that name the budget. */
        NAMED
    }

    /** @throws IllegalArgumentException if a value is missing, or there is one where nothing is compared */
    public BudgetScope {
        boolean bare = kind == Kind.EVERYTHING || kind == Kind.NAMED;
        if (bare != value.isEmpty()) {
            throw new IllegalArgumentException(
                    "The scope " + kind + (bare ? " takes no value, not '" + value + "'." : " needs a value."));
        }
        if (kind == Kind.TAG && value.indexOf('=') < 1) {
            throw new IllegalArgumentException("The tag of a scope must be key=value, not '" + value + "'.");
        }
    }

    /** Every job on the store. */
    public static BudgetScope everything() {
        return EVERYTHING;
    }

    /** Jobs of one team. */
    public static BudgetScope team(String team) {
        return new BudgetScope(Kind.TEAM, team);
    }

    /** Jobs of one project. */
    public static BudgetScope project(String project) {
        return new BudgetScope(Kind.PROJECT, project);
    }

    /** Jobs on machines of one provider, for example {@code aws}. */
    public static BudgetScope provider(String provider) {
        return new BudgetScope(Kind.PROVIDER, provider);
    }

    /** Jobs with this label or billing tag. */
    public static BudgetScope tag(String key, String value) {
        return new BudgetScope(Kind.TAG, key + "=" + value);
    }

    /** Jobs of the gates that name the budget. */
    public static BudgetScope named() {
        return NAMED;
    }

    @Override
    public String toString() {
        return value.isEmpty() ? kind.name() : kind + " " + value;
    }
}
