package io.cloudcost.aws.internal;

import io.cloudcost.aws.internal.RecordSplit.Typed;
import io.cloudcost.aws.internal.sdk.CostRow;
import io.cloudcost.aws.model.CostGroup.Figure;
import io.cloudcost.charge.ChargeCategory;
import io.cloudcost.charge.CostRecord;
import io.cloudcost.charge.CostRecordBuilder;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Makes a charge of a row by service and usage type. Without the record type these do not tell what kind of charge it is: credits, refunds and discounts are
 * booked under the usage type that they reduce. Only taxes have a service of their own. {@code x_ChargeCategoryBasis} says how the
 * category came about.
 */
final class Charges {

    private final String account;
    private final ServiceRegions regions;
    private final Predicate<YearMonth> alone;

    /** @param alone whether all charges of a month are known to be the account's own: it may pay for members of an organisation */
    Charges(String account, ServiceRegions regions, Predicate<YearMonth> alone) {
        this.account = account;
        this.regions = regions;
        this.alone = alone;
    }

    CostRecord charge(Typed typed) {
        CostRow row = typed.row();
        Money billed = Objects.requireNonNull(row.unblended());
        String service = row.keys().get(0);
        String usageType = row.keys().get(1);
        CostRecordBuilder charge = CostRecord.builder(
                        Period.month(YearMonth.from(row.start())), days(row.start(), row.end()), billed)
                .billingAccount(account, null)
                .effectiveCost(row.amortized())
                .service(service, CeServices.category(service).orElse(null))
                .providers(AwsIds.COMPANY, AwsIds.COMPANY)
                .invoiceIssuer(AwsIds.COMPANY)
                .description(usageType)
                .skuDetails(usageType, null)
                .region(regions.of(row).orElse(null), null)
                .extension("x_UsageType", usageType)
                .extension("x_Estimated", String.valueOf(row.estimated()));
        if (alone.test(YearMonth.from(row.start()))) {
            charge.subAccount(account, null);
        }
        categorise(charge, typed, billed);
        consume(charge, row.usage());
        return charge.build();
    }

    /** A sum below zero is certainly more reduction than use, of whichever kind. */
    private static void categorise(CostRecordBuilder charge, Typed typed, Money billed) {
        String recordType = typed.recordType();
        charge.extension("x_RecordType", recordType);
        Optional<ChargeCategory> told = RecordTypes.category(recordType);
        if (told.isPresent()) {
            charge.category(told.orElseThrow()).extension("x_ChargeCategoryBasis", "record-type");
            RecordTypes.correct(charge, recordType);
        } else if (typed.row().keys().get(0).equals(CeServices.TAX)) {
            charge.category(ChargeCategory.TAX).extension("x_ChargeCategoryBasis", "service");
        } else {
            charge.category(billed.amount().signum() < 0 ? ChargeCategory.ADJUSTMENT : ChargeCategory.USAGE)
                    .extension("x_ChargeCategoryBasis", "assumed");
        }
    }

    private static void consume(CostRecordBuilder charge, @Nullable Figure usage) {
        if (usage != null && !usage.isMixed()) {
            charge.consumed(usage.amount(), usage.unit());
        }
    }

    private static Period days(LocalDate start, LocalDate end) {
        return new Period(
                start.atStartOfDay(ZoneOffset.UTC).toInstant(),
                end.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
