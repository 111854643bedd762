package io.cloudcost.monitor.internal.alert.form;

import io.cloudcost.monitor.alert.model.AlertNotice;
import io.cloudcost.monitor.alert.model.Figure;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What is said of a notice, in all forms alike. */
public final class Facts {

    private static final int MOST_PARTS = 5;

    private Facts() {}

    /**
     * One of them.
     *
     * @param name what it answers, for example {@code How much}
     * @param words the answer on one line
     */
    public record Fact(String name, String words) {}

    /** A headline, for example {@code lead too dear: 3.42 USD (above 3.00 USD)}; of a channel what is wrong with it. */
    public static String headline(AlertNotice notice) {
        Figure figure = notice.figure();
        if (figure == null) {
            String why = notice.event().isEnd() ? "" : Words.line(notice.why());
            return Words.line(notice.rule()) + (why.isEmpty() ? "" : ": " + why);
        }
        String limit = Words.limit(figure);
        return Words.line(notice.rule()) + ": " + Words.value(figure)
                + (limit.isEmpty() ? "" : " (limit: " + limit + ")");
    }

    /** In brackets before the headline: the severity while it matters. */
    public static String badge(AlertNotice notice) {
        return notice.event().isEnd()
                ? notice.event().words()
                : notice.severity().name();
    }

    /** The questions that people ask, with their answers; those without one are left out. */
    public static List<Fact> of(AlertNotice notice, ZoneId zone) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("What", what(notice)));
        Figure figure = notice.figure();
        if (figure != null) {
            add(facts, "How much", Words.value(figure));
            add(facts, "Limit", Words.limit(figure));
        }
        add(facts, "Since", Words.time(notice.since(), zone));
        add(facts, "Why", why(notice));
        add(facts, "What to do", Words.line(notice.advice()));
        add(facts, "Where to look", Words.line(notice.link()));
        add(facts, "Alert", notice.alertId() + ", " + notice.event().words() + " " + Words.time(notice.at(), zone));
        return facts;
    }

    private static String what(AlertNotice notice) {
        Figure figure = notice.figure();
        String labels = Words.line(Words.labels(notice.labels()));
        String measure =
                figure == null ? notice.event().words() : figure.measure().name();
        return labels.isEmpty() ? measure : measure + ", " + labels;
    }

    private static String why(AlertNotice notice) {
        Figure figure = notice.figure();
        String parts = figure == null
                ? ""
                : notice.contributors().stream()
                        .limit(MOST_PARTS)
                        .map(part -> Words.part(part, figure))
                        .collect(Collectors.joining("; "));
        int left = notice.contributors().size() - MOST_PARTS;
        String more = left > 0 ? "; and " + left + " more" : "";
        String why = notice.why().isEmpty() || parts.isEmpty() ? notice.why() : notice.why() + " ";
        return Words.line(why + parts + more);
    }

    private static void add(List<Fact> facts, String name, String words) {
        if (!words.isEmpty()) {
            facts.add(new Fact(name, words));
        }
    }
}
