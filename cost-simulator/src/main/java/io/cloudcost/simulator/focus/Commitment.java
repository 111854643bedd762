package io.cloudcost.simulator.focus;

/**
 * A commitment to one item of the price list, paid monthly; the last one was paid before the bill begins.
 *
 * @param spend whether money was committed to, or else hours
 * @param service index of the item's service
 */
record Commitment(int index, String id, String name, boolean spend, int account, int service, Sku sku) {

    /** Thousandths of an hour that every hundred rows have from a commitment, used or not. */
    static final long BLOCK = 24_000;

    String category() {
        return spend ? "Spend" : "Usage";
    }

    String type() {
        return spend ? "Savings Plan" : "Reservation";
    }
}
