package io.cloudcost.vultr.internal;

import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.snapshot.Invoice;
import io.cloudcost.snapshot.PartStatus;
import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** An invoice and how far its lines have come. Guarded by its reader. */
final class InvoiceRead {

    final String id;
    private final Instant issued;
    private final Money total;
    private final @Nullable Money balance;
    private final @Nullable String description;
    YearMonth month;
    boolean asked;
    boolean whole;
    boolean partly;
    long rows;
    Money linesTotal = Money.zero("USD");

    InvoiceRead(String id, Instant issued, Money total, @Nullable Money balance, @Nullable String description) {
        this.id = id;
        this.issued = issued;
        this.total = total;
        this.balance = balance;
        this.description = description;
        this.month = BillingMonths.byDate(issued);
    }

    /** What no line explains; zero if the lines add up. */
    Money difference() {
        return total.minus(linesTotal);
    }

    Money total() {
        return total;
    }

    Invoice toInvoice() {
        return new Invoice(
                id, issued, Period.month(month), total, balance, description, status(), whole ? linesTotal : null);
    }

    private PartStatus status() {
        if (!asked) {
            return PartStatus.NOT_ASKED;
        }
        return whole ? PartStatus.READ : partly ? PartStatus.PARTLY : PartStatus.FAILED;
    }
}
