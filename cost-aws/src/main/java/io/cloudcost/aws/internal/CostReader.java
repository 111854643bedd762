package io.cloudcost.aws.internal;

import io.cloudcost.aws.internal.RecordSplit.Typed;
import io.cloudcost.aws.internal.sdk.CostExplorer;
import io.cloudcost.aws.internal.sdk.CostRow;
import io.cloudcost.aws.model.AwsParts;
import io.cloudcost.aws.model.CostGrouping;
import io.cloudcost.aws.model.CostMetric;
import io.cloudcost.aws.model.CostQuestion;
import io.cloudcost.charge.CostRecord;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.snapshot.ChargeSet;
import io.cloudcost.snapshot.Feed;
import io.cloudcost.snapshot.Part;
import io.cloudcost.snapshot.PeriodState;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Reads what the account cost: by usage type for the charges, by region to place and check them, by record type to tell their kind. */
final class CostReader {

    private final Session session;
    private final CostExplorer costs;
    private final ConcurrentLinkedQueue<CostRow> byUsageType = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<CostRow> byRegion = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<CostRow> byRecordType = new ConcurrentLinkedQueue<>();

    CostReader(Session session, CostExplorer costs) {
        this.session = session;
        this.costs = costs;
    }

    void readByUsageType() {
        read(AwsParts.COST_AND_USAGE, charges().by(CostGrouping.SERVICE, CostGrouping.USAGE_TYPE), byUsageType);
    }

    void readByRecordType() {
        read(AwsParts.RECORD_TYPES, charges().by(CostGrouping.USAGE_TYPE, CostGrouping.RECORD_TYPE), byRecordType);
    }

    void readByRegion() {
        read(AwsParts.COST_BY_REGION, question().by(CostGrouping.SERVICE, CostGrouping.REGION), byRegion);
    }

    private CostQuestion charges() {
        return question().daily().of(CostMetric.UNBLENDED, CostMetric.AMORTIZED, CostMetric.USAGE);
    }

    private CostQuestion question() {
        return CostQuestion.between(session.firstDay(), session.endOfCosts());
    }

    private void read(Part part, CostQuestion question, ConcurrentLinkedQueue<CostRow> into) {
        costs.costAndUsage(question, page -> {
            page.forEach(group -> into.add(CostRow.of(group)));
            session.run.read(part, page.size());
        });
    }

    /** The charges of each month; called once, when nothing is read any more. */
    List<ChargeSet> sets(ExtraReader extras) {
        if (!session.wants(AwsParts.COST_AND_USAGE)) {
            return List.of();
        }
        boolean whole = session.run.wasRead(AwsParts.COST_AND_USAGE);
        List<CostRow> regional = session.run.wasRead(AwsParts.COST_BY_REGION) ? List.copyOf(byRegion) : List.of();
        ServiceRegions regions = new ServiceRegions(regional);
        if (whole && !regional.isEmpty()) {
            new RegionCheck(session, regions).compare(byUsageType, regional);
        }
        Charges charges =
                new Charges(session.identity.id(), regions, month -> extras.tellsOnly(session.identity.id(), month));
        List<ChargeSet> sets = new ArrayList<>();
        byMonth(whole).forEach((month, rows) -> sets.add(session.outlet.charges(set(month, rows, whole, charges))));
        return sets;
    }

    /** Where all was read, a month without a row is news, too. */
    private Map<YearMonth, List<Typed>> byMonth(boolean whole) {
        Map<YearMonth, List<Typed>> months = new TreeMap<>();
        if (whole) {
            for (YearMonth month = session.firstMonth();
                    !month.isAfter(session.lastMonth());
                    month = month.plusMonths(1)) {
                months.put(month, new ArrayList<>());
            }
        }
        typed().forEach(typed -> months.computeIfAbsent(
                        YearMonth.from(typed.row().start()), month -> new ArrayList<>())
                .add(typed));
        return months;
    }

    private List<Typed> typed() {
        boolean told = session.run.wasRead(AwsParts.RECORD_TYPES) && session.run.wasRead(AwsParts.COST_AND_USAGE);
        return new RecordSplit(told ? byRecordType : List.of()).split(byUsageType);
    }

    private ChargeSet set(YearMonth month, List<Typed> rows, boolean whole, Charges charges) {
        List<CostRecord> made = rows.stream().map(charges::charge).toList();
        // Credits and refunds may come after a month is no longer estimated: Cost Explorer never says that one is
        // final.
        PeriodState state = month.isBefore(YearMonth.from(session.today())) ? PeriodState.SETTLING : PeriodState.OPEN;
        return ChargeSet.of(Period.month(month), Feed.API, state, whole, made);
    }

    /** The one currency of the account; empty if nothing was read or there are several. */
    Optional<String> currency() {
        List<String> currencies = byUsageType.stream()
                .flatMap(row -> Optional.ofNullable(row.unblended()).stream())
                .map(Money::currency)
                .distinct()
                .toList();
        return currencies.size() == 1 ? Optional.of(currencies.get(0)) : Optional.empty();
    }
}
