package io.cloudcost.budget.report;

import io.cloudcost.budget.model.ActualCost;
import io.cloudcost.budget.model.ActualState;
import io.cloudcost.budget.model.CountedIn;
import io.cloudcost.budget.model.EstimateBasis;
import io.cloudcost.budget.model.Job;
import io.cloudcost.budget.model.JobEstimate;
import io.cloudcost.budget.model.JobOutcome;
import io.cloudcost.budget.model.JobWork;
import io.cloudcost.budget.model.PlannedRuntime;
import io.cloudcost.budget.model.Reservation;
import io.cloudcost.budget.model.ReservationState;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.model.Tags;
import io.cloudcost.resource.PriceQuote;
import io.cloudcost.resource.PriceQuoteBuilder;
import io.cloudcost.spi.JobCost;
import io.cloudcost.spi.JobCostKind;
import io.cloudcost.spi.Matched;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Jobs that ended within ten days, of several providers and currencies, with and without a bill. */
final class RandomJobs {

    static final Instant FIRST = Instant.parse("2026-11-11T00:00:00Z");

    private final Random random;
    private int number;

    RandomJobs(long seed) {
        random = new Random(seed);
    }

    Stream<Job> many(int count) {
        return Stream.generate(this::next).limit(count);
    }

    private Job next() {
        String currency = one("USD", "USD", "EUR");
        String provider = one("aws", "vultr", "own", null);
        boolean spot = provider != null && random.nextBoolean();
        Money atEnd = amount(currency);
        ActualCost actual = random.nextBoolean() ? null : actual(currency);
        Instant admitted = FIRST.plusSeconds(random.nextInt(10 * 24 * 3600 - 7200));
        return new Job(
                "job-" + number++,
                one("train", "render", "test"),
                null,
                null,
                Tags.none(),
                Tags.none(),
                provider == null ? null : quote(provider, currency, spot),
                spot,
                estimate(currency),
                Money.of("5", currency),
                List.of(new CountedIn(
                        "all", Instant.EPOCH, "USD", currency.equals("USD") ? BigDecimal.ONE : new BigDecimal("1.25"))),
                new Reservation(Money.of("4", currency), ReservationState.BOOKED, admitted, admitted, "a test"),
                admitted,
                admitted.plusSeconds(36L * (1 + random.nextInt(190))),
                JobOutcome.values()[random.nextInt(JobOutcome.values().length)],
                false,
                List.of(),
                booked(atEnd, actual),
                atEnd,
                actual,
                work());
    }

    /** As the ledger does it: a bill that lacks parts never lowers it. */
    private static Money booked(Money atEnd, @Nullable ActualCost actual) {
        Money billed = actual == null ? null : actual.amount();
        boolean isLess = billed != null && actual.state() == ActualState.PARTIAL && billed.compareTo(atEnd) < 0;
        return billed == null || isLess ? atEnd : billed;
    }

    private @Nullable ActualCost actual(String currency) {
        ActualState state = ActualState.values()[random.nextInt(ActualState.values().length)];
        List<JobCost> costs = state == ActualState.NONE
                ? List.of()
                : List.of(cost(JobCostKind.COMPUTE, amount(currency)), cost(JobCostKind.STORAGE, amount(currency)));
        Money sum = costs.stream().map(JobCost::amount).reduce(Money::plus).orElse(null);
        boolean rateMissing = random.nextInt(9) == 0;
        return new ActualCost(
                state, costs, rateMissing ? null : sum, new TreeMap<>(), Matched.BY_RESOURCE, FIRST, null, List.of());
    }

    private static JobCost cost(JobCostKind kind, Money amount) {
        return JobCost.of(kind, amount, new Period(FIRST, FIRST.plusSeconds(3600)), FIRST, false, Map.of());
    }

    private static JobEstimate estimate(String currency) {
        Money p50 = Money.of("3", currency);
        return new JobEstimate(
                p50,
                Money.of("4", currency),
                p50,
                PlannedRuntime.of(Duration.ofHours(1)),
                EstimateBasis.GIVEN,
                EstimateBasis.GIVEN,
                0,
                BigDecimal.ONE,
                Money.of("0.001", currency),
                null,
                List.of());
    }

    private static PriceQuote quote(String provider, String currency, boolean spot) {
        PriceQuote.Rate dear = new PriceQuote.Rate(Money.of("3", currency), FIRST, null);
        PriceQuote.Rate cheap = new PriceQuote.Rate(Money.of("1", currency), FIRST, null);
        PriceQuoteBuilder quote =
                PriceQuote.builder(provider, "machine").onDemand(dear).source("a test");
        return (spot ? quote.spot(cheap) : quote).build();
    }

    private JobWork work() {
        return switch (random.nextInt(3)) {
            case 0 -> JobWork.NONE;
            case 1 -> JobWork.NONE.units(BigDecimal.valueOf(random.nextInt(50)), "images");
            default -> JobWork.NONE.units(BigDecimal.valueOf(random.nextInt(500), 1), "hours of sound");
        };
    }

    private Money amount(String currency) {
        return Money.of(BigDecimal.valueOf(random.nextInt(60_000), 4), currency);
    }

    @SafeVarargs
    private <T extends @Nullable Object> T one(T... values) {
        return values[random.nextInt(values.length)];
    }
}
