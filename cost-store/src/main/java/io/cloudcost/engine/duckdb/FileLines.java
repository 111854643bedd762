package io.cloudcost.engine.duckdb;

import io.cloudcost.files.BillingFile;
import io.cloudcost.files.FocusViolation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Says on which lines of a file the records are that break rules. */
final class FileLines {

    private final BillingFile file;
    private final RejectedRows rejected;

    FileLines(BillingFile file, RejectedRows rejected) {
        this.file = file;
        this.rejected = rejected;
    }

    /**
     * What rows break.
     *
     * @param first how many rows are told of those that are no rows
     */
    List<FocusViolation> place(List<BrokenRule> broken, int first) {
        List<FocusViolation> placed = new ArrayList<>();
        Set<Long> records = broken.stream()
                .flatMap(rule -> rule.first().stream())
                .map(BrokenRule.Hit::record)
                .collect(Collectors.toSet());
        LineFinder lines = LineFinder.find(file, records, rejected.records());
        if (rejected.count() > 0) {
            placed.add(rejected.rule(first).onLines(record -> line(lines.rejected(), record)));
        }
        broken.forEach(rule -> placed.add(rule.onLines(record -> line(lines.taken(), record))));
        return placed;
    }

    private long line(Map<Long, Long> lines, long record) {
        return file.isText() ? lines.getOrDefault(record, 0L) : record;
    }
}
