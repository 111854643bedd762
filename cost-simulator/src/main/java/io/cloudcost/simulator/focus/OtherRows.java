package io.cloudcost.simulator.focus;

import io.cloudcost.focus.FocusColumn;

/** The rarer kinds of rows, each a few times in a hundred; what is left is usage. */
final class OtherRows {

    private static final String METHOD =
            "{\"Elements\":[{\"AllocatedRatio\":0.25,\"UsageUnit\":\"Hours\",\"UsageQuantity\":6}]}";

    private final Estate estate;
    private final Prices prices;
    private final Frame frame;
    private final UsageRows usage;

    OtherRows(Estate estate, Prices prices, Frame frame, UsageRows usage) {
        this.estate = estate;
        this.prices = prices;
        this.frame = frame;
        this.usage = usage;
    }

    void make(int slot, Row row, Month month, Dice dice) {
        switch (slot) {
            case 0 -> lump(row, "Tax", "VAT, 19 %", dice.between(1, 90_000_000), dice);
            case 1 -> lump(row, "Credit", "Promotion \"New customer\"", -dice.between(1, 60_000_000), dice);
            case 2 -> lump(row, "Adjustment", "Rounding;\nsee invoice", dice.between(-50_000, 50_000), dice);
            case 3 -> correction(row, month, dice);
            case 4, 5 -> reservation(slot == 4, row, month, dice);
            case 6 -> allocated(row, month, dice);
            case 7 -> underContract(row, month, dice);
            default -> usage.make(row, month, dice);
        }
    }

    private void lump(Row row, String category, String text, int dollars, Dice dice) {
        row.account = dice.below(estate.accounts.size());
        frame.service(row, dice.below(Catalogue.SERVICES.size()));
        prices.lump(row, dollars);
        row.set(FocusColumn.CHARGE_CATEGORY, category);
        row.set(FocusColumn.CHARGE_FREQUENCY, category.equals("Tax") ? "Recurring" : "One-Time");
        row.set(FocusColumn.CHARGE_DESCRIPTION, text);
    }

    /** Gives back some usage of the month before. */
    private void correction(Row row, Month month, Dice dice) {
        usage.make(row, month, dice);
        frame.day(row, month.month().minusMonths(1).atDay(1 + dice.below(28)));
        row.correction = true;
        row.list = -row.list;
        row.contracted = -row.contracted;
        row.billed = -row.billed;
        row.effective = -row.effective;
        row.set(FocusColumn.PRICING_QUANTITY, "-" + row.get(FocusColumn.PRICING_QUANTITY));
        row.set(FocusColumn.CONSUMED_QUANTITY, "-" + row.get(FocusColumn.CONSUMED_QUANTITY));
        row.set(FocusColumn.CHARGE_CLASS, "Correction");
        row.set(FocusColumn.CHARGE_DESCRIPTION, "Correction of " + month.month().minusMonths(1));
    }

    private void reservation(boolean used, Row row, Month month, Dice dice) {
        usage.make(row, month, dice);
        row.set(FocusColumn.CAPACITY_RESERVATION_ID, "capacity-" + (1 + dice.below(5)));
        row.set(FocusColumn.CAPACITY_RESERVATION_STATUS, used ? "Used" : "Unused");
    }

    private void allocated(Row row, Month month, Dice dice) {
        usage.make(row, month, dice);
        int pod = dice.below(40);
        row.set(FocusColumn.ALLOCATED_METHOD_ID, "split-by-hours");
        row.set(FocusColumn.ALLOCATED_METHOD_DETAILS, METHOD);
        row.set(FocusColumn.ALLOCATED_RESOURCE_ID, "pod/" + pod);
        row.set(FocusColumn.ALLOCATED_RESOURCE_NAME, "pod-" + pod);
        row.set(FocusColumn.ALLOCATED_TAGS, "{\"namespace\":\"ns-" + pod % 4 + "\"}");
    }

    private void underContract(Row row, Month month, Dice dice) {
        usage.make(row, month, dice);
        row.set(
                FocusColumn.CONTRACT_APPLIED,
                "{\"Elements\":[{\"ContractId\":\"C-1\",\"ContractCommitmentId\":\"C-1-1\",\"ContractCommitmentAppliedCost\":"
                        + Scaled.text(row.billed, Scaled.COST) + "}]}");
    }
}
