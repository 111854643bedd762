package io.cloudcost.budget.internal.find;

import io.cloudcost.ConfigurationException;
import io.cloudcost.budget.model.CostParts;
import io.cloudcost.model.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Amounts in the currency that a search compares in. */
final class Currencies {

    private Currencies() {}

    /** A limit; null stays null. @throws ConfigurationException if it has no rate */
    static @Nullable Money in(CostRules rules, @Nullable Money limit) {
        if (limit == null) {
            return null;
        }
        BigDecimal factor = rules.factor(limit.currency())
                .orElseThrow(() -> new ConfigurationException("Prices are compared in " + rules.currency()
                        + " and a limit is in " + limit.currency() + ": give exchange rates, or the limit in "
                        + rules.currency() + "."));
        return new Money(limit.amount().multiply(factor), rules.currency());
    }

    /** Each part converted; the currency must have a rate. */
    static CostParts in(CostRules rules, CostParts parts) {
        String from = parts.compute().currency();
        if (from.equals(rules.currency())) {
            return parts;
        }
        BigDecimal factor = rules.factor(from).orElseThrow();
        Money egress = parts.egress();
        Money storage = parts.storage();
        return new CostParts(
                parts.billed(),
                convert(parts.compute(), factor, rules),
                convert(parts.rework(), factor, rules),
                egress == null ? null : convert(egress, factor, rules),
                storage == null ? null : convert(storage, factor, rules),
                parts.missing());
    }

    private static Money convert(Money money, BigDecimal factor, CostRules rules) {
        return new Money(money.amount().multiply(factor), rules.currency());
    }
}
