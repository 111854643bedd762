package io.cloudcost.monitor.internal.alert;

import io.cloudcost.monitor.alert.model.AlertNotice;
import io.cloudcost.monitor.alert.model.AlertRule;
import io.cloudcost.monitor.alert.model.QuietHours;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Puts what a judgement found into the outbox: one message for each channel and time. */
final class Posting {

    private final Map<String, AlertRule> rules = new HashMap<>();
    private final Collection<String> channels;

    Posting(List<AlertRule> rules, Collection<String> channels) {
        rules.forEach(rule -> this.rules.put(rule.name(), rule));
        this.channels = channels;
    }

    void post(Connection connection, List<AlertNotice> notices, Instant now) throws SQLException {
        for (String channel : channels) {
            for (Map.Entry<Instant, List<AlertNotice>> group :
                    byTime(channel, notices, now).entrySet()) {
                if (!group.getKey().isAfter(now)) {
                    Outbox.release(connection, channel, alerts(group.getValue()), now);
                }
                Outbox.add(connection, channel, now, group.getKey(), group.getValue());
            }
        }
    }

    /** What a rule says that is gone goes to all channels: nobody knows any more whom it told. */
    private Map<Instant, List<AlertNotice>> byTime(String channel, List<AlertNotice> notices, Instant now) {
        Map<Instant, List<AlertNotice>> groups = new TreeMap<>();
        for (AlertNotice notice : notices) {
            AlertRule rule = rules.get(notice.rule());
            if (rule == null || rule.telling().goesTo(channel)) {
                groups.computeIfAbsent(rule == null ? now : due(rule, notice, now), time -> new ArrayList<>())
                        .add(notice);
            }
        }
        return groups;
    }

    private static Instant due(AlertRule rule, AlertNotice notice, Instant now) {
        QuietHours quiet = rule.telling().quiet();
        return quiet == null ? now : quiet.holds(notice.severity(), now).orElse(now);
    }

    private static Set<String> alerts(List<AlertNotice> notices) {
        return notices.stream().map(AlertNotice::alertId).collect(Collectors.toSet());
    }
}
