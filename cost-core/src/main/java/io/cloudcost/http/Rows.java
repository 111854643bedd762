package io.cloudcost.http;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/**
 * A list of a wire record in which one bad element does not cost the others: elements that cannot be read are left out
 * and told in {@link #problems()}. Immutable.
 */
public final class Rows<T> extends AbstractList<T> implements RandomAccess {

    private final List<T> read;
    private final List<String> problems;

    /**
     * @param read the elements that could be read, in the provider's order
     * @param problems of the others
     */
    public Rows(List<T> read, List<String> problems) {
        this.read = List.copyOf(read);
        this.problems = List.copyOf(problems);
    }

    /** One for each element left out: its JSON path, what was expected and what kind of thing was found; no content. */
    public List<String> problems() {
        return problems;
    }

    @Override
    public T get(int index) {
        return read.get(index);
    }

    @Override
    public int size() {
        return read.size();
    }
}
