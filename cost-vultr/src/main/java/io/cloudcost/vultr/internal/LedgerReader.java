package io.cloudcost.vultr.internal;

import io.cloudcost.model.Money;
import io.cloudcost.snapshot.LedgerEntry;
import io.cloudcost.vultr.internal.api.WireHistoryEntry;
import io.cloudcost.vultr.model.VultrParts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads invoices, payments and credits as the account's history tells them. */
final class LedgerReader {

    private final Session session;
    private final List<LedgerEntry> entries = new ArrayList<>();

    LedgerReader(Session session) {
        this.session = session;
    }

    void read() {
        session.run.part(
                VultrParts.BILLING_HISTORY,
                true,
                Rights.named(
                        VultrParts.BILLING_HISTORY,
                        () -> session.lists.read(
                                VultrParts.BILLING_HISTORY, "/billing/history", session.api::history, this::take)));
    }

    synchronized List<LedgerEntry> entries() {
        return List.copyOf(entries);
    }

    private synchronized void take(List<WireHistoryEntry> wires) {
        wires.forEach(wire -> entries.add(entry(wire, session.notes)));
    }

    static LedgerEntry entry(WireHistoryEntry wire, Notes notes) {
        String date = wire.date();
        return new LedgerEntry(
                wire.id(),
                date == null
                        ? null
                        : new ChargePeriods(VultrParts.BILLING_HISTORY, notes)
                                .read(date)
                                .orElse(null),
                wire.type(),
                wire.description(),
                Money.usd(wire.amount()),
                usd(wire.balance()));
    }

    private static @Nullable Money usd(@Nullable BigDecimal amount) {
        return amount == null ? null : Money.usd(amount);
    }
}
