package io.cloudcost.simulator.focus;

/**
 * An item of the price list.
 *
 * @param price for one unit, in ten-thousandths of a US dollar
 * @param most of it that one row charges, in thousandths of a unit
 * @param hourly whether its rows are for an hour, or else for a day
 * @param details its {@code SkuPriceDetails}, JSON
 */
record Sku(
        String id,
        String meter,
        long price,
        String unit,
        String consumedUnit,
        int most,
        boolean hourly,
        String details) {

    /** What was negotiated: 12 % off. */
    long contractedPrice() {
        return price * 88 / 100;
    }

    /** What spare capacity costs: 65 % off. */
    long spotPrice() {
        return price * 35 / 100;
    }

    /** What it costs under a commitment: 40 % off. */
    long committedPrice() {
        return price * 60 / 100;
    }
}
