package io.cloudcost.simulator.vultr;

import static io.cloudcost.simulator.Json.object;

import io.cloudcost.simulator.vultr.VultrTruth.AccountTruth;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The account itself as the API shows it. */
final class AccountJson {

    static final List<String> ACLS = List.of(
            "manage_users",
            "subscriptions_view",
            "subscriptions",
            "billing",
            "support",
            "provisioning",
            "dns",
            "abuse",
            "upgrade",
            "firewall",
            "alerts",
            "objstore",
            "loadbalancer");

    private AccountJson() {}

    static Map<String, @Nullable Object> account(AccountTruth account, BillTruth bills) {
        BigDecimal paid =
                bills.invoices().stream().findFirst().map(VultrInvoice::amount).orElse(BigDecimal.ZERO);
        return object(
                "account",
                object(
                        "name", account.name(),
                        "email", account.email(),
                        "acls", ACLS,
                        "balance", Wire.amount(account.balance()),
                        "pending_charges", Wire.amount(bills.pendingTotal()),
                        "last_payment_date",
                                bills.invoices().isEmpty()
                                        ? ""
                                        : Wire.iso(bills.invoices().get(0).date()),
                        "last_payment_amount", Wire.amount(paid.negate())));
    }

    /** One gigabyte over the free 2048 costs a cent; both closed and open month of this account stay below. */
    static Map<String, @Nullable Object> bandwidth(Instant now, int instances) {
        BillingMonth open = BillingMonth.open(now);
        BillingMonth last = BillingMonth.closed(BillingMonth.monthOf(now).minusMonths(1));
        BillingMonth whole = BillingMonth.closed(BillingMonth.monthOf(now));
        return object(
                "bandwidth",
                object(
                        "previous_month", month(last, instances, 1_843),
                        "current_month_to_date", month(open, instances, 611),
                        "current_month_projected", month(whole, instances, 1_902)));
    }

    private static Map<String, @Nullable Object> month(BillingMonth month, int instances, int gigabytesOut) {
        long hours = (month.end().getEpochSecond() - month.start().getEpochSecond()) / 3600;
        return object(
                "timestamp_start",
                Long.toString(month.start().getEpochSecond()),
                "timestamp_end",
                Long.toString(month.end().getEpochSecond() - 1),
                "gb_in",
                gigabytesOut / 3,
                "gb_out",
                gigabytesOut,
                "total_instance_hours",
                hours * instances,
                "total_instance_count",
                instances,
                "instance_bandwidth_credits",
                1024L * instances,
                "free_bandwidth_credits",
                2048,
                "purchased_bandwidth_credits",
                0,
                "overage",
                0,
                "overage_unit_cost",
                new BigDecimal("0.01"),
                "overage_cost",
                0);
    }
}
