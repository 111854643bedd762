package io.cloudcost.monitor.internal.alert.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudcost.monitor.alert.model.AlertEvent;
import io.cloudcost.monitor.alert.model.AlertMessage;
import io.cloudcost.monitor.alert.model.AlertNotice;
import io.cloudcost.monitor.alert.model.Severity;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes messages of notices. */
public final class Messages {

    /** More than these nobody reads; the rest is counted, and in the JSON. */
    static final int MOST = 20;

    private static final int LONGEST_SUBJECT = 200;
    private static final int JSON_VERSION = 1;

    private Messages() {}

    /** With all its forms; what matters most comes first. */
    public static AlertMessage of(String id, Instant at, List<AlertNotice> unordered, ZoneId zone) {
        List<AlertNotice> notices = unordered.stream()
                .sorted(Comparator.comparing(AlertNotice::urgency).reversed())
                .toList();
        String subject = subject(notices);
        return new AlertMessage(
                id,
                at,
                subject,
                TextForm.of(subject, notices, zone),
                HtmlForm.of(subject, notices, zone),
                json(id, at, subject, notices),
                notices);
    }

    private static String subject(List<AlertNotice> notices) {
        String subject = notices.size() == 1 ? single(notices.get(0)) : several(notices);
        return subject.length() <= LONGEST_SUBJECT ? subject : subject.substring(0, LONGEST_SUBJECT - 1) + "…";
    }

    private static String single(AlertNotice notice) {
        return "[" + Facts.badge(notice) + "] " + Facts.headline(notice);
    }

    private static String several(List<AlertNotice> notices) {
        Map<AlertEvent, Long> counts = notices.stream()
                .collect(Collectors.groupingBy(AlertNotice::event, LinkedHashMap::new, Collectors.counting()));
        String happened = counts.entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey().words())
                .collect(Collectors.joining(", "));
        String rules = notices.stream()
                .map(notice -> Words.line(notice.rule()))
                .distinct()
                .limit(3)
                .collect(Collectors.joining(", "));
        return "[" + worst(notices) + "] " + happened + ": " + rules;
    }

    private static Object worst(List<AlertNotice> notices) {
        boolean over = notices.stream().allMatch(notice -> notice.event().isEnd());
        return over ? AlertEvent.CLOSED.words() : severity(notices);
    }

    private static Severity severity(List<AlertNotice> notices) {
        return notices.get(0).urgency();
    }

    private static String json(String id, Instant at, String subject, List<AlertNotice> notices) {
        ObjectNode node = Json.object()
                .put("version", JSON_VERSION)
                .put("id", id)
                .put("at", at.toString())
                .put("subject", subject)
                .put("severity", severity(notices).name());
        node.set("notices", NoticeJson.array(notices));
        return Json.write(node);
    }
}
