package io.cloudcost.cli;

import io.cloudcost.analysis.CostReport;
import io.cloudcost.model.Money;
import io.cloudcost.snapshot.ChargeSet;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Coverage;
import io.cloudcost.snapshot.Feed;
import io.cloudcost.snapshot.Part;
import io.cloudcost.snapshot.PartStatus;
import java.io.IOException;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is charged but not invoiced, for programs; null where it was not read. */
final class PendingDocument {

    private PendingDocument() {}

    static void write(JsonOut json, CostReport report) throws IOException {
        json.object("pending", pending(report.snapshot()).orElse(null), pending -> {
            json.money("total", total(pending, report));
            json.number("lines", pending.rows());
        });
    }

    private static @Nullable Money total(Coverage pending, CostReport report) {
        @Nullable String currency = SummaryDocument.currency(report);
        return pending.rows() == 0 && currency != null
                ? Money.zero(currency)
                : pending.total().single().orElse(null);
    }

    /** What the newest month has pending, if all of it was read and no invoice speaks for that month. */
    static Optional<Coverage> pending(CostSnapshot snapshot) {
        if (snapshot.part(Part.PENDING_CHARGES) != PartStatus.READ) {
            return Optional.empty();
        }
        return snapshot.speaking().stream()
                .map(ChargeSet::coverage)
                .filter(coverage -> coverage.feed().equals(Feed.PENDING) && coverage.complete())
                .max(Comparator.comparing(Coverage::billingPeriod));
    }
}
