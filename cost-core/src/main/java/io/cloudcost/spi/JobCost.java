package io.cloudcost.spi;

import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A part of what a job really cost.
 *
 * @param kind what it was for
 * @param amount what was charged; negative for a credit
 * @param period the time that the bill counts it in, UTC
 * @param retrievedAt when the bill said so
 * @param mayChange whether the provider may still change it
 * @param fields the fields of the bill that it came from; none but those of {@link #FIELDS}
 */
public record JobCost(
        JobCostKind kind,
        Money amount,
        Period period,
        Instant retrievedAt,
        boolean mayChange,
        SortedMap<String, String> fields) {

    /** The fields of a bill that may be kept. None of them holds an address, a name or a person. */
    public static final Set<String> FIELDS = Set.of(
            "basis",
            "quote",
            "ChargeCategory",
            "InvoiceId",
            "PricingCategory",
            "Product",
            "RECORD_TYPE",
            "SERVICE",
            "ServiceCategory",
            "ServiceName",
            "SkuId",
            "USAGE_TYPE");

    /** A copy. @throws IllegalArgumentException if a field is not one that may be kept */
    public JobCost {
        fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
        if (!FIELDS.containsAll(fields.keySet())) {
            throw new IllegalArgumentException(
                    "A job's cost keeps no fields but " + FIELDS + ", not " + fields.keySet());
        }
    }

    /** The same from any map. */
    public static JobCost of(
            JobCostKind kind,
            Money amount,
            Period period,
            Instant retrievedAt,
            boolean mayChange,
            Map<String, String> fields) {
        return new JobCost(kind, amount, period, retrievedAt, mayChange, new TreeMap<>(fields));
    }
}
