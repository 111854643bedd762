package io.cloudcost.monitor.internal.alert;

import io.cloudcost.store.StateTables;
import java.util.List;

/** The tables of alerts. Times are milliseconds UTC, numbers are exact text. */
public final class AlertTables {

    /** All of them. */
    public static final StateTables TABLES = new StateTables(
            "monitor_alerts",
            List.of(
                    List.of(
                            "CREATE TABLE monitor_alerts_series (series VARCHAR(64) NOT NULL PRIMARY KEY, rule VARCHAR(100) NOT NULL,"
                                    + " labels TEXT NOT NULL, id VARCHAR(40) NOT NULL, state VARCHAR(20) NOT NULL,"
                                    + " severity VARCHAR(20) NOT NULL, measure TEXT NOT NULL, unit VARCHAR(20) NOT NULL,"
                                    + " value TEXT, currency TEXT, limit_side VARCHAR(20), limit_value TEXT, limit_currency TEXT,"
                                    + " since BIGINT NOT NULL, opened_at BIGINT, closed_at BIGINT, judged_at BIGINT NOT NULL,"
                                    + " figure_at BIGINT NOT NULL, known_at BIGINT NOT NULL, note TEXT NOT NULL, period VARCHAR(20),"
                                    + " ended_period VARCHAR(20), told VARCHAR(20), told_at BIGINT, unjudged VARCHAR(100),"
                                    + " snoozed_until BIGINT, snoozed_by TEXT, snoozed_why TEXT)",
                            "CREATE INDEX monitor_alerts_series_id ON monitor_alerts_series (id)",
                            "CREATE TABLE monitor_alerts_outbox (id VARCHAR(40) NOT NULL PRIMARY KEY, seq BIGINT NOT NULL,"
                                    + " channel VARCHAR(60) NOT NULL, state VARCHAR(20) NOT NULL, created_at BIGINT NOT NULL,"
                                    + " due_at BIGINT NOT NULL, attempts INTEGER NOT NULL, first_tried_at BIGINT, owner VARCHAR(100),"
                                    + " claimed_at BIGINT, lease_until BIGINT, ended_at BIGINT, error TEXT, alerts TEXT NOT NULL, notices TEXT NOT NULL)",
                            "CREATE INDEX monitor_alerts_outbox_state ON monitor_alerts_outbox (state, seq)",
                            "CREATE INDEX monitor_alerts_outbox_seq ON monitor_alerts_outbox (seq)",
                            "CREATE TABLE monitor_alerts_channels (name VARCHAR(60) NOT NULL PRIMARY KEY, sent_at BIGINT,"
                                    + " failing_since BIGINT, told BIGINT, error TEXT)"),
                    List.of("ALTER TABLE monitor_alerts_channels ADD COLUMN failed_at BIGINT")));

    private AlertTables() {}
}
