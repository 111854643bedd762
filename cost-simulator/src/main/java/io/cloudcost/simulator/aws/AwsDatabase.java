package io.cloudcost.simulator.aws;

import org.jspecify.annotations.Nullable;

/**
 * A database of RDS.
 *
 * @param engine as RDS names it
 * @param type its class
 * @param environment its tag {@code env}, null for none
 * @param iops operations a second that it is provisioned for, null if it is not
 * @param backupDays days that automatic backups are kept
 */
public record AwsDatabase(
        String id,
        String region,
        String engine,
        String type,
        boolean multiAz,
        @Nullable String environment,
        String storageType,
        int gib,
        @Nullable Integer iops,
        int backupDays) {}
