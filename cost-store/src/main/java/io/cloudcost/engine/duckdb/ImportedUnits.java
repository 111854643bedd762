package io.cloudcost.engine.duckdb;

import io.cloudcost.StoreException;
import io.cloudcost.engine.mapping.Mapping;
import io.cloudcost.engine.mapping.Mappings;
import io.cloudcost.files.ImportRequest;
import io.cloudcost.files.ImportedPeriod;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Period;
import io.cloudcost.snapshot.Coverage;
import io.cloudcost.snapshot.Feed;
import io.cloudcost.snapshot.PeriodState;
import io.cloudcost.snapshot.Source;
import io.cloudcost.store.StoreOptions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;

/** Puts what an import has written in place of what is held. */
final class ImportedUnits {

    private final DuckDBConnection connection;
    private final StoreOptions options;
    private final ImportRequest request;
    private final long importId;
    private final Map<String, Source> sources = new LinkedHashMap<>();

    ImportedUnits(DuckDBConnection connection, StoreOptions options, ImportRequest request, long importId) {
        this.connection = connection;
        this.options = options;
        this.request = request;
        this.importId = importId;
    }

    List<ImportedPeriod> write(ImportedRows rows) throws SQLException {
        Map<String, List<ImportedRows.Group>> accounts = rows.groups().stream()
                .collect(Collectors.groupingBy(ImportedRows.Group::account, LinkedHashMap::new, Collectors.toList()));
        for (Map.Entry<String, List<ImportedRows.Group>> account : accounts.entrySet()) {
            sources.put(account.getKey(), new Source(provider(account.getKey(), account.getValue()), account.getKey()));
        }
        List<ImportedPeriod> periods = new ArrayList<>();
        for (List<ImportedRows.Group> unit : units(rows)) {
            periods.add(write(unit));
        }
        Sql.update(connection, Members.note("units", "charges", ImportedRows.ofImport(importId)));
        return periods;
    }

    private static Iterable<List<ImportedRows.Group>> units(ImportedRows rows) {
        return rows.groups().stream()
                .collect(Collectors.groupingBy(ImportedRows.Group::unit, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    private ImportedPeriod write(List<ImportedRows.Group> unit) throws SQLException {
        ImportedRows.Group any = unit.get(0);
        if (!unit.stream().allMatch(group -> isSame(group, any))) {
            throw new StoreException("Two units of this import have the same number: import it again.", true, null);
        }
        Source source = Objects.requireNonNull(sources.get(any.account()));
        long account = AccountTable.findOrAdd(connection, options.customerId(), source);
        Coverage coverage = coverage(any.period(), unit);
        long replaced = UnitTable.adopt(
                connection,
                new UnitTable.NewUnit(any.unit(), account, request.at(), coverage, List.of(), importId),
                options.keepReplaced());
        return new ImportedPeriod(source, any.period(), coverage.rows(), replaced, coverage.total());
    }

    private Coverage coverage(Period period, List<ImportedRows.Group> unit) {
        PeriodState state = period.end().isAfter(request.at()) ? PeriodState.OPEN : PeriodState.SETTLING;
        long rows = unit.stream().mapToLong(ImportedRows.Group::rows).sum();
        Amounts total = unit.stream().map(ImportedRows.Group::billed).collect(Amounts.summing());
        return new Coverage(period, Feed.EXPORT, state, true, rows, total);
    }

    private static boolean isSame(ImportedRows.Group one, ImportedRows.Group other) {
        return one.account().equals(other.account()) && one.period().equals(other.period());
    }

    /** What was told; else what the store knows of the account; else what most rows say. */
    private String provider(String account, List<ImportedRows.Group> groups) throws SQLException {
        if (request.toldProvider().isPresent()) {
            return request.toldProvider().get();
        }
        Optional<String> mapped = Mappings.of(request.format()).map(Mapping::provider);
        if (mapped.isPresent()) {
            return mapped.get();
        }
        List<String> known = AccountTable.providers(connection, options.customerId(), account);
        if (known.size() == 1) {
            return known.get(0);
        }
        Map<String, Long> rows = groups.stream()
                .collect(Collectors.groupingBy(
                        ImportedRows.Group::provider, Collectors.summingLong(ImportedRows.Group::rows)));
        return rows.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow()
                .getKey();
    }
}
