package io.cloudcost.aws.internal;

import io.cloudcost.charge.ChargeCategory;
import io.cloudcost.charge.CostRecordBuilder;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What kind of charge AWS's record types are; they are the line item types of its billing files, and read in any spelling. */
final class RecordTypes {

    private static final Map<String, ChargeCategory> CATEGORIES = Map.ofEntries(
            Map.entry("usage", ChargeCategory.USAGE),
            Map.entry("discountedusage", ChargeCategory.USAGE),
            Map.entry("savingsplancoveredusage", ChargeCategory.USAGE),
            Map.entry("tax", ChargeCategory.TAX),
            Map.entry("credit", ChargeCategory.CREDIT),
            Map.entry("refund", ChargeCategory.USAGE),
            Map.entry("fee", ChargeCategory.PURCHASE),
            Map.entry("rifee", ChargeCategory.PURCHASE),
            Map.entry("savingsplanrecurringfee", ChargeCategory.PURCHASE),
            Map.entry("savingsplanupfrontfee", ChargeCategory.PURCHASE),
            Map.entry("savingsplannegation", ChargeCategory.ADJUSTMENT));

    private RecordTypes() {}

    static Optional<ChargeCategory> category(@Nullable String recordType) {
        String word = word(recordType);
        return Optional.ofNullable(CATEGORIES.get(word))
                .or(() -> word.endsWith("discount") ? Optional.of(ChargeCategory.ADJUSTMENT) : Optional.empty());
    }

    /** A refund takes back a charge of before, which it does not name. */
    static void correct(CostRecordBuilder charge, @Nullable String recordType) {
        if (word(recordType).equals("refund")) {
            charge.correction();
        }
    }

    private static String word(@Nullable String recordType) {
        return recordType == null ? "" : recordType.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT);
    }
}
