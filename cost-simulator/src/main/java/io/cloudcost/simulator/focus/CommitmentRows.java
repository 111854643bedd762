package io.cloudcost.simulator.focus;

import io.cloudcost.focus.FocusColumn;

/**
 * What is bought in advance. Every round of a month has a block of hours from one commitment: ten rows use some of it and
 * one has the rest, unused; the purchases at the start of the month pay for all blocks.
 */
final class CommitmentRows {

    private static final int USERS = 10;
    private static final int LEAST = 1_000;
    private static final int MOST = 2_300;

    private final long seed;
    private final Estate estate;
    private final Prices prices;
    private final Frame frame;
    private final Dice dice = new Dice(0, 0, 0);

    CommitmentRows(long seed, Estate estate, Prices prices, Frame frame) {
        this.seed = seed;
        this.estate = estate;
        this.prices = prices;
        this.frame = frame;
    }

    void purchase(Row row, Month month, int number) {
        Commitment commitment = estate.commitments.get(number);
        long quantity = month.roundsOf(number) * Commitment.BLOCK;
        begin(row, commitment);
        frame.wholeMonth(row, month);
        paid(row, commitment, quantity, "Standard");
        row.effective = 0;
        row.part = Row.Part.PURCHASE;
        row.set(FocusColumn.CHARGE_CATEGORY, "Purchase");
        row.set(FocusColumn.CHARGE_FREQUENCY, "Recurring");
        row.set(FocusColumn.CHARGE_DESCRIPTION, "Monthly fee for " + commitment.name());
    }

    void unused(Row row, Month month, long round) {
        Commitment commitment = commitment(round);
        begin(row, commitment);
        paid(row, commitment, rest(month, round), "Committed");
        row.billed = 0;
        row.part = Row.Part.UNUSED;
        row.set(FocusColumn.COMMITMENT_DISCOUNT_STATUS, "Unused");
        row.set(FocusColumn.CHARGE_DESCRIPTION, "Unused part of " + commitment.name());
    }

    void used(Row row, Month month, long round, int user) {
        Commitment commitment = commitment(round);
        Sku sku = commitment.sku();
        begin(row, commitment);
        long quantity = use(month, round, user);
        machine(row, commitment);
        prices.item(row, sku, "-CM");
        prices.charge(row, sku, "Committed", quantity, sku.price(), sku.contractedPrice());
        prices.consumed(row, sku, quantity);
        row.billed = 0;
        row.effective = sku.committedPrice() * prices.rate(row) * quantity;
        row.part = Row.Part.USED;
        quantity(row, commitment, quantity, row.effective);
        row.set(FocusColumn.COMMITMENT_DISCOUNT_STATUS, "Used");
        row.set(FocusColumn.CHARGE_DESCRIPTION, sku.meter() + " of " + sku.id() + ", covered by " + commitment.name());
    }

    /** What a user takes of the block; the last one leaves at least a thousandth of it. */
    private long use(Month month, long round, int user) {
        dice.reset(seed, -2L - month.index(), round * USERS + user);
        return dice.between(LEAST, MOST);
    }

    private long rest(Month month, long round) {
        long rest = Commitment.BLOCK;
        for (int user = 0; user < USERS; user++) {
            rest -= use(month, round, user);
        }
        return rest;
    }

    private Commitment commitment(long round) {
        return estate.commitments.get((int) (round % estate.commitments.size()));
    }

    private void begin(Row row, Commitment commitment) {
        row.commitment = commitment.index();
        row.account = commitment.account();
        frame.service(row, commitment.service());
        row.set(FocusColumn.COMMITMENT_DISCOUNT_ID, commitment.id());
        row.set(FocusColumn.COMMITMENT_DISCOUNT_NAME, commitment.name());
        row.set(FocusColumn.COMMITMENT_DISCOUNT_CATEGORY, commitment.category());
        row.set(FocusColumn.COMMITMENT_DISCOUNT_TYPE, commitment.type());
    }

    /** The commitment's own item, which costs what was agreed. */
    private void paid(Row row, Commitment commitment, long quantity, String pricingCategory) {
        Sku sku = commitment.sku();
        row.set(FocusColumn.SKU_ID, commitment.id() + "-fee");
        row.set(FocusColumn.SKU_METER, "Commitment");
        row.set(FocusColumn.SKU_PRICE_ID, commitment.id() + "-fee-1");
        prices.charge(row, sku, pricingCategory, quantity, sku.committedPrice(), sku.committedPrice());
        quantity(row, commitment, quantity, row.contracted);
    }

    private void quantity(Row row, Commitment commitment, long hours, long cost) {
        String amount = commitment.spend() ? Scaled.text(cost, Scaled.COST) : Scaled.text(hours, Scaled.QUANTITY);
        row.set(FocusColumn.COMMITMENT_DISCOUNT_QUANTITY, amount);
        row.set(
                FocusColumn.COMMITMENT_DISCOUNT_UNIT,
                commitment.spend() ? prices.currency(row).code() : "Hours");
    }

    private void machine(Row row, Commitment commitment) {
        int number = dice.below(1_000);
        frame.subAccount(row, estate.subAccountOf(commitment.account(), number));
        frame.region(row, number % Catalogue.REGIONS.size());
        row.tagSet = number % estate.tagSets.size();
        row.set(FocusColumn.TAGS, estate.tagSets.get(row.tagSet).json());
        Service service = Catalogue.SERVICES.get(commitment.service());
        row.set(FocusColumn.RESOURCE_ID, "ncr:" + service.code() + ":" + commitment.id() + ":" + number);
        row.set(FocusColumn.RESOURCE_NAME, service.code() + "-" + commitment.index() + "-" + number);
        row.set(FocusColumn.RESOURCE_TYPE, service.resourceType());
    }
}
