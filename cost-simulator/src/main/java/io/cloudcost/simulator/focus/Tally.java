package io.cloudcost.simulator.focus;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts rows by numbers and not by texts, so that knowing the truth costs little; texts come when one asks. */
final class Tally {

    private static final int SERVICES = Catalogue.SERVICES.size();

    private final Estate estate;
    private final List<Month> months;
    private final long firstDay;
    private final int days;
    private final Grid regions;
    private final Grid subAccounts;
    private final Grid accounts;
    private final Grid serviceDays;
    private final Grid serviceMonths;
    private final Grid tagSets;
    private final Grid corrections;
    private final CommitmentTally commitments;

    Tally(Estate estate, List<Month> months) {
        this.estate = estate;
        this.months = months;
        this.firstDay = months.get(0).month().minusMonths(1).atDay(1).toEpochDay();
        this.days = (int) (months.get(months.size() - 1).month().atEndOfMonth().toEpochDay() - firstDay) + 1;
        this.regions = grid(Catalogue.REGIONS.size() + 1);
        this.subAccounts = grid(estate.subAccounts.size() + 1);
        this.accounts = grid(estate.accounts.size());
        this.serviceDays = grid(SERVICES * days);
        this.serviceMonths = grid(SERVICES * months.size());
        this.tagSets = grid(estate.tagSets.size());
        this.corrections = grid(1);
        this.commitments = new CommitmentTally(estate);
    }

    void add(Row row) {
        regions.add(row.region + 1, row);
        subAccounts.add(row.subAccount + 1, row);
        accounts.add(row.account, row);
        serviceDays.add(row.service * days + (int) (row.day - firstDay), row);
        serviceMonths.add(row.service * months.size() + row.month, row);
        tagSets.add(row.tagSet, row);
        commitments.add(row);
        if (row.correction) {
            corrections.add(0, row);
        }
    }

    Map<FocusKey, FocusTotals> by(FocusGrouping grouping) {
        return switch (grouping) {
            case SERVICE -> serviceMonths.totals(i -> List.of(service(i / months.size())));
            case REGION ->
                regions.totals(
                        i -> one(i == 0 ? null : Catalogue.REGIONS.get(i - 1).id()));
            case SUB_ACCOUNT ->
                subAccounts.totals(
                        i -> one(i == 0 ? null : estate.subAccounts.get(i - 1).id()));
            case BILLING_ACCOUNT ->
                accounts.totals(i -> List.of(estate.accounts.get(i).id()));
            case BILLING_MONTH -> serviceMonths.totals(i -> List.of(month(i % months.size())));
            case SERVICE_AND_DAY ->
                serviceDays.totals(i -> List.of(
                        service(i / days),
                        LocalDate.ofEpochDay(firstDay + i % days).toString()));
            case SERVICE_AND_MONTH ->
                serviceMonths.totals(i -> List.of(service(i / months.size()), month(i % months.size())));
        };
    }

    Map<FocusKey, FocusTotals> byTag(String key) {
        return tagSets.totals(i -> one(estate.tagSets.get(i).values().get(key)));
    }

    Map<FocusKey, FocusTotals> corrections() {
        return corrections.totals(i -> List.of());
    }

    List<CommitmentTruth> commitments() {
        return commitments.truths();
    }

    private Grid grid(int groups) {
        return new Grid(groups, estate.accounts);
    }

    private String month(int index) {
        return months.get(index).month().toString();
    }

    private static String service(int index) {
        return Catalogue.SERVICES.get(index).name();
    }

    private static List<@Nullable String> one(@Nullable String value) {
        return Arrays.asList(value);
    }
}
