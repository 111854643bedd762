package io.cloudcost.aws.internal.prices;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the price of an EBS volume depends on.
 *
 * @param type for example {@code gp3}
 * @param gib its size
 * @param iops operations a second that it is provisioned for
 * @param mibps throughput that it is provisioned for, MiB a second
 */
public record DiskSku(
        String region,
        @Nullable String type,
        @Nullable BigDecimal gib,
        @Nullable BigDecimal iops,
        @Nullable BigDecimal mibps) {}
