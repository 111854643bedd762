package io.cloudcost.simulator.aws;

import io.cloudcost.simulator.Answer;
import io.cloudcost.simulator.Call;
import io.cloudcost.simulator.Json;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Cost Explorer in AWS JSON 1.1. */
final class CostExplorerApi {

    private static final int DAYS_OF_RESOURCES = 14;

    private final AwsEstate estate;
    private final CostPages pages;
    private final CostExtras extras;

    CostExplorerApi(AwsEstate estate) {
        this.estate = estate;
        this.pages = new CostPages(estate);
        this.extras = new CostExtras(estate);
    }

    Answer answer(String operation, Call call) {
        Map<String, @Nullable Object> body = Json.read(call.body().getBytes(StandardCharsets.UTF_8));
        try {
            if (CostExtras.has(operation)) {
                return extras.answer(operation, body);
            }
            LocalDate start = day(body, "Start");
            LocalDate end = day(body, "End");
            require(start.isBefore(end), "Start date (and hour) should be before end date (and hour)");
            return switch (operation) {
                case "GetCostAndUsage" -> pages.answer(body, start, end);
                case "GetCostAndUsageWithResources" -> resources(body, start, end);
                case "GetCostForecast" -> forecast(start, end);
                case "GetSavingsPlansUtilization" -> plans(end);
                case "GetReservationUtilization" -> reservations(end);
                default -> AwsErrors.json(400, "UnknownOperationException", "");
            };
        } catch (IllegalArgumentException invalid) {
            return AwsErrors.json(400, "ValidationException", String.valueOf(invalid.getMessage()));
        }
    }

    private Answer resources(Map<String, @Nullable Object> body, LocalDate start, LocalDate end) {
        require(body.get("Filter") != null, "Filter is required");
        require(!start.isBefore(estate.today().minusDays(DAYS_OF_RESOURCES)), "Start is more than 14 days ago");
        require(String.valueOf(body).contains("RESOURCE_ID"), "Group by or filter on RESOURCE_ID");
        return pages.answer(body, start, end);
    }

    private Answer forecast(LocalDate start, LocalDate end) {
        require(!start.isBefore(estate.today()), "The start date should be equal to or no later than the current date");
        List<Object> months = new ArrayList<>();
        BigDecimal total = BigDecimal.ZERO;
        for (LocalDate from = start;
                from.isBefore(end);
                from = from.withDayOfMonth(1).plusMonths(1)) {
            LocalDate next = from.withDayOfMonth(1).plusMonths(1);
            BigDecimal mean = BigDecimal.valueOf(next.toEpochDay() - from.toEpochDay() + 69L, 1);
            total = total.add(mean);
            months.add(Json.object(
                    "TimePeriod", period(from, next.isBefore(end) ? next : end),
                    "MeanValue", mean.toPlainString(),
                    "PredictionIntervalLowerBound",
                            mean.subtract(BigDecimal.ONE).toPlainString(),
                    "PredictionIntervalUpperBound", mean.add(BigDecimal.ONE).toPlainString()));
        }
        return ok(Json.object(
                "Total", Json.object("Amount", total.toPlainString(), "Unit", "USD"), "ForecastResultsByTime", months));
    }

    private Answer plans(LocalDate end) {
        require(end.isBefore(estate.today()), "End date should be before today");
        if (!estate.specification().savingsPlans()) {
            return AwsErrors.json(400, "DataUnavailableException", "The requested data is unavailable.");
        }
        return ok(Json.object(
                "Total",
                Json.object(
                        "Utilization",
                        Json.object(
                                "TotalCommitment", "240.0000000001",
                                "UsedCommitment", "225.0000000001",
                                "UnusedCommitment", "15",
                                "UtilizationPercentage", "93.75"),
                        "Savings",
                        Json.object("NetSavings", "61.5", "OnDemandCostEquivalent", "301.5"))));
    }

    /** Without reservations the real service sends zeros. */
    private Answer reservations(LocalDate end) {
        require(end.isBefore(estate.today()), "End date should be before today");
        boolean some = estate.specification().reservations();
        return ok(Json.object(
                "UtilizationsByTime",
                List.of(),
                "Total",
                Json.object(
                        "UtilizationPercentage", some ? "87.5" : "0",
                        "PurchasedHours", some ? "720" : "0",
                        "TotalActualHours", some ? "630" : "0",
                        "UnusedHours", some ? "90" : "0",
                        "NetRISavings", some ? "-3.25" : "0")));
    }

    static Answer ok(Map<String, @Nullable Object> body) {
        byte[] bytes = Json.write(body);
        return Answer.json(200, bytes).withBody(AwsErrors.JSON_TYPE, bytes);
    }

    static Map<String, @Nullable Object> period(LocalDate start, LocalDate end) {
        return Json.object("Start", start.toString(), "End", end.toString());
    }

    static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    static LocalDate day(Map<String, @Nullable Object> body, String which) {
        Object day = body.get("TimePeriod") instanceof Map<?, ?> time ? time.get(which) : null;
        try {
            String text = String.valueOf(day);
            return LocalDate.parse(text.substring(0, Math.min(10, text.length())));
        } catch (DateTimeParseException unreadable) {
            throw new IllegalArgumentException("TimePeriod." + which + " is not valid", unreadable);
        }
    }
}
