package io.cloudcost.simulator;

import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Something that goes wrong: it changes the answer a fake cloud would have sent. Without {@link #on}, on every path;
 * without {@link #times}, until the faults are cleared. Immutable: each method returns another fault. {@link Faults}
 * makes them.
 */
public final class Fault {

    private final UnaryOperator<Answer> edit;
    private final Predicate<Call> where;
    private final long skipped;
    private final long times;

    private Fault(UnaryOperator<Answer> edit, Predicate<Call> where, long skipped, long times) {
        this.edit = edit;
        this.where = where;
        this.skipped = skipped;
        this.times = times;
    }

    /** A fault that changes answers like this. */
    public static Fault changing(UnaryOperator<Answer> edit) {
        return new Fault(edit, call -> true, 0, Long.MAX_VALUE);
    }

    /** Only on paths that match: {@code *} is any one segment, {@code **} any rest; a version prefix such as {@code /v2} is left out. */
    public Fault on(String pattern) {
        return when(new PathPattern(pattern)::matches);
    }

    /** Only for calls for which this holds as well. */
    public Fault when(Predicate<Call> condition) {
        return new Fault(edit, where.and(condition), skipped, times);
    }

    /** Only the first so many calls it would have struck. */
    public Fault times(long count) {
        return new Fault(edit, where, skipped, count);
    }

    /** Lets so many calls pass before it strikes: {@code after(2)} spares the first two pages. */
    public Fault after(long count) {
        return new Fault(edit, where, count, times);
    }

    /** And with this header. */
    public Fault header(String name, String value) {
        return and(answer -> answer.withHeader(name, value));
    }

    /** And with this {@code Retry-After}: seconds or an HTTP date. */
    public Fault retryAfter(String value) {
        return header("Retry-After", value);
    }

    /** And with a gateway's HTML page as its body. */
    public Fault html() {
        return and(answer -> answer.withBody("text/html; charset=utf-8", page(answer.status())));
    }

    /** And with this change of the answer. */
    public Fault and(UnaryOperator<Answer> more) {
        return new Fault(answer -> more.apply(edit.apply(answer)), where, skipped, times);
    }

    boolean strikes(Call call) {
        return where.test(call);
    }

    long skipped() {
        return skipped;
    }

    long times() {
        return times;
    }

    Answer strike(Answer answer) {
        return edit.apply(answer);
    }

    private static byte[] page(int status) {
        String text = "<!DOCTYPE html><html><head><title>" + status + "</title></head><body><h1>" + status
                + "</h1><p>The gateway could not answer.</p></body></html>";
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
