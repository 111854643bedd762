package io.cloudcost.simulator.focus;

import java.util.List;

/** Counts what is paid, used and left of each commitment. */
final class CommitmentTally {

    private final Estate estate;
    private final List<Sums> purchased;
    private final List<Sums> used;
    private final List<Sums> unused;

    CommitmentTally(Estate estate) {
        this.estate = estate;
        this.purchased = sums(estate);
        this.used = sums(estate);
        this.unused = sums(estate);
    }

    void add(Row row) {
        switch (row.part) {
            case PURCHASE -> purchased.get(row.commitment).add(row);
            case USED -> used.get(row.commitment).add(row);
            case UNUSED -> unused.get(row.commitment).add(row);
            case NONE -> {}
        }
    }

    List<CommitmentTruth> truths() {
        return estate.commitments.stream()
                .map(this::truth)
                .filter(truth -> truth.unused().signum() != 0)
                .toList();
    }

    private CommitmentTruth truth(Commitment commitment) {
        int index = commitment.index();
        return new CommitmentTruth(
                commitment.id(),
                estate.accounts.get(commitment.account()).currency().code(),
                purchased.get(index).totals().billed(),
                used.get(index).totals().effective(),
                unused.get(index).totals().effective());
    }

    private static List<Sums> sums(Estate estate) {
        return estate.commitments.stream().map(each -> new Sums()).toList();
    }
}
