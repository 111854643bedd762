package io.cloudcost.analysis;

import io.cloudcost.focus.Dimension;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Period;
import io.cloudcost.query.CostData;
import io.cloudcost.query.CostFilter;
import io.cloudcost.query.CostQuery;
import io.cloudcost.query.CostRow;
import io.cloudcost.query.TimeGrain;
import io.cloudcost.snapshot.ChargeSet;
import io.cloudcost.snapshot.Coverage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What was billed, split in many ways: billed cost, summed exactly. Of several feeds that tell of the same billing period
 * only the one that speaks is in here, so that nothing is counted twice.
 */
public final class ChargeBreakdowns {

    private static final Dimension SERVICE = Dimension.of(FocusColumn.SERVICE_NAME);
    private static final Dimension INVOICE = Dimension.of(FocusColumn.INVOICE_ID);

    private final CostData data;
    private final Map<Period, Coverage> coverage;

    ChargeBreakdowns(CostData data, List<ChargeSet> sets) {
        this.data = data;
        this.coverage = sets.stream()
                .map(ChargeSet::coverage)
                .collect(Collectors.toMap(Coverage::billingPeriod, known -> known, (one, other) -> one));
    }

    /** Everything; empty if there are no charges. */
    public Amounts total() {
        return data.query(CostQuery.builder().build()).total();
    }

    /** By the provider's name of the service. */
    public ChargeBreakdown byService() {
        return by(SERVICE);
    }

    /** By FOCUS's category of service, such as <i>Compute</i> or <i>Storage</i>. */
    public ChargeBreakdown byCategory() {
        return by(Dimension.of(FocusColumn.SERVICE_CATEGORY));
    }

    /** By the provider's region id; what belongs to no region, or to none that is known, is under null. */
    public ChargeBreakdown byRegion() {
        return by(Dimension.of(FocusColumn.REGION_ID));
    }

    /** By the value of a tag; what lacks the tag is under null. */
    public ChargeBreakdown byTag(String key) {
        return by(Dimension.tag(key));
    }

    /** By any column, tag or extension. */
    public ChargeBreakdown by(Dimension dimension) {
        CostQuery query = CostQuery.builder().groupBy(dimension).build();
        return ChargeGroups.of(data.query(query).rows(), row -> row.value(dimension));
    }

    /** What is on invoices, by product: the provider's name of the service as the invoice has it. */
    public ChargeBreakdown byProduct() {
        CostQuery query = CostQuery.builder()
                .groupBy(SERVICE)
                .where(new CostFilter.Present(INVOICE))
                .build();
        return ChargeGroups.of(data.query(query).rows(), row -> row.value(SERVICE));
    }

    /** What is on each invoice, by product; sorted by the invoice's id. */
    public SortedMap<String, ChargeBreakdown> byInvoice() {
        CostQuery query = CostQuery.builder()
                .groupBy(INVOICE, SERVICE)
                .where(new CostFilter.Present(INVOICE))
                .build();
        SortedMap<String, List<CostRow>> rows = new TreeMap<>();
        for (CostRow row : data.query(query).rows()) {
            String invoice = Objects.requireNonNull(row.value(INVOICE), "invoice");
            rows.computeIfAbsent(invoice, id -> new ArrayList<>()).add(row);
        }
        SortedMap<String, ChargeBreakdown> products = new TreeMap<>();
        rows.forEach((invoice, lines) -> products.put(invoice, ChargeGroups.of(lines, line -> line.value(SERVICE))));
        return Collections.unmodifiableSortedMap(products);
    }

    /** By billing period, oldest first, and in it by service. A period that was read and has no charges is not in here. */
    public List<MonthOfCharges> byMonth() {
        CostQuery query = CostQuery.builder()
                .groupBy(SERVICE)
                .grain(TimeGrain.BILLING_PERIOD)
                .build();
        SortedMap<Period, List<CostRow>> rows = new TreeMap<>();
        for (CostRow row : data.query(query).rows()) {
            Period period = Objects.requireNonNull(row.time(), "time");
            rows.computeIfAbsent(period, month -> new ArrayList<>()).add(row);
        }
        return rows.entrySet().stream()
                .map(month -> month(month.getKey(), month.getValue()))
                .toList();
    }

    private MonthOfCharges month(Period period, List<CostRow> rows) {
        ChargeBreakdown byService = ChargeGroups.of(rows, row -> row.value(SERVICE));
        return new MonthOfCharges(period, byService, Optional.ofNullable(coverage.get(period)));
    }
}
