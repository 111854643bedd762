package io.cloudcost.http;

import io.cloudcost.ResponseException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A list that comes in pages. Lazy: the first page is asked for when somebody wants it, the next one when the one before
 * is used up. A cursor is opaque; none, or an empty one, ends the list. Each iteration starts anew.
 *
 * @param <P> a page
 * @param <T> an item
 */
public final class Pages<P, T> implements Iterable<T> {

    private final Function<@Nullable String, P> fetch;
    private final Function<P, ? extends @Nullable List<T>> items;
    private final Function<P, @Nullable String> next;

    private Pages(
            Function<@Nullable String, P> fetch,
            Function<P, ? extends @Nullable List<T>> items,
            Function<P, @Nullable String> next) {
        this.fetch = fetch;
        this.items = items;
        this.next = next;
    }

    /**
     * Pages by cursor.
     *
     * @param fetch gives the page for a cursor; null asks for the first one
     * @param items the items of a page; null means none
     * @param next the cursor of the page after this one; null and {@code ""} mean that this is the last
     */
    public static <P, T> Pages<P, T> of(
            Function<@Nullable String, P> fetch,
            Function<P, ? extends @Nullable List<T>> items,
            Function<P, @Nullable String> next) {
        return new Pages<>(fetch, items, next);
    }

    /** The pages themselves. */
    public Iterable<P> pages() {
        return PageIterator::new;
    }

    @Override
    public Iterator<T> iterator() {
        return stream().iterator();
    }

    /** The items in the provider's order. */
    public Stream<T> stream() {
        return StreamSupport.stream(pages().spliterator(), false).flatMap(page -> {
            List<T> present = items.apply(page);
            return present == null ? Stream.empty() : present.stream();
        });
    }

    /** All items; reads to the end. */
    public List<T> toList() {
        return stream().toList();
    }

    private final class PageIterator implements Iterator<P> {

        private final Set<String> seen = new HashSet<>();
        private @Nullable String cursor;
        private boolean ended;

        @Override
        public boolean hasNext() {
            return !ended;
        }

        @Override
        public P next() {
            if (ended) {
                throw new NoSuchElementException("The list has no further page");
            }
            P page = fetch.apply(cursor);
            advance(next.apply(page));
            return page;
        }

        private void advance(@Nullable String following) {
            cursor = following;
            ended = following == null || following.isEmpty();
            if (following != null && !seen.add(following)) {
                throw new ResponseException(
                        "The provider gave the same cursor twice after " + seen.size()
                                + " pages: the list would never end. Try again later; if it stays, tell the provider.",
                        "$",
                        null);
            }
        }
    }
}
