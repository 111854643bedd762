package io.cloudcost.vultr.internal;

import io.cloudcost.ResponseException;
import io.cloudcost.http.Pages;
import io.cloudcost.http.Rows;
import io.cloudcost.vultr.internal.api.WirePage;
import org.jspecify.annotations.Nullable;

/** One of the API's lists. */
@FunctionalInterface
interface PageCall<W> {

    /** The largest page that the API documents. */
    int LARGEST = 500;

    /**
     * One page.
     *
     * @param cursor null for the first page
     */
    WirePage<W> page(int size, @Nullable String cursor);

    /** The list in its largest pages, lazily, without the elements that cannot be read. */
    default Pages<WirePage<W>, W> pages(String path) {
        return Pages.of(cursor -> page(LARGEST, cursor), page -> rows(page, path), WirePage::next);
    }

    /** The whole list in its largest pages, lazily; an element that cannot be read ends it. */
    default Pages<WirePage<W>, W> wholePages(String path) {
        return Pages.of(cursor -> page(LARGEST, cursor), page -> whole(rows(page, path), path), WirePage::next);
    }

    private static <W> Rows<W> whole(Rows<W> rows, String path) {
        if (rows.problems().isEmpty()) {
            return rows;
        }
        String first = rows.problems().get(0);
        throw new ResponseException(
                "An element of " + path + " cannot be read: " + first
                        + ". A collection reads the others and tells of it.",
                first.replaceFirst("^at ", "").split("[: ]", 2)[0],
                null);
    }

    /** An answer without the list is no empty list. */
    static <W> Rows<W> rows(WirePage<W> page, String path) {
        Rows<W> rows = page.rows();
        if (rows == null) {
            throw new ResponseException(
                    "The answer to " + path + " holds no list. That is an error of the API or of something in between;"
                            + " try again later.",
                    "$",
                    null);
        }
        return rows;
    }
}
