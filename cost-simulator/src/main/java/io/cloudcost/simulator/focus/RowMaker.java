package io.cloudcost.simulator.focus;

/** Makes the n-th row of a month, the same whenever it is asked. */
final class RowMaker {

    private static final int USED = 10;

    private final UsageRows usage;
    private final CommitmentRows commitments;
    private final OtherRows others;
    private final Frame frame;
    private final Dice dice = new Dice(0, 0, 0);
    private final long seed;

    RowMaker(long seed, Estate estate, long resources) {
        this.seed = seed;
        this.frame = new Frame(estate);
        Prices prices = new Prices(estate);
        this.usage = new UsageRows(seed, estate, resources, prices, frame);
        this.commitments = new CommitmentRows(seed, estate, prices, frame);
        this.others = new OtherRows(estate, prices, frame, usage);
    }

    /** Makes a row of this number, from 0 to one below the month's rows. */
    void make(Row row, Month month, long number) {
        row.clear();
        dice.reset(seed, month.index(), number);
        frame.begin(row, month, number);
        if (number < month.purchases()) {
            commitments.purchase(row, month, (int) number);
        } else {
            inRound(row, month, number - month.purchases());
        }
        frame.finish(row, month);
    }

    private void inRound(Row row, Month month, long number) {
        long round = number / Month.ROUND;
        int slot = round < month.rounds() ? (int) (number % Month.ROUND) * 37 % Month.ROUND : Month.ROUND - 1;
        if (slot > USED) {
            others.make(slot - USED - 1, row, month, dice);
        } else if (month.purchases() == 0) {
            usage.make(row, month, dice);
        } else if (slot == USED) {
            commitments.unused(row, month, round);
        } else {
            commitments.used(row, month, round, slot);
        }
    }
}
