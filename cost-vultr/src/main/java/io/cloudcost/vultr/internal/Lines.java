package io.cloudcost.vultr.internal;

import io.cloudcost.charge.ChargeCategory;
import io.cloudcost.charge.CostRecord;
import io.cloudcost.charge.CostRecordBuilder;
import io.cloudcost.charge.PricingCategory;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.snapshot.Account;
import io.cloudcost.vultr.internal.ResourceIndex.Entry;
import io.cloudcost.vultr.internal.api.WireLine;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes a charge of a line. Its cost is the line's total, never units times unit price: Vultr rounds and caps. The API names no
 * currency; its documentation says that all invoices are in US dollars. List and contracted cost are the billed one, since no discount is
 * told per line ({@code x_CostBasis} says so).
 */
final class Lines {

    private static final Pattern MEMORY = Pattern.compile("\\((\\d{1,9}) MB\\)");

    private final Account account;
    private final Ties ties;
    private final ChargePeriods periods;
    private final Map<String, Product> products = new ConcurrentHashMap<>();

    Lines(Account account, Ties ties, ChargePeriods periods) {
        this.account = account;
        this.ties = ties;
        this.periods = periods;
    }

    /** @param invoice its id and the number of the line, null for a charge that is not invoiced yet */
    CostRecord charge(WireLine line, @Nullable String invoice, int number, Period billingPeriod) {
        Money total = Money.usd(line.total());
        Product product = products.computeIfAbsent(String.valueOf(line.product()), Product::of);
        ChargeCategory category = Categories.of(line);
        Period period = periods.of(line.startDate(), line.endDate(), billingPeriod);
        CostRecordBuilder charge = CostRecord.builder(billingPeriod, period, total)
                .billingAccount(account.id(), account.name())
                .category(category)
                .frequency(Categories.frequency(category))
                .description(line.description())
                .service(service(line), product.category())
                .subcategory(product.subcategory())
                .providers(VultrIds.NAME, VultrIds.NAME)
                .invoiceIssuer(VultrIds.NAME)
                .invoice(invoice, invoice == null ? null : invoice + "-" + number)
                .effectiveCost(total)
                .listed(null, total)
                .contracted(null, total)
                .extension("x_CostBasis", "billed");
        units(charge, line, category);
        ties.find(product, line.description(), period.end()).ifPresent(entry -> tie(charge, line, entry));
        return charge.build();
    }

    private static String service(WireLine line) {
        String product = line.product();
        return product == null || product.isBlank() ? "Not named" : product;
    }

    /** Units and their price go into columns of our own: their product is not the cost, as FOCUS would have it. */
    private static void units(CostRecordBuilder charge, WireLine line, ChargeCategory category) {
        charge.extension("x_InvoiceItemUnits", plain(line.units()))
                .extension("x_InvoiceItemUnitType", line.unitType())
                .extension("x_InvoiceItemUnitPrice", plain(line.unitPrice()));
        if (category == ChargeCategory.USAGE) {
            charge.pricingCategory(PricingCategory.STANDARD);
            if ("hours".equalsIgnoreCase(line.unitType()) && line.units() != null) {
                charge.pricing(line.units(), "Hours").consumed(line.units(), "Hours");
            }
        }
    }

    private static void tie(CostRecordBuilder charge, WireLine line, Entry entry) {
        charge.resource(entry.id(), entry.name(), entry.kind().name())
                .region(entry.region(), null)
                .tags(entry.tags());
        if (entry.plan() != null && sameSize(line, entry)) {
            charge.sku(entry.plan(), entry.plan());
        }
    }

    /** A machine may have been resized since: the plan is certain only where the line names the same memory. */
    private static boolean sameSize(WireLine line, Entry entry) {
        return Optional.ofNullable(line.description())
                .map(MEMORY::matcher)
                .filter(Matcher::find)
                .map(matcher -> Long.parseLong(matcher.group(1)) == entry.memoryMib())
                .orElse(false);
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : Money.canonical(number).toPlainString();
    }
}
