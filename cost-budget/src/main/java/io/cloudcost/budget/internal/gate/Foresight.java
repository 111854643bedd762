package io.cloudcost.budget.internal.gate;

import io.cloudcost.budget.internal.ledger.Ledger;
import io.cloudcost.budget.internal.ledger.LessonRows;
import io.cloudcost.budget.internal.ledger.LessonRows.Lesson;
import io.cloudcost.budget.model.EstimateBasis;
import io.cloudcost.budget.model.JobEstimate;
import io.cloudcost.budget.model.JobRequest;
import io.cloudcost.budget.model.Offer;
import io.cloudcost.budget.model.PlannedRuntime;
import io.cloudcost.model.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long a job will run and what it will cost, by what jobs before it teach:
 *
 * <ul>
 *   <li>Who gives no runtime gets that of the name's jobs, and the configured one where there are too few.
 *   <li>Estimates of a name on a family of machines, or else all on that family, that were wrong before are corrected by what
 *       those jobs cost.
 *   <li>A runtime that is given counts. Where such figures told less of the name's jobs than their runtimes do, the ninth decile is at
 *       least that of those.
 * </ul>
 */
final class Foresight {

    /** From how many jobs on something is learned. Of one name they are alike; of one family they need not be. */
    private static final int LEAST = 5;

    private static final int LEAST_OF_FAMILY = 10;

    /** Older ones are forgotten. */
    private static final int MOST = 100;

    private static final Duration LONGEST = Duration.ofDays(365);
    private static final double HOUR = Duration.ofHours(1).toMillis();
    private static final MathContext DIGITS = new MathContext(6, RoundingMode.CEILING);

    private final Spec spec;
    private final String name;
    private final Optional<LogNormal> history;
    private final @Nullable Duration given;
    private final boolean historyTellsMore;
    private final Map<String, Optional<LogNormal>> ratios = new HashMap<>();

    private Foresight(
            Spec spec, String name, Optional<LogNormal> history, @Nullable Duration given, boolean historyTellsMore) {
        this.spec = spec;
        this.name = name;
        this.history = history;
        this.given = given;
        this.historyTellsMore = historyTellsMore;
    }

    static Foresight of(Spec spec, JobRequest request) {
        String name = request.name();
        return spec.state().read(Ledger.TABLES, connection -> {
            Optional<LogNormal> history = sample(LessonRows.work(connection, name, MOST), LEAST);
            Optional<LogNormal> off = history.isEmpty()
                    ? Optional.empty()
                    : sample(LessonRows.ratiosOfName(connection, name, EstimateBasis.GIVEN, MOST), LEAST);
            boolean more = history.isPresent()
                    && (off.isEmpty() || history.get().deviation() <= off.get().deviation());
            return new Foresight(spec, name, history, request.runtime(), more);
        });
    }

    /** The same job, if the caller said that it runs for so long. */
    Foresight given(Duration runtime) {
        return new Foresight(spec, name, history, runtime, historyTellsMore);
    }

    PlannedRuntime runtime() {
        Duration time = given;
        if (time == null) {
            return history.map(Foresight::planned).orElseGet(() -> PlannedRuntime.of(spec.runtime()));
        }
        Duration often = isAtLeastHistory() ? planned(history.orElseThrow()).p90() : time;
        return new PlannedRuntime(time, often);
    }

    /**
     * What the job is thought to cost on this machine.
     *
     * @param rate what one unit of its price's currency is worth in that of its cost
     */
    JobEstimate estimate(Offer offer, BigDecimal rate) {
        Optional<LogNormal> ratio = ratios.computeIfAbsent(Lessons.family(offer.quote(), offer.spot()), this::ratio);
        JobEstimate plain = Estimating.of(offer, runtime(), basis(), runtimeBasis(), runs(), rate);
        return ratio.map(it -> corrected(plain, it)).orElse(plain);
    }

    private JobEstimate corrected(JobEstimate plain, LogNormal ratio) {
        Money upper = plain.raw().times(factor(ratio.p90()));
        Money p90 = isAtLeastHistory() && plain.p90().compareTo(upper) > 0 ? plain.p90() : upper;
        return plain.learned(plain.raw().times(factor(ratio.p50())), p90, ratio.size());
    }

    private static BigDecimal factor(double factor) {
        return new BigDecimal(factor).round(DIGITS);
    }

    private boolean isAtLeastHistory() {
        return given != null
                && historyTellsMore
                && planned(history.orElseThrow()).p90().compareTo(given) > 0;
    }

    private EstimateBasis basis() {
        return isAtLeastHistory() ? EstimateBasis.RUNTIME_HISTORY : runtimeBasis();
    }

    private EstimateBasis runtimeBasis() {
        if (given != null) {
            return EstimateBasis.GIVEN;
        }
        return history.isPresent() ? EstimateBasis.RUNTIME_HISTORY : EstimateBasis.DEFAULT;
    }

    private int runs() {
        return basis() == EstimateBasis.RUNTIME_HISTORY ? history.orElseThrow().size() : 0;
    }

    private Optional<LogNormal> ratio(String family) {
        EstimateBasis basis = runtimeBasis();
        return spec.state().read(Ledger.TABLES, connection -> {
            Optional<LogNormal> own = sample(LessonRows.ratios(connection, name, family, basis, MOST), LEAST);
            return own.isPresent() || basis == EstimateBasis.DEFAULT
                    ? own
                    : ofFamily(LessonRows.ratios(connection, family, basis, MOST));
        });
    }

    /** What one kind of work teaches alone says nothing of others on the same machines. */
    private static Optional<LogNormal> ofFamily(List<Lesson> lessons) {
        long names = lessons.stream().map(Lesson::name).distinct().count();
        return names < LEAST
                ? Optional.empty()
                : sample(lessons.stream().map(Lesson::ratio).toList(), LEAST_OF_FAMILY);
    }

    private static Optional<LogNormal> sample(List<Double> lessons, int least) {
        return lessons.size() < least ? Optional.empty() : Optional.of(LogNormal.of(lessons));
    }

    private static PlannedRuntime planned(LogNormal history) {
        Duration p50 = time(history.p50());
        Duration p90 = time(history.p90());
        return new PlannedRuntime(p50, p90.compareTo(p50) < 0 ? p50 : p90);
    }

    private static Duration time(double hours) {
        return hours * HOUR < LONGEST.toMillis() ? Duration.ofMillis((long) Math.ceil(hours * HOUR)) : LONGEST;
    }
}
