package io.cloudcost.vultr.internal;

import io.cloudcost.model.Money;
import io.cloudcost.resource.Price;
import io.cloudcost.resource.Surcharge;
import io.cloudcost.snapshot.Part;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is billed on top of a machine's plan. Automatic backups: 20 % of the plan, found only on a reseller's copy of Vultr's
 * questions and answers. DDoS protection: that same page alone names a price, and no source names one for Windows; both are
 * unknown here.
 */
final class Surcharges {

    private static final BigDecimal BACKUP_SHARE = new BigDecimal("0.2");
    private static final String BACKUP_SOURCE =
            "20 % of the plan's price, by a reseller's copy of Vultr's questions and answers; not confirmed";
    private static final Surcharge NO_PLAN_PRICE =
            new Surcharge(Surcharge.BACKUPS, Price.unknown("a share of the plan's price, which is not known"));
    private static final Surcharge DDOS = new Surcharge(
            Surcharge.DDOS_PROTECTION, Price.unknown("only a reseller's page names a price for DDoS protection"));
    private static final Surcharge WINDOWS =
            new Surcharge(Surcharge.LICENCE, Price.unknown("no source gives the price of a Windows licence"));

    private Surcharges() {}

    static List<Surcharge> of(Part part, Price plan, List<String> features, @Nullable String system, Notes notes) {
        List<Surcharge> surcharges = new ArrayList<>(0);
        if (features.contains("auto_backups")) {
            surcharges.add(backups(plan));
        }
        if (features.contains("ddos_protection")) {
            surcharges.add(unknown(part, DDOS, notes));
        }
        if (system != null && system.toLowerCase(Locale.ROOT).contains("windows")) {
            surcharges.add(unknown(part, WINDOWS, notes));
        }
        return surcharges;
    }

    private static Surcharge backups(Price plan) {
        return plan instanceof Price.Known known
                ? new Surcharge(
                        Surcharge.BACKUPS,
                        new Price.Known(share(known.monthly()), hourly(known.hourly()), BACKUP_SOURCE))
                : NO_PLAN_PRICE;
    }

    private static Money share(Money price) {
        return price.times(BACKUP_SHARE);
    }

    private static @Nullable Money hourly(@Nullable Money price) {
        return price == null ? null : share(price);
    }

    private static Surcharge unknown(Part part, Surcharge surcharge, Notes notes) {
        notes.unpriced(
                part, "the surcharge " + surcharge.name() + ", as " + ((Price.Unknown) surcharge.price()).reason());
        return surcharge;
    }
}
