package io.cloudcost.aws.internal.sdk;

import io.cloudcost.aws.model.CostGroup;
import io.cloudcost.aws.model.CostQuestion;
import io.cloudcost.model.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.costexplorer.CostExplorerClient;
import software.amazon.awssdk.services.costexplorer.model.GetCostAndUsageRequest;
import software.amazon.awssdk.services.costexplorer.model.GetCostAndUsageResponse;
import software.amazon.awssdk.services.costexplorer.model.GetCostForecastResponse;
import software.amazon.awssdk.services.costexplorer.model.GetReservationUtilizationResponse;
import software.amazon.awssdk.services.costexplorer.model.GetSavingsPlansUtilizationResponse;
import software.amazon.awssdk.services.costexplorer.model.Granularity;
import software.amazon.awssdk.services.costexplorer.model.Metric;
import software.amazon.awssdk.services.costexplorer.model.ReservationAggregates;
import software.amazon.awssdk.services.costexplorer.model.SavingsPlansUtilizationAggregates;

/** Cost Explorer's calls. Each costs 0.01 USD a page. The SDK has no paginator for most of them, so that pages are followed here. */
public final class CostExplorer {

    /** What the charges are read with. */
    public static final String COST_AND_USAGE = "ce:GetCostAndUsage";

    /** What the forecast is read with. */
    public static final String FORECAST = "ce:GetCostForecast";

    /** What the use of savings plans is read with. */
    public static final String SAVINGS_PLANS = "ce:GetSavingsPlansUtilization";

    /** What the use of reservations is read with. */
    public static final String RESERVATIONS = "ce:GetReservationUtilization";

    private final Supplier<CostExplorerClient> client;

    /** @param client asked for when the first call is made */
    public CostExplorer(Supplier<CostExplorerClient> client) {
        this.client = client;
    }

    /** Hands over the groups page by page. A period may be split between pages; nothing is merged here. */
    public void costAndUsage(CostQuestion question, Consumer<List<CostGroup>> page) {
        Cursors cursors = new Cursors(COST_AND_USAGE);
        CostGroups groups = new CostGroups(COST_AND_USAGE, question);
        Optional<String> token = Optional.empty();
        do {
            GetCostAndUsageRequest request = Questions.request(question)
                    .nextPageToken(token.orElse(null))
                    .build();
            GetCostAndUsageResponse answer =
                    Tries.call(COST_AND_USAGE, () -> client.get().getCostAndUsage(request));
            Wire.required(COST_AND_USAGE, "ResultsByTime", answer.hasResultsByTime());
            page.accept(groups.of(answer.resultsByTime()));
            token = cursors.next(answer.nextPageToken());
        } while (token.isPresent());
    }

    /** All groups of all pages. */
    public List<CostGroup> all(CostQuestion question) {
        List<CostGroup> all = new ArrayList<>();
        costAndUsage(question, all::addAll);
        return List.copyOf(all);
    }

    /**
     * What AWS expects, month by month.
     *
     * @throws NotToldException if AWS has too little history to say
     */
    public List<ForecastRow> forecast(LocalDate start, LocalDate end, int confidence) throws NotToldException {
        GetCostForecastResponse answer = Tries.told(
                FORECAST,
                () -> client.get()
                        .getCostForecast(request -> request.timePeriod(Questions.interval(start, end))
                                .granularity(Granularity.MONTHLY)
                                .metric(Metric.UNBLENDED_COST)
                                .predictionIntervalLevel(confidence)));
        Wire.required(FORECAST, "ForecastResultsByTime", answer.hasForecastResultsByTime());
        Wire.required(FORECAST, "Total", answer.total());
        String currency = Wire.required(FORECAST, "Total.Unit", answer.total().unit());
        return answer.forecastResultsByTime().stream()
                .map(result -> new ForecastRow(
                        Wire.day(
                                FORECAST,
                                "TimePeriod.Start",
                                result.timePeriod().start()),
                        Wire.day(FORECAST, "TimePeriod.End", result.timePeriod().end()),
                        Wire.money(FORECAST, "MeanValue", result.meanValue(), currency),
                        bound(result.predictionIntervalLowerBound(), currency),
                        bound(result.predictionIntervalUpperBound(), currency)))
                .toList();
    }

    private static @Nullable Money bound(@Nullable String amount, String currency) {
        return amount == null ? null : Wire.money(FORECAST, "PredictionInterval", amount, currency);
    }

    /** How well savings plans were used in this time; throws if there are none or AWS cannot say. */
    public UseRow savingsPlans(LocalDate start, LocalDate end) throws NotToldException {
        GetSavingsPlansUtilizationResponse answer = Tries.told(
                SAVINGS_PLANS,
                () -> client.get()
                        .getSavingsPlansUtilization(request -> request.timePeriod(Questions.interval(start, end))));
        SavingsPlansUtilizationAggregates total = Wire.required(SAVINGS_PLANS, "Total", answer.total());
        Wire.required(SAVINGS_PLANS, "Total.Utilization", total.utilization());
        BigDecimal committed = Wire.number(
                SAVINGS_PLANS,
                "Total.Utilization.TotalCommitment",
                total.utilization().totalCommitment());
        if (committed.signum() == 0) {
            throw new NotToldException("AWS says that nothing was committed to in savings plans.");
        }
        return new UseRow(
                percent(SAVINGS_PLANS, total.utilization().utilizationPercentage()),
                committed,
                optional(SAVINGS_PLANS, total.utilization().unusedCommitment()),
                total.savings() == null
                        ? null
                        : optional(SAVINGS_PLANS, total.savings().netSavings()));
    }

    /** How well reservations were used in this time; throws if there are none or AWS cannot say. */
    public UseRow reservations(LocalDate start, LocalDate end) throws NotToldException {
        GetReservationUtilizationResponse answer = Tries.told(
                RESERVATIONS,
                () -> client.get()
                        .getReservationUtilization(request -> request.timePeriod(Questions.interval(start, end))));
        ReservationAggregates total = Wire.required(RESERVATIONS, "Total", answer.total());
        // Without reservations the percentage is sent as 0; only the hours tell that nothing could be used.
        if (Wire.number(RESERVATIONS, "Total.PurchasedHours", total.purchasedHours())
                        .signum()
                == 0) {
            throw new NotToldException("AWS says that no hours were reserved.");
        }
        return new UseRow(
                percent(RESERVATIONS, total.utilizationPercentage()),
                null,
                null,
                optional(RESERVATIONS, total.netRISavings()));
    }

    private static BigDecimal percent(String action, @Nullable String text) {
        return Money.canonical(Wire.number(action, "Total.UtilizationPercentage", text));
    }

    private static @Nullable BigDecimal optional(String action, @Nullable String text) {
        return text == null || text.isBlank() ? null : Wire.number(action, "Total", text);
    }
}
