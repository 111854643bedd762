package io.cloudcost.vultr.internal;

import io.cloudcost.charge.ChargeCategory;
import io.cloudcost.charge.ChargeFrequency;
import io.cloudcost.vultr.internal.api.WireLine;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What kind of charge a line is. Vultr has three unit types (hours, overage, discount) and no list of products, so the rest
 * goes by words: tax lines are taxes; discounts and credits are credits; refunds and adjustments, and what else is below zero, are adjustments;
 * support plans are bought; all else is usage.
 */
final class Categories {

    private static final Pattern TAX = Pattern.compile("\\b(tax|vat|gst)\\b");
    private static final Pattern CREDIT = Pattern.compile("\\b(credit|discount|promo\\w*|coupon|voucher)s?\\b");
    private static final Pattern SUPPORT = Pattern.compile("\\bsupport\\b");

    private Categories() {}

    static ChargeCategory of(WireLine line) {
        String product = lower(line.product());
        if (TAX.matcher(product).find()) {
            return ChargeCategory.TAX;
        }
        if ("discount".equals(lower(line.unitType())) || CREDIT.matcher(product).find()) {
            return ChargeCategory.CREDIT;
        }
        if (line.total().signum() < 0) {
            return CREDIT.matcher(lower(line.description())).find() ? ChargeCategory.CREDIT : ChargeCategory.ADJUSTMENT;
        }
        return SUPPORT.matcher(product).find() ? ChargeCategory.PURCHASE : ChargeCategory.USAGE;
    }

    static ChargeFrequency frequency(ChargeCategory category) {
        return switch (category) {
            case USAGE -> ChargeFrequency.USAGE_BASED;
            case PURCHASE -> ChargeFrequency.RECURRING;
            default -> ChargeFrequency.ONE_TIME;
        };
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }
}
