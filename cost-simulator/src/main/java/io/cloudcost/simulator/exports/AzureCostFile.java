package io.cloudcost.simulator.exports;

import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Azure's cost and usage details: actual, where the reservation is bought and what it covers costs nothing, or amortised, where
 * what it covers costs its share and what was not used is there too.
 */
final class AzureCostFile {

    private static final String HEADER =
            "InvoiceSectionName,SubscriptionId,SubscriptionName,Date,MeterCategory,MeterId,"
                    + "MeterName,UnitOfMeasure,Quantity,EffectivePrice,CostInBillingCurrency,ConsumedService,ResourceId,ResourceLocation,"
                    + "ChargeType,Frequency,PricingModel,BillingAccountId,BillingAccountName,BillingCurrencyCode,"
                    + "BillingPeriodStartDate,BillingPeriodEndDate,PayGPrice,benefitId,benefitName";
    private static final String RESERVATION = "/providers/Microsoft.Capacity/reservationOrders/1/reservations/1";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M/d/yyyy", Locale.ROOT);

    private final YearMonth month;
    private final boolean amortised;

    AzureCostFile(YearMonth month, boolean amortised) {
        this.month = month;
        this.amortised = amortised;
    }

    void write(List<MonthLine> lines, Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(HEADER + "\n");
            for (MonthLine line : lines) {
                out.write(row(line) + "\n");
            }
        }
    }

    private String row(MonthLine line) {
        boolean committed = line.kind() == MonthLine.Kind.COVERED || line.kind() == MonthLine.Kind.COMMITMENT;
        BigDecimal cost = amortised ? line.effective() : line.billed();
        return String.join(
                ",",
                "section",
                "subscription-1",
                "Production",
                DAY.format(LocalDate.ofInstant(line.start(), ZoneOffset.UTC)),
                line.service(),
                "meter-1",
                "generated",
                "1 Hour",
                line.quantity().toString(),
                line.price().toPlainString(),
                cost.toString(),
                line.service().equals(ExportMonth.COMPUTE) ? "Microsoft.Compute" : "",
                line.resource().isEmpty()
                        ? ""
                        : "/subscriptions/1/providers/Microsoft.Compute/virtualMachines/" + line.resource(),
                "EastUS",
                type(line.kind()),
                line.kind() == MonthLine.Kind.COMMITMENT ? "Recurring" : "UsageBased",
                committed ? "Reservation" : "OnDemand",
                "12345678",
                "Acme",
                "USD",
                DAY.format(month.atDay(1)),
                DAY.format(month.atEndOfMonth()),
                line.price().toPlainString(),
                committed ? RESERVATION : "",
                committed ? "machines" : "");
    }

    private String type(MonthLine.Kind kind) {
        return switch (kind) {
            case USAGE, COVERED -> "Usage";
            case COMMITMENT -> amortised ? "UnusedReservation" : "Purchase";
            case FEE -> "Purchase";
        };
    }
}
