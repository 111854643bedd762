package io.cloudcost.simulator.focus;

import io.cloudcost.focus.FocusColumn;

/** Quantities, unit prices and the costs that are their products. */
final class Prices {

    private final Estate estate;

    Prices(Estate estate) {
        this.estate = estate;
    }

    /**
     * Charges so much of an item, at the negotiated price or another one.
     *
     * @param quantity in thousandths of a unit
     * @param contractedPrice in ten-thousandths of a US dollar
     */
    void charge(Row row, Sku sku, String pricingCategory, long quantity, long listPrice, long contractedPrice) {
        long rate = rate(row);
        row.list = listPrice * rate * quantity;
        row.contracted = contractedPrice * rate * quantity;
        row.billed = row.contracted;
        row.effective = row.contracted;
        row.set(FocusColumn.PRICING_CATEGORY, pricingCategory);
        row.set(FocusColumn.PRICING_QUANTITY, Scaled.text(quantity, Scaled.QUANTITY));
        row.set(FocusColumn.PRICING_UNIT, sku.unit());
        row.set(FocusColumn.LIST_UNIT_PRICE, Scaled.text(listPrice * rate, Scaled.PRICE));
        row.set(FocusColumn.CONTRACTED_UNIT_PRICE, Scaled.text(contractedPrice * rate, Scaled.PRICE));
        row.set(FocusColumn.PRICING_CURRENCY_LIST_UNIT_PRICE, dollars(listPrice));
        row.set(FocusColumn.PRICING_CURRENCY_CONTRACTED_UNIT_PRICE, dollars(contractedPrice));
    }

    /** Names the item and its price; each way of pricing has a price of its own. */
    void item(Row row, Sku sku, String pricedAs) {
        row.set(FocusColumn.SKU_ID, sku.id());
        row.set(FocusColumn.SKU_METER, sku.meter());
        row.set(FocusColumn.SKU_PRICE_ID, sku.id() + pricedAs);
        row.set(FocusColumn.SKU_PRICE_DETAILS, sku.details());
    }

    /** What was consumed is measured in a unit that may differ from that of the price. */
    void consumed(Row row, Sku sku, long quantity) {
        boolean thousands = sku.unit().startsWith("1000 ");
        boolean millions = sku.unit().startsWith("1000000 ");
        long factor = millions ? 1_000_000 : thousands ? 1_000 : 1;
        row.set(FocusColumn.CONSUMED_QUANTITY, Scaled.text(quantity * factor, Scaled.QUANTITY));
        row.set(FocusColumn.CONSUMED_UNIT, sku.consumedUnit());
    }

    /** A cost that has no price and no quantity, in ten-millionths of a US dollar. */
    void lump(Row row, long dollars) {
        long cost = dollars * rate(row);
        row.list = cost;
        row.contracted = cost;
        row.billed = cost;
        row.effective = cost;
    }

    Currency currency(Row row) {
        return estate.accounts.get(row.account).currency();
    }

    long rate(Row row) {
        return currency(row).rate();
    }

    private static String dollars(long price) {
        return Scaled.text(price, Scaled.PRICE - Scaled.RATE);
    }
}
