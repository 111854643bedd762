package io.cloudcost.vultr.internal;

import io.cloudcost.http.Rows;
import io.cloudcost.snapshot.IssueCode;
import io.cloudcost.snapshot.Part;
import io.cloudcost.vultr.internal.api.WirePage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads whole lists for one collection and tells what is missing from them. */
final class ListReader {

    /** Takes one page; what it throws ends the list. */
    @FunctionalInterface
    interface Taker<W> {
        void take(List<W> rows) throws Exception;
    }

    private final Session session;

    ListReader(Session session) {
        this.session = session;
    }

    /** All elements at once, for lists that are short. */
    <W> List<W> all(Part part, String path, PageCall<W> call) throws Exception {
        List<W> all = new ArrayList<>();
        read(part, path, call, all::addAll);
        return all;
    }

    /** Page after page. Says whether all of the list could be read. */
    <W> boolean read(Part part, String path, PageCall<W> call, Taker<W> taker) throws Exception {
        long seen = 0;
        boolean whole = true;
        WirePage<W> last = null;
        for (WirePage<W> page : call.pages(path).pages()) {
            Rows<W> rows = PageCall.rows(page, path);
            whole &= tellProblems(part, path, rows);
            taker.take(rows);
            session.run.read(part, rows.size());
            seen += rows.size() + rows.problems().size();
            last = page;
        }
        return end(part, path, last, seen) && whole;
    }

    private boolean tellProblems(Part part, String path, Rows<?> rows) {
        int count = rows.problems().size();
        if (count > 0) {
            session.missing(
                    part,
                    IssueCode.RESPONSE,
                    count + " of " + (count + rows.size()) + " elements of a page of " + path
                            + " could not be read and are left out, the first "
                            + rows.problems().get(0) + ".");
        }
        return count == 0;
    }

    private boolean end(Part part, String path, @Nullable WirePage<?> last, long seen) {
        Long total = last == null ? null : last.total();
        if (total != null && seen < total) {
            session.missing(
                    part,
                    IssueCode.RESPONSE,
                    "The list " + path + " ended after " + seen + " of " + total + " elements; the rest is missing.");
            return false;
        }
        if (last != null && !last.saysItsEnd(seen) && seen > 0 && seen % PageCall.LARGEST == 0) {
            session.missing(
                    part,
                    IssueCode.RESPONSE,
                    "The list " + path + " ended with a full page and does not say whether more follows; some may be"
                            + " missing.");
            return false;
        }
        return true;
    }
}
