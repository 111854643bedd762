package io.cloudcost.aws.internal;

import io.cloudcost.aws.internal.sdk.CoverageCalls;
import io.cloudcost.aws.internal.sdk.NotToldException;
import io.cloudcost.aws.model.CommitmentCoverage;
import io.cloudcost.aws.model.CommitmentCoverage.Measure;
import io.cloudcost.aws.model.ExtraParts;
import io.cloudcost.model.Period;
import io.cloudcost.snapshot.CommitmentShare;
import io.cloudcost.snapshot.Part;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Reads how much of what commitments could cover they did, where it is asked for. */
final class CoverageReader {

    private interface Telling {
        List<CommitmentCoverage> tell(LocalDate start, LocalDate end) throws NotToldException;
    }

    private record Told(String type, CommitmentCoverage month) {}

    private final Session session;
    private final CoverageCalls calls;
    private final ConcurrentLinkedQueue<Told> told = new ConcurrentLinkedQueue<>();

    CoverageReader(Session session) {
        this.session = session;
        this.calls = new CoverageCalls(session.access::costExplorer);
    }

    /** Adds it to the paid parts. */
    Chain addTo(Chain paid) {
        return paid.then(
                        ExtraParts.SAVINGS_PLANS_COVERAGE,
                        () -> read(
                                ExtraParts.SAVINGS_PLANS_COVERAGE,
                                Outlook.SAVINGS_PLANS,
                                (start, end) -> calls.plans(start, end, List.of())))
                .then(
                        ExtraParts.RESERVATION_COVERAGE,
                        () -> read(
                                ExtraParts.RESERVATION_COVERAGE,
                                Outlook.RESERVATIONS,
                                (start, end) -> calls.reservations(start, end, List.of())));
    }

    private void read(Part part, String type, Telling telling) {
        try {
            List<CommitmentCoverage> months = telling.tell(session.firstDayOfUse(), session.endOfUse());
            months.forEach(month -> told.add(new Told(type, month)));
            session.run.read(part, months.size());
        } catch (NotToldException none) {
            session.run.notOffered(part, String.valueOf(none.getMessage()));
        }
    }

    /** @param currency the account's, since AWS names none here; empty if it is not known */
    List<CommitmentShare> shares(Optional<String> currency) {
        return told.stream().map(each -> share(each, currency)).toList();
    }

    private static CommitmentShare share(Told told, Optional<String> currency) {
        CommitmentCoverage month = told.month;
        boolean hours = month.measure() == Measure.HOURS;
        return new CommitmentShare(
                told.type,
                new Period(Outlook.at(month.start()), Outlook.at(month.end())),
                month.percent(),
                hours ? null : Outlook.money(month.covered(), currency),
                hours ? null : Outlook.money(month.onDemand(), currency),
                hours ? month.covered() : null,
                hours ? month.onDemand() : null);
    }
}
