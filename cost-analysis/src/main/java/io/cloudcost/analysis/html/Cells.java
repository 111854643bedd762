package io.cloudcost.analysis.html;

import io.cloudcost.analysis.Figures;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Estimate;
import io.cloudcost.model.Money;
import io.cloudcost.resource.Price;

/** Money in a table; amounts of several currencies sort by the first. */
final class Cells {

    private Cells() {}

    static Table.Cell money(Money money) {
        return Table.Cell.of(Figures.money(money), money.amount());
    }

    static Table.Cell amounts(Amounts amounts) {
        return amounts.list().stream()
                .findFirst()
                .map(first -> Table.Cell.of(Figures.amounts(amounts), first.amount()))
                .orElseGet(Table.Cell::unknown);
    }

    static Table.Cell estimate(Estimate estimate) {
        return estimate.total().list().stream()
                .findFirst()
                .map(first -> Table.Cell.of(Figures.estimate(estimate), first.amount()))
                .orElseGet(Table.Cell::unknown);
    }

    static Table.Cell price(Price price) {
        return price.monthlyCost().map(Cells::money).orElseGet(Table.Cell::unknown);
    }
}
