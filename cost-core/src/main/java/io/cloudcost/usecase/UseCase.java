package io.cloudcost.usecase;

import io.cloudcost.query.CostData;

/** A question with a name. Those of FOCUS are in {@link FocusUseCases}. */
public final class UseCase {

    private final String name;
    private final String title;
    private final Recipe recipe;

    UseCase(String name, String title, Recipe recipe) {
        this.name = name;
        this.title = title;
        this.recipe = recipe;
    }

    /** Lower case with hyphens, for command lines: {@code effective-savings-rate}. */
    public String name() {
        return name;
    }

    /** What it answers, in a line. */
    public String title() {
        return title;
    }

    /** Whether the scope must name a tag. */
    public boolean needsTag() {
        return recipe.needsTag();
    }

    /**
     * Asks.
     *
     * @throws IllegalArgumentException if the use case needs a tag and the scope names none
     * @throws io.cloudcost.CostException if the data cannot be read
     */
    public UseCaseTable ask(CostData data, UseCaseScope scope) {
        if (needsTag() && scope.tag() == null) {
            throw new IllegalArgumentException("The use case " + name + " needs the key of a tag.");
        }
        return new Answering(recipe, scope).table(data);
    }

    /** The name. */
    @Override
    public String toString() {
        return name;
    }
}
