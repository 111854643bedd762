package io.cloudcost.monitor.internal.gpu;

import io.cloudcost.store.StateTables;
import java.util.List;

/** The tables of GPU cost: times are milliseconds UTC, amounts are text. */
public final class GpuTables {

    /** All of them. */
    public static final StateTables TABLES = new StateTables(
            "monitor_gpu",
            List.of(
                    List.of(
                            "CREATE TABLE monitor_gpu_meters (meter VARCHAR(100) NOT NULL PRIMARY KEY, checked_at BIGINT NOT NULL,"
                                    + " is_on INTEGER NOT NULL, switched_at BIGINT NOT NULL, rate TEXT NOT NULL,"
                                    + " currency VARCHAR(100) NOT NULL)",
                            "CREATE TABLE monitor_gpu_spans (meter VARCHAR(100) NOT NULL, begin_at BIGINT NOT NULL,"
                                    + " end_at BIGINT NOT NULL, rate TEXT, currency VARCHAR(100),"
                                    + " PRIMARY KEY (meter, begin_at))",
                            "CREATE TABLE monitor_gpu_machines (machine VARCHAR(400) NOT NULL PRIMARY KEY,"
                                    + " checked_at BIGINT NOT NULL)",
                            "CREATE TABLE monitor_gpu_days (machine VARCHAR(400) NOT NULL, day VARCHAR(20) NOT NULL,"
                                    + " team VARCHAR(300) NOT NULL, part VARCHAR(20) NOT NULL, currency VARCHAR(100) NOT NULL,"
                                    + " cost TEXT NOT NULL, PRIMARY KEY (machine, day, team, part, currency))"),
                    List.of("ALTER TABLE monitor_gpu_machines ADD COLUMN booked_until BIGINT"),
                    List.of(
                            "ALTER TABLE monitor_gpu_meters ADD COLUMN turned INTEGER",
                            "ALTER TABLE monitor_gpu_machines ADD COLUMN measured INTEGER",
                            "ALTER TABLE monitor_gpu_machines ADD COLUMN spent_month VARCHAR(20)",
                            "ALTER TABLE monitor_gpu_machines ADD COLUMN spent_price TEXT",
                            "ALTER TABLE monitor_gpu_machines ADD COLUMN spent_currency VARCHAR(100)",
                            "ALTER TABLE monitor_gpu_machines ADD COLUMN spent TEXT")));

    private GpuTables() {}
}
