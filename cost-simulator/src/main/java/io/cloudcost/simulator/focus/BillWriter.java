package io.cloudcost.simulator.focus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes rows and counts them. */
final class BillWriter {

    private final Plan plan;
    private final RowMaker maker;
    private final Tally tally;
    private final List<BadLine> badLines = new ArrayList<>();
    private final Row row = new Row();

    BillWriter(Plan plan) {
        this.plan = plan;
        this.maker = plan.rowMaker();
        this.tally = plan.tally();
    }

    /** All months in one file. */
    FocusTruth write(Path path) throws IOException {
        BadRows bad = new BadRows(plan.badRows(), plan.rows());
        try (CsvFile file = open(path)) {
            for (Month month : plan.months()) {
                write(file, month, 0, month.rows(), bad);
            }
            while (bad.rest()) {
                writeBad(file, plan.months().get(0), 0, bad);
            }
        }
        return truth();
    }

    private CsvFile open(Path path) throws IOException {
        return new CsvFile(path, plan.version(), plan.estate(), plan.quirks());
    }

    private void write(CsvFile file, Month month, long from, long to, BadRows bad) throws IOException {
        for (long number = from; number < to; number++) {
            while (bad.due()) {
                writeBad(file, month, number, bad);
            }
            maker.make(row, month, number);
            file.write(row);
            tally.add(row);
            bad.good();
        }
    }

    private void writeBad(CsvFile file, Month month, long number, BadRows bad) throws IOException {
        maker.make(row, month, number);
        badLines.add(file.writeBad(row, bad.next()));
    }

    /** Some rows of a month as a file that counts. */
    void writePart(Path path, Month month, long from, long to, BadRows bad) throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        try (CsvFile file = open(path)) {
            write(file, month, from, to, bad);
        }
    }

    /** Some rows of a month as a file that something newer took the place of: in no sum. */
    void writeStale(Path path, Month month, long from, long to) throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        try (CsvFile file = open(path)) {
            for (long number = from; number < to; number++) {
                maker.make(row, month, number);
                file.write(row);
            }
        }
    }

    FocusTruth truth() {
        return new FocusTruth(tally, badLines);
    }
}
