package io.cloudcost.files;

import io.cloudcost.charge.CostRecord;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.model.Period;
import io.cloudcost.snapshot.Source;
import io.cloudcost.store.CostStore;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Looks at charges. */
final class Charges {

    private Charges() {}

    static List<CostRecord> of(CostStore store, Source account, Period period) {
        List<CostRecord> charges = new ArrayList<>();
        store.charges(account, period).forEach(set -> charges.addAll(set.charges()));
        return charges;
    }

    static List<String> texts(CostRecord charge, FocusColumn... columns) {
        List<String> texts = new ArrayList<>();
        for (FocusColumn column : columns) {
            texts.add(charge.text(column));
        }
        return texts;
    }

    /** Of those that have a value. */
    static BigDecimal sum(List<CostRecord> charges, FocusColumn column) {
        return charges.stream()
                .map(charge -> (BigDecimal) charge.value(column))
                .filter(cost -> cost != null)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static String rule(CostRecord charge) {
        return String.valueOf(charge.extensions().get("x_MappingRule"));
    }

    /** What became of each rule's rows, in a line. */
    static List<String> balance(ImportResult result) {
        return result.balance().stream()
                .map(rule -> rule.rule() + " " + rule.rows() + " " + rule.cost().toPlainString() + " " + rule.charges()
                        + " " + rule.billed().toPlainString())
                .toList();
    }
}
