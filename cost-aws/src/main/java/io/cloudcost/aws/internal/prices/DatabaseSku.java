package io.cloudcost.aws.internal.prices;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the price of a database depends on.
 *
 * @param engine as RDS names it, for example {@code postgres}
 * @param type its class, for example {@code db.m5.large}
 * @param storageType for example {@code gp3}
 * @param gib its storage
 * @param iops operations a second that it is provisioned for
 */
public record DatabaseSku(
        String region,
        @Nullable String engine,
        @Nullable String type,
        boolean multiAz,
        @Nullable String storageType,
        @Nullable BigDecimal gib,
        @Nullable BigDecimal iops) {}
