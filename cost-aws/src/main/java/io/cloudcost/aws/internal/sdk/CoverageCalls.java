package io.cloudcost.aws.internal.sdk;

import io.cloudcost.aws.model.CommitmentCoverage;
import io.cloudcost.aws.model.CommitmentCoverage.Measure;
import io.cloudcost.aws.model.CostGrouping;
import io.cloudcost.model.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.costexplorer.CostExplorerClient;
import software.amazon.awssdk.services.costexplorer.model.Coverage;
import software.amazon.awssdk.services.costexplorer.model.CoverageByTime;
import software.amazon.awssdk.services.costexplorer.model.GetReservationCoverageResponse;
import software.amazon.awssdk.services.costexplorer.model.GetSavingsPlansCoverageResponse;
import software.amazon.awssdk.services.costexplorer.model.Granularity;
import software.amazon.awssdk.services.costexplorer.model.SavingsPlansCoverage;

/** Cost Explorer's calls that tell how much commitments covered; all pages of each, 0.01 USD a page. */
public final class CoverageCalls {

    static final String PLANS = "ce:GetSavingsPlansCoverage";
    static final String RESERVATIONS = "ce:GetReservationCoverage";

    private final Supplier<CostExplorerClient> client;

    /** @param client asked for when the first call is made */
    public CoverageCalls(Supplier<CostExplorerClient> client) {
        this.client = client;
    }

    /**
     * How much savings plans covered, by month or by group.
     *
     * @throws NotToldException if AWS has no data of it
     */
    public List<CommitmentCoverage> plans(LocalDate start, LocalDate end, List<CostGrouping> by)
            throws NotToldException {
        return all(PLANS, token -> {
            GetSavingsPlansCoverageResponse answer = client.get()
                    .getSavingsPlansCoverage(request -> request.timePeriod(Questions.interval(start, end))
                            .granularity(by.isEmpty() ? Granularity.MONTHLY : null)
                            .groupBy(by.isEmpty() ? null : Questions.groups(by))
                            .nextToken(token));
            return Pages.found(
                    PLANS,
                    "SavingsPlansCoverages",
                    answer.hasSavingsPlansCoverages(),
                    answer.savingsPlansCoverages().stream()
                            .map(CoverageCalls::coverage)
                            .toList(),
                    answer.nextToken());
        });
    }

    private static CommitmentCoverage coverage(SavingsPlansCoverage wire) {
        Wire.required(PLANS, "SavingsPlansCoverages.TimePeriod", wire.timePeriod());
        Wire.required(PLANS, "SavingsPlansCoverages.Coverage", wire.coverage());
        return new CommitmentCoverage(
                Wire.day(PLANS, "TimePeriod.Start", wire.timePeriod().start()),
                Wire.day(PLANS, "TimePeriod.End", wire.timePeriod().end()),
                wire.attributes(),
                number(PLANS, "CoveragePercentage", wire.coverage().coveragePercentage()),
                number(PLANS, "SpendCoveredBySavingsPlans", wire.coverage().spendCoveredBySavingsPlans()),
                number(PLANS, "OnDemandCost", wire.coverage().onDemandCost()),
                Measure.COST);
    }

    /**
     * How much reservations covered, by month or by group.
     *
     * @throws NotToldException if AWS has no data of it
     */
    public List<CommitmentCoverage> reservations(LocalDate start, LocalDate end, List<CostGrouping> by)
            throws NotToldException {
        return all(RESERVATIONS, token -> {
            GetReservationCoverageResponse answer = client.get()
                    .getReservationCoverage(request -> request.timePeriod(Questions.interval(start, end))
                            .granularity(by.isEmpty() ? Granularity.MONTHLY : null)
                            .groupBy(by.isEmpty() ? null : Questions.groups(by))
                            .nextPageToken(token));
            Wire.required(RESERVATIONS, "CoveragesByTime", answer.hasCoveragesByTime());
            return new Pages.Found<>(
                    answer.coveragesByTime().stream()
                            .flatMap(time -> coverages(time, by.isEmpty()))
                            .toList(),
                    answer.nextPageToken());
        });
    }

    private static Stream<CommitmentCoverage> coverages(CoverageByTime wire, boolean whole) {
        Wire.required(RESERVATIONS, "CoveragesByTime.TimePeriod", wire.timePeriod());
        return whole
                ? Stream.of(coverage(wire, Map.of(), wire.total()))
                : wire.groups().stream().map(group -> coverage(wire, group.attributes(), group.coverage()));
    }

    private static CommitmentCoverage coverage(
            CoverageByTime wire, Map<String, String> attributes, @Nullable Coverage coverage) {
        Wire.required(RESERVATIONS, "Coverage", coverage != null && coverage.coverageHours() != null);
        Coverage known = Wire.required(RESERVATIONS, "Coverage", coverage);
        return new CommitmentCoverage(
                Wire.day(RESERVATIONS, "TimePeriod.Start", wire.timePeriod().start()),
                Wire.day(RESERVATIONS, "TimePeriod.End", wire.timePeriod().end()),
                attributes,
                number(
                        RESERVATIONS,
                        "CoverageHoursPercentage",
                        known.coverageHours().coverageHoursPercentage()),
                number(RESERVATIONS, "ReservedHours", known.coverageHours().reservedHours()),
                number(RESERVATIONS, "OnDemandHours", known.coverageHours().onDemandHours()),
                Measure.HOURS);
    }

    private static <T> List<T> all(String action, Function<@Nullable String, Pages.Found<T>> call)
            throws NotToldException {
        Cursors cursors = new Cursors(action);
        List<T> all = new ArrayList<>();
        Optional<String> token = Optional.empty();
        do {
            String at = token.orElse(null);
            Pages.Found<T> found = Tries.told(action, () -> call.apply(at));
            all.addAll(found.items());
            token = cursors.next(found.next());
        } while (token.isPresent());
        return List.copyOf(all);
    }

    private static BigDecimal number(String action, String path, @Nullable String text) {
        return Money.canonical(Wire.number(action, path, text));
    }
}
