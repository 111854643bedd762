package io.cloudcost.vultr.internal;

import io.cloudcost.charge.ChargeCategory;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.resource.ResourceKind;
import io.cloudcost.vultr.internal.api.WireLine;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line of a bill that is for a machine, as far as its text tells: {@code 192.0.2.1 (8192 MB) [web-1]} or {@code web-1 (vc2-1c-1gb)}.
 *
 * @param number which line of all that were read: two that say the same are still two
 * @param address null if the text has none
 * @param name the machine's label; null if the text has none
 * @param product as Vultr writes it; null if the line has none
 * @param period what it charges for, within its month
 * @param timed whether the line says how long that was
 * @param total what is charged, in USD
 * @param invoice the invoice's id; null while it is pending
 */
record JobLine(
        int number,
        @Nullable String address,
        @Nullable String name,
        @Nullable String product,
        Period period,
        boolean timed,
        Money total,
        @Nullable String invoice) {

    private static final Pattern ADDRESSED = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3}){3}) \\([^)]*\\)(?: \\[(.*)])?");
    private static final Pattern NAMED = Pattern.compile("(.+) \\(([^()]+)\\)");

    /** Empty if it is for no machine; credits, taxes and the like are for none. */
    static Optional<JobLine> of(
            int number, WireLine line, @Nullable String invoice, Period billingPeriod, ChargePeriods periods) {
        String text = line.description();
        if (text == null || Categories.of(line) != ChargeCategory.USAGE) {
            return Optional.empty();
        }
        Matcher addressed = ADDRESSED.matcher(text);
        boolean hasAddress = addressed.matches();
        Matcher named = NAMED.matcher(text);
        if (!isMachine(line, hasAddress) || !(hasAddress || named.matches())) {
            return Optional.empty();
        }
        boolean timed = line.startDate() != null && line.endDate() != null;
        Period period = periods.of(line.startDate(), line.endDate(), billingPeriod);
        return Optional.of(new JobLine(
                number,
                hasAddress ? addressed.group(1) : null,
                hasAddress ? addressed.group(2) : named.group(1),
                line.product(),
                timed ? period : new Period(period.start(), later(period, billingPeriod)),
                timed,
                Money.usd(line.total()),
                invoice));
    }

    /** Of a line that says when it began alone nobody knows when it ends: within its month. */
    private static Instant later(Period period, Period billingPeriod) {
        return period.end().isAfter(billingPeriod.end()) ? period.end() : billingPeriod.end();
    }

    /** The product says so; where the line has none, an address does. */
    private static boolean isMachine(WireLine line, boolean hasAddress) {
        Product product = Product.of(line.product());
        boolean unsaid = line.product() == null || line.product().isBlank();
        return product.kinds().contains(ResourceKind.COMPUTE_INSTANCE)
                || product.kinds().contains(ResourceKind.BARE_METAL)
                || (unsaid && hasAddress);
    }

    /** What the text calls the machine. */
    String machine() {
        return address + " [" + name + "]";
    }
}
