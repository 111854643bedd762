package io.cloudcost.simulator.exports;

import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;

/** A legacy Cost and Usage Report. */
final class AwsCurFile {

    private static final String HEADER =
            "identity/LineItemId,bill/BillingEntity,bill/InvoicingEntity,bill/PayerAccountId,"
                    + "bill/BillingPeriodStartDate,bill/BillingPeriodEndDate,lineItem/UsageAccountId,lineItem/LineItemType,"
                    + "lineItem/UsageStartDate,lineItem/UsageEndDate,lineItem/ProductCode,lineItem/UsageAmount,lineItem/CurrencyCode,"
                    + "lineItem/UnblendedCost,lineItem/LineItemDescription,lineItem/ResourceId,product/ProductName,product/region,"
                    + "pricing/publicOnDemandCost,pricing/publicOnDemandRate,pricing/unit,reservation/EffectiveCost,"
                    + "reservation/ReservationARN,reservation/UnusedRecurringFee";
    private static final String RESERVATION = "arn:aws:ec2:us-east-1:111122223333:reserved-instances/generated";

    /** Three digits after the second, as AWS writes them. */
    private static final DateTimeFormatter TIME =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    private final YearMonth month;

    AwsCurFile(YearMonth month) {
        this.month = month;
    }

    void write(List<MonthLine> lines, Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(HEADER + "\n");
            for (int at = 0; at < lines.size(); at++) {
                out.write(row(at, lines.get(at)) + "\n");
            }
        }
    }

    private String row(int number, MonthLine line) {
        boolean covered = line.kind() == MonthLine.Kind.COVERED;
        boolean priced = covered || line.kind() == MonthLine.Kind.USAGE;
        return String.join(
                ",",
                "line-" + number,
                "AWS",
                "Amazon Web Services",
                "111122223333",
                month.atDay(1) + "T00:00:00.000Z",
                month.plusMonths(1).atDay(1) + "T00:00:00.000Z",
                "444455556666",
                type(line.kind()),
                TIME.format(line.start()),
                TIME.format(line.end()),
                line.service().equals(ExportMonth.COMPUTE) ? "AmazonEC2" : "",
                line.quantity().toString(),
                "USD",
                line.billed().toString(),
                "generated",
                line.resource(),
                line.service(),
                "us-east-1",
                priced ? line.onDemand().toString() : "",
                priced ? line.price().toPlainString() : "",
                priced ? "Hrs" : "",
                covered ? line.effective().toString() : "",
                covered || line.kind() == MonthLine.Kind.COMMITMENT ? RESERVATION : "",
                line.kind() == MonthLine.Kind.COMMITMENT ? unused(line.effective()) : "");
    }

    /** As floating point has it. */
    private static String unused(BigDecimal amount) {
        return amount.scaleByPowerOfTen(2).toPlainString() + "E-2";
    }

    private static String type(MonthLine.Kind kind) {
        return switch (kind) {
            case USAGE -> "Usage";
            case COVERED -> "DiscountedUsage";
            case COMMITMENT -> "RIFee";
            case FEE -> "Fee";
        };
    }
}
