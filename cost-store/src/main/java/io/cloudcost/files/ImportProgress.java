package io.cloudcost.files;

/**
 * How far an import is.
 *
 * @param filesRead how many files have been read whole
 * @param files how many there are
 * @param percent how much of those being read now has been read, 0 to 100; negative if unknown
 */
public record ImportProgress(int filesRead, int files, double percent) {

    /** Is told of progress. */
    @FunctionalInterface
    public interface Listener {

        /** Must return soon; what it throws ends the import, and nothing is imported. */
        void moved(ImportProgress progress);
    }
}
