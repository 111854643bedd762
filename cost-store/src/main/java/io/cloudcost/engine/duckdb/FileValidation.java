package io.cloudcost.engine.duckdb;

import io.cloudcost.files.BillingFile;
import io.cloudcost.files.FileException;
import io.cloudcost.files.FocusReport;
import io.cloudcost.files.FocusViolation;
import io.cloudcost.files.ValidationRequest;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.focus.FocusVersion;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;

/**
 * Checks a file: one statement reads it and counts for each rule the rows that break it. Only where there are any is it read
 * again, to say where.
 */
final class FileValidation {

    private final DuckDBConnection connection;
    private final BillingFile file;
    private final FileShape shape;
    private final FocusVersion version;
    private final CheckedColumns columns;
    private final List<FocusRule> rules;
    private final List<GroupRule> groups;
    private final int first;

    private FileValidation(DuckDBConnection connection, ValidationRequest request) throws SQLException {
        this.connection = connection;
        this.file = request.file();
        this.shape = shape(connection, file);
        this.version = request.toldVersion().orElseGet(() -> VersionSigns.of(CheckedColumns.known(shape)));
        this.columns = new CheckedColumns(shape, version);
        this.rules = FocusRules.rows(columns, version, shape.text());
        this.groups = FocusRules.groups(columns, version);
        this.first = request.firstRows();
    }

    static FocusReport run(DuckDBConnection connection, ValidationRequest request) throws SQLException {
        ScanMacros.defineForFocus(connection);
        RuleMacros.define(connection);
        try {
            return new FileValidation(connection, request).run();
        } catch (SQLException e) {
            if (Trouble.isFileTrouble(e)) {
                throw new FileException("Cannot read " + request.file() + ": " + Trouble.firstLine(e), e);
            }
            throw e;
        }
    }

    private FocusReport run() throws SQLException {
        List<Long> counts = counts();
        RejectedRows rejected = RejectedRows.take(connection, shape);
        List<FocusViolation> violations = new ArrayList<>(HeaderRules.violations(columns, version));
        violations.addAll(new FileLines(file, rejected).place(broken(counts), first));
        violations.sort(Comparator.comparing(FocusViolation::severity));
        int checked = HeaderRules.count(version) + (shape.text() ? 1 : 0) + rules.size() + groups.size();
        return new FocusReport(file, version, counts.get(0) + rejected.count(), checked, violations);
    }

    /** The rows that are rows, those that break each rule, and a sign of groups that break theirs. */
    private List<Long> counts() throws SQLException {
        String expressions = Stream.concat(
                        rules.stream().map(rule -> "count_if(" + rule.broken() + ")"),
                        groups.stream().map(GroupRule::surplus))
                .map(columns::sql)
                .collect(Collectors.joining(", ", "count(*), ", ""));
        String sql = "SELECT " + expressions + " FROM " + Scan.rows(shape, List.of(file));
        return Sql.first(connection, sql, row -> {
                    List<Long> numbers = new ArrayList<>();
                    for (int at = 1; at <= 1 + rules.size() + groups.size(); at++) {
                        numbers.add(row.getLong(at));
                    }
                    return numbers;
                })
                .orElseThrow();
    }

    private List<BrokenRule> broken(List<Long> counts) throws SQLException {
        RowFinder finder = new RowFinder(connection, columns, Scan.numbered(shape, file), first);
        Map<FocusRule, Long> brokenRules = new LinkedHashMap<>();
        for (int at = 0; at < rules.size(); at++) {
            if (counts.get(1 + at) > 0) {
                brokenRules.put(rules.get(at), counts.get(1 + at));
            }
        }
        List<BrokenRule> broken = new ArrayList<>(finder.find(brokenRules));
        for (int at = 0; at < groups.size(); at++) {
            if (counts.get(1 + rules.size() + at) > 0) {
                broken.add(finder.find(groups.get(at)));
            }
        }
        return broken;
    }

    private static FileShape shape(DuckDBConnection connection, BillingFile file) throws SQLException {
        FileShape shape = Shapes.of(connection, List.of(file), Shapes::isFocus, false)
                .keySet()
                .iterator()
                .next();
        List<FocusColumn> known = CheckedColumns.known(shape);
        if (SourceColumns.NEEDED.stream().noneMatch(known::contains)) {
            throw new FileException(file + " is no file of FOCUS rows: its columns are "
                    + shape.names().stream().limit(8).collect(Collectors.joining(", "))
                    + (shape.names().size() > 8 ? ", …" : "") + ".");
        }
        return shape;
    }
}
