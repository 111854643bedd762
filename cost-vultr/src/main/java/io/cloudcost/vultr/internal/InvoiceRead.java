package io.cloudcost.vultr.internal;

import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.snapshot.Invoice;
import io.cloudcost.snapshot.PartStatus;
import io.cloudcost.vultr.internal.api.WireInvoice;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
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

    /** Empty if its date cannot be read. */
    static Optional<InvoiceRead> of(WireInvoice wire) {
        BigDecimal balance = wire.balance();
        return Optional.ofNullable(wire.date())
                .flatMap(Dates::read)
                .map(issued -> new InvoiceRead(
                        wire.id(),
                        issued,
                        Money.usd(wire.amount()),
                        balance == null ? null : Money.usd(balance),
                        wire.description()));
    }

    private InvoiceRead(String id, Instant issued, Money total, @Nullable Money balance, @Nullable String description) {
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

    YearMonth monthByDate() {
        return BillingMonths.byDate(issued);
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
