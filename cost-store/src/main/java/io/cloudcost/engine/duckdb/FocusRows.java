package io.cloudcost.engine.duckdb;

/** Rows that are FOCUS as they stand. */
record FocusRows(FileShape shape, SourceColumns columns) implements SourceRows {

    /** @param example a file of this shape, for what is said of it */
    static FocusRows of(FileShape shape, Object example) {
        return new FocusRows(shape, SourceColumns.of(shape, example));
    }

    @Override
    public String over(String scan) {
        return scan;
    }
}
