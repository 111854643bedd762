package io.cloudcost.monitor.internal.alert.form;

import io.cloudcost.monitor.alert.model.AlertNotice;
import java.time.ZoneId;
import java.util.List;

/** A message as plain text. */
final class TextForm {

    private static final int NAMES = 15;

    private TextForm() {}

    static String of(String subject, List<AlertNotice> notices, ZoneId zone) {
        StringBuilder text = new StringBuilder(subject).append("\n");
        notices.stream().limit(Messages.MOST).forEach(notice -> notice(text, notice, notices.size() > 1, zone));
        int left = notices.size() - Messages.MOST;
        if (left > 0) {
            text.append("\nAnd ").append(left).append(" more.\n");
        }
        return text.toString();
    }

    private static void notice(StringBuilder text, AlertNotice notice, boolean titled, ZoneId zone) {
        text.append("\n");
        if (titled) {
            text.append("[")
                    .append(Facts.badge(notice))
                    .append("] ")
                    .append(Facts.headline(notice))
                    .append("\n");
        }
        for (Facts.Fact fact : Facts.of(notice, zone)) {
            String name = fact.name() + ":";
            text.append("  ")
                    .append(name)
                    .append(" ".repeat(NAMES - name.length()))
                    .append(fact.words())
                    .append("\n");
        }
    }
}
