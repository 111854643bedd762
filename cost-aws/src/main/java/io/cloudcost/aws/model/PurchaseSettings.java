package io.cloudcost.aws.model;

import io.cloudcost.spi.Setting;
import java.util.List;
import java.util.regex.Pattern;

/** For which commitments Cost Explorer's advice on purchases is asked. */
public final class PurchaseSettings {

    /** How long they bind. */
    public static final Setting<String> TERM = AwsSettings.matching(
                    "aws.purchases.years",
                    "1",
                    Pattern.compile("[13]"),
                    "1 or 3",
                    "years that the commitments bind which Cost Explorer is asked for: 1 or 3")
            .inVariable("AWS_PURCHASE_YEARS");

    /** How they are paid. */
    public static final Setting<String> PAYMENT = AwsSettings.matching(
                    "aws.purchases.payment",
                    "no-upfront",
                    Pattern.compile("(no|partial|all)-upfront"),
                    "no-upfront, partial-upfront or all-upfront",
                    "how they are paid: no-upfront, partial-upfront or all-upfront")
            .inVariable("AWS_PURCHASE_PAYMENT");

    /** By which use they are advised. */
    public static final Setting<String> LOOKBACK = AwsSettings.matching(
                    "aws.purchases.lookbackDays",
                    "30",
                    Pattern.compile("7|30|60"),
                    "7, 30 or 60",
                    "days of use that they are advised by: 7, 30 or 60")
            .inVariable("AWS_PURCHASE_LOOKBACK_DAYS");

    private static final List<Setting<?>> ALL = List.of(TERM, PAYMENT, LOOKBACK);

    private PurchaseSettings() {}

    /** All of them. */
    public static List<Setting<?>> all() {
        return ALL;
    }
}
