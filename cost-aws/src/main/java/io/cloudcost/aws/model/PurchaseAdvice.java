package io.cloudcost.aws.model;

import io.cloudcost.model.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A commitment that Cost Explorer advises to make.
 *
 * @param account whose; null for the organisation as a whole
 * @param what an instance type and place, or the sort of a savings plan
 * @param amount how many instances, or US dollars or other currency an hour for a savings plan
 * @param saving what it saves in a month; null if AWS did not say
 * @param percent that of the cost on demand, 0 to 100; null if AWS did not say
 * @param upfront what is paid at once; null if AWS did not say
 */
public record PurchaseAdvice(
        @Nullable String account,
        String what,
        @Nullable BigDecimal amount,
        @Nullable Money saving,
        @Nullable BigDecimal percent,
        @Nullable Money upfront) {}
