package io.cloudcost.aws.internal.sdk;

import io.cloudcost.aws.model.PurchaseSettings;
import io.cloudcost.spi.CollectorSpec;
import io.cloudcost.spi.Setting;
import java.util.Locale;
import software.amazon.awssdk.services.costexplorer.model.LookbackPeriodInDays;
import software.amazon.awssdk.services.costexplorer.model.PaymentOption;
import software.amazon.awssdk.services.costexplorer.model.TermInYears;

/**
 * Which commitments are asked about.
 *
 * @param term how long they bind
 * @param payment how they are paid
 * @param lookback by which use they are advised
 */
public record PurchaseTerms(TermInYears term, PaymentOption payment, LookbackPeriodInDays lookback) {

    /** As set. */
    public static PurchaseTerms of(CollectorSpec spec) {
        return new PurchaseTerms(
                get(spec, PurchaseSettings.TERM).equals("3") ? TermInYears.THREE_YEARS : TermInYears.ONE_YEAR,
                PaymentOption.fromValue(get(spec, PurchaseSettings.PAYMENT)
                        .toUpperCase(Locale.ROOT)
                        .replace('-', '_')),
                switch (get(spec, PurchaseSettings.LOOKBACK)) {
                    case "7" -> LookbackPeriodInDays.SEVEN_DAYS;
                    case "60" -> LookbackPeriodInDays.SIXTY_DAYS;
                    default -> LookbackPeriodInDays.THIRTY_DAYS;
                });
    }

    private static String get(CollectorSpec spec, Setting<String> setting) {
        return spec.get(setting).orElseThrow();
    }
}
