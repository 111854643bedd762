package io.cloudcost.aws.internal;

import io.cloudcost.aws.internal.sdk.CostExplorer;
import io.cloudcost.aws.internal.sdk.ForecastRow;
import io.cloudcost.aws.internal.sdk.NotToldException;
import io.cloudcost.aws.internal.sdk.UseRow;
import io.cloudcost.aws.model.AwsParts;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.snapshot.CommitmentUse;
import io.cloudcost.snapshot.Forecast;
import io.cloudcost.snapshot.Part;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** Reads what AWS expects the account to cost, and how well what was committed to is used. */
final class Outlook {

    /** How sure AWS is to be of the range, in per cent; its console's own choice. */
    static final int CONFIDENCE = 80;

    static final String SAVINGS_PLANS = "SavingsPlans";
    static final String RESERVATIONS = "Reservations";

    private static final int MONTHS_AHEAD = 3;

    private record Use(String type, UseRow row) {}

    private final Session session;
    private final CostExplorer costs;
    private final ConcurrentLinkedQueue<ForecastRow> forecast = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Use> uses = new ConcurrentLinkedQueue<>();

    Outlook(Session session, CostExplorer costs) {
        this.session = session;
        this.costs = costs;
    }

    /** The rest of this month and the two after it: one request, however far it looks. */
    void readForecast() {
        LocalDate end = session.today().withDayOfMonth(1).plusMonths(MONTHS_AHEAD);
        told(AwsParts.FORECAST, () -> {
            forecast.addAll(costs.forecast(session.today(), end, CONFIDENCE));
        });
    }

    void readSavingsPlans() {
        told(
                AwsParts.SAVINGS_PLANS_UTILIZATION,
                () -> uses.add(
                        new Use(SAVINGS_PLANS, costs.savingsPlans(session.firstDayOfUse(), session.endOfUse()))));
    }

    void readReservations() {
        told(
                AwsParts.RESERVATION_UTILIZATION,
                () -> uses.add(new Use(RESERVATIONS, costs.reservations(session.firstDayOfUse(), session.endOfUse()))));
    }

    private interface Reading {
        void run() throws NotToldException;
    }

    private void told(Part part, Reading reading) {
        try {
            reading.run();
            session.run.read(part, 1);
        } catch (NotToldException none) {
            session.run.notOffered(part, String.valueOf(none.getMessage()));
        }
    }

    List<Forecast> forecasts() {
        return forecast.stream().map(Outlook::forecast).toList();
    }

    static Forecast forecast(ForecastRow row) {
        return new Forecast(
                period(row.start(), row.end()), row.mean(), row.low(), row.high(), row.low() == null ? 0 : CONFIDENCE);
    }

    /** @param currency the account's, since AWS names none here; empty if it is not known */
    List<CommitmentUse> commitments(Optional<String> currency) {
        return uses.stream()
                .map(use -> new CommitmentUse(
                        use.type,
                        period(session.firstDayOfUse(), session.endOfUse()),
                        use.row.percent(),
                        money(use.row.committed(), currency),
                        money(use.row.unused(), currency),
                        money(use.row.netSaving(), currency)))
                .toList();
    }

    static @Nullable Money money(@Nullable BigDecimal amount, Optional<String> currency) {
        return amount == null
                ? null
                : currency.map(code -> Money.of(amount, code)).orElse(null);
    }

    private static Period period(LocalDate start, LocalDate end) {
        return new Period(at(start), at(end));
    }

    static Instant at(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
