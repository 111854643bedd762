package io.cloudcost.budget;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.budget.model.ActualState;
import io.cloudcost.budget.model.BillSplit;
import io.cloudcost.budget.model.BilledCosts;
import io.cloudcost.budget.model.Job;
import io.cloudcost.budget.model.JobOutcome;
import io.cloudcost.budget.model.JobRequest;
import io.cloudcost.budget.model.Retrieval;
import io.cloudcost.budget.model.StartedMachine;
import io.cloudcost.charge.ChargeCategory;
import io.cloudcost.charge.CostRecord;
import io.cloudcost.charge.CostRecordBuilder;
import io.cloudcost.charge.PricingCategory;
import io.cloudcost.charge.ServiceCategory;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.model.Tags;
import io.cloudcost.query.CostFilter;
import io.cloudcost.query.SnapshotData;
import io.cloudcost.snapshot.Coverage;
import io.cloudcost.snapshot.Feed;
import io.cloudcost.snapshot.Issue;
import io.cloudcost.snapshot.IssueCode;
import io.cloudcost.snapshot.PeriodState;
import io.cloudcost.snapshot.Source;
import io.cloudcost.spi.JobCost;
import io.cloudcost.spi.JobCostKind;
import io.cloudcost.spi.Matched;
import io.cloudcost.store.StateStore;
import io.cloudcost.store.StateStores;
import io.cloudcost.store.StoredCoverage;
import io.cloudcost.testkit.SettableClock;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whose a charge is. Jobs run on 10 November, from 10:00 on. */
class JobChargesTest {

    private static final Period NOVEMBER = Period.month(YearMonth.of(2026, 11));
    private static final Period DAY = period("2026-11-10T00:00:00Z", "2026-11-11T00:00:00Z");
    private static final Period HOUR = period("2026-11-10T10:00:00Z", "2026-11-10T11:00:00Z");

    private final SettableClock clock = new SettableClock("2026-11-10T10:00:00Z");
    private final StateStore store = StateStores.open("sqlite::memory:");
    private final BudgetGate gate = BudgetGate.on(store).clock(clock).build();
    private final List<CostRecord> bill = new ArrayList<>();
    private final List<StoredCoverage> coverage = new ArrayList<>();
    private final JobCharges charges = JobCharges.of(
            gate, "own", BilledCosts.of(query -> SnapshotData.of(bill).query(query), () -> coverage));

    @AfterEach
    void close() {
        store.close();
    }

    /** A line of a day says by its hours that the machine was there for the job alone. */
    @Test
    void aMachineThatWasThereForTheJobIsItsAlone() {
        String id = ran("2026-11-10T10:00:00Z", "2026-11-10T12:00:00Z", Tags.none(), "i-1");
        bill.add(compute("i-1", DAY, "3.2", "2"));
        assertThat(cost(id)).isEqualTo(Money.usd("3.2"));
        assertThat(costs(id)).singleElement().satisfies(it -> {
            assertThat(it.kind()).isEqualTo(JobCostKind.COMPUTE);
            assertThat(it.period()).isEqualTo(NOVEMBER);
            assertThat(it.mayChange()).isTrue();
            assertThat(it.fields()).containsEntry("basis", "BilledCost").containsEntry("ServiceCategory", "Compute");
        });
    }

    /** Hours that are billed whole, and the minutes of starting and stopping, are the job's, too. */
    @Test
    void whatIsRoundedUpIsTheJobs() {
        String id = ran("2026-11-10T10:00:00Z", "2026-11-10T11:20:00Z", Tags.none(), "i-1");
        bill.add(compute("i-1", DAY, "3.2", "2"));
        assertThat(cost(id)).isEqualTo(Money.usd("3.2"));
        bill.set(0, compute("i-1", DAY, "3.2", "1.5"));
        assertThat(cost(id)).isEqualTo(Money.usd("3.2"));
        bill.set(0, compute("i-1", DAY, "3.2", "1.6"));
        assertThat(cost(id).compareTo(Money.usd("2.7"))).isNegative();
    }

    /** A machine that was taken at once is charged a minute all the same. */
    @Test
    void anAttemptThatEndedAsItBeganHasItsLeastCharge() {
        String id = ran("2026-11-10T10:00:00Z", "2026-11-10T10:00:00Z", Tags.none(), "i-1");
        String other = ran("2026-11-10T10:00:00Z", "2026-11-10T11:00:00Z", Tags.none(), "i-2");
        bill.add(compute("i-1", HOUR, "0.05", "0.0166667"));
        bill.add(compute("i-2", HOUR, "3", "1"));
        assertThat(cost(id)).isEqualTo(Money.usd("0.05"));
        assertThat(cost(other)).isEqualTo(Money.usd("3"));
        assertThat(charges.split(NOVEMBER).jobs())
                .isEqualTo(Map.of(id, Amounts.of(Money.usd("0.05")), other, Amounts.of(Money.usd("3"))));
    }

    @Test
    void aMachineThatLivedLongerIsSharedByTimeAndTheRestIsNobodys() {
        String id = ran("2026-11-10T10:00:00Z", "2026-11-10T12:00:00Z", Tags.none(), "i-1");
        bill.add(compute("i-1", DAY, "24", "24"));
        assertThat(cost(id)).isEqualTo(Money.usd("2"));
        assertThat(costs(id).get(0).fields()).containsEntry("basis", "BilledCost, shared by time");
        BillSplit split = charges.split(NOVEMBER);
        assertThat(split.jobs()).isEqualTo(Map.of(id, Amounts.of(Money.usd("2"))));
        assertThat(split.unattributed()).isEqualTo(Amounts.of(Money.usd("22")));
    }

    @Test
    void jobsThatUsedAMachineInOneHourShareItsCharge() {
        String one = ran("2026-11-10T10:00:00Z", "2026-11-10T10:20:00Z", Tags.none(), "i-1");
        String two = ran("2026-11-10T10:20:00Z", "2026-11-10T11:30:00Z", Tags.none(), "i-1");
        bill.add(compute("i-1", HOUR, "1", "1"));
        assertThat(cost(one).plus(cost(two))).isEqualTo(Money.usd("1"));
        assertThat(cost(one).amount()).isEqualByComparingTo("0.333333333333");
    }

    /** Both at once: half of the time is each one's. */
    @Test
    void jobsAtTheSameTimeShareToo() {
        JobRun long1 = start("2026-11-10T10:00:00Z", Tags.none(), "i-1");
        JobRun long2 = start("2026-11-10T10:00:00Z", Tags.none(), "i-1");
        clock.set("2026-11-10T11:00:00Z");
        String one = long1.end(JobOutcome.SUCCEEDED).id();
        bill.add(compute("i-1", HOUR, "1", "1"));
        assertThat(cost(one)).isEqualTo(Money.usd("0.5"));
        assertThat(charges.split(NOVEMBER).jobs()).containsKey(long2.id());
    }

    @Test
    void aDiskWasThereAsLongAsItsMachine() {
        String id = ran("2026-11-10T10:00:00Z", "2026-11-10T12:00:00Z", Tags.none(), "i-1", "vol-1");
        bill.add(compute("i-1", DAY, "2", "2"));
        bill.add(charge("vol-1", DAY, "0.4")
                .consumed(new BigDecimal("3"), "GB-Mo")
                .build());
        bill.add(charge("i-1", DAY, "0.1").consumed(new BigDecimal("7"), "GB").build());
        assertThat(costs(id))
                .extracting(it -> it.kind() + " " + it.amount())
                .containsExactlyInAnyOrder("COMPUTE 2 USD", "STORAGE 0.4 USD", "NETWORK 0.1 USD");
    }

    @Test
    void aDiskOfWhichNothingElseIsKnownIsSharedByTheTimeOfItsCharge() {
        String id = ran("2026-11-10T10:00:00Z", "2026-11-10T12:00:00Z", Tags.none(), "i-1", "vol-1");
        bill.add(charge("vol-1", DAY, "0.48")
                .consumed(new BigDecimal("3"), "GB-Mo")
                .build());
        assertThat(cost(id)).isEqualTo(Money.usd("0.04"));
    }

    @Test
    void spotIsToldAndACreditIsTheJobsToo() {
        String id = ran("2026-11-10T10:00:00Z", "2026-11-10T11:00:00Z", Tags.none(), "i-1");
        bill.add(charge("i-1", HOUR, "1")
                .consumed(BigDecimal.ONE, "Hrs")
                .pricingCategory(PricingCategory.DYNAMIC)
                .build());
        bill.add(charge("i-1", HOUR, "-0.25").category(ChargeCategory.CREDIT).build());
        assertThat(cost(id)).isEqualTo(Money.usd("0.75"));
        assertThat(costs(id)).extracting(JobCost::kind).contains(JobCostKind.SPOT_COMPUTE);
    }

    /** What a job's tags name that is no machine of anybody's. */
    @Test
    void tagsOfNoOtherJobNameItsCharges() {
        Tags tags = Tags.of("job", "42");
        String id = ran("2026-11-10T10:00:00Z", "2026-11-10T11:00:00Z", tags);
        ran("2026-11-10T10:00:00Z", "2026-11-10T11:00:00Z", Tags.of("job", "43"), "i-9");
        bill.add(charge("i-7", DAY, "3").tags(tags).build());
        bill.add(charge("i-9", DAY, "5").tags(tags).build());
        bill.add(charge("i-8", DAY, "7").build());
        bill.add(charge("i-7", period("2026-11-11T00:00:00Z", "2026-11-12T00:00:00Z"), "9")
                .tags(tags)
                .build());
        assertThat(cost(id)).isEqualTo(Money.usd("3"));
        assertThat(retrieve(id)).isEqualTo(Matched.BY_TAG);
    }

    @Test
    void tagsThatAnotherJobHadTooNameNeither() {
        Tags tags = Tags.of("team", "a");
        String one = ran("2026-11-10T10:00:00Z", "2026-11-10T11:00:00Z", tags);
        ran("2026-11-15T10:00:00Z", "2026-11-15T11:00:00Z", tags);
        bill.add(charge("i-7", DAY, "3").tags(tags).build());
        Retrieval retrieval = ActualCosts.on(gate).source(charges).build().job(one);
        assertThat(retrieval.issues()).extracting(Issue::code).containsExactly(IssueCode.AMBIGUOUS);
        assertThat(Objects.requireNonNull(job(one).actual()).matched()).isEqualTo(Matched.NOT_FOUND);
        String other = ran("2026-11-16T10:00:00Z", "2026-11-16T11:00:00Z", Tags.none(), "i-5");
        assertThat(ActualCosts.on(gate).source(charges).build().job(other).issues())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.code()).isEqualTo(IssueCode.NOT_IN_BILL);
                    assertThat(it.message()).isEqualTo("No charges name them, or none do yet: " + other + "#1.");
                });
        assertThat(charges.split(NOVEMBER).unattributed()).isEqualTo(Amounts.of(Money.usd("3")));
    }

    @Test
    void whoIsNamedByItsMachineGetsNothingByTags() {
        Tags tags = Tags.of("job", "42");
        String id = ran("2026-11-10T10:00:00Z", "2026-11-10T11:00:00Z", tags, "i-1");
        bill.add(compute("i-1", HOUR, "1", "1"));
        bill.add(charge(null, HOUR, "9").tags(tags).build());
        assertThat(cost(id)).isEqualTo(Money.usd("1"));
    }

    @Test
    void aChargeOfMoreThanAMonthIsNobodys() {
        ran("2026-11-10T10:00:00Z", "2026-11-10T11:00:00Z", Tags.none(), "i-1");
        bill.add(charge("i-1", period("2026-11-01T00:00:00Z", "2027-11-01T00:00:00Z"), "365")
                .build());
        assertThat(charges.split(NOVEMBER).jobs()).isEmpty();
        assertThat(charges.split(NOVEMBER).unattributed()).isEqualTo(Amounts.of(Money.usd("365")));
    }

    @Test
    void whatIsFinalIsSaidByTheCoverage() {
        String id = ran("2026-11-10T10:00:00Z", "2026-11-10T11:00:00Z", Tags.none(), "i-1");
        bill.add(compute("i-1", HOUR, "1", "1"));
        covered(PeriodState.SETTLING);
        assertThat(costs(id)).allMatch(JobCost::mayChange);
        coverage.clear();
        covered(PeriodState.FINAL);
        assertThat(costs(id)).noneMatch(JobCost::mayChange);
        clock.set("2026-11-20T00:00:00Z");
        ActualCosts.on(gate).source(charges).build().due();
        assertThat(job(id).actualState()).isEqualTo(ActualState.FINAL);
        assertThat(job(id).booked()).isEqualTo(Money.usd("1"));
    }

    @Test
    void onlyTheChargesAndTheCostThatAreWanted() {
        String id = ran("2026-11-10T10:00:00Z", "2026-11-10T11:00:00Z", Tags.none(), "i-1");
        bill.add(charge("i-1", HOUR, "0").effectiveCost(Money.usd("2")).build());
        bill.add(
                charge("i-1", HOUR, "5").service("Other", ServiceCategory.OTHER).build());
        JobCharges narrow = charges.metric(FocusColumn.EFFECTIVE_COST)
                .where(CostFilter.equal(FocusColumn.SERVICE_CATEGORY, "Compute"));
        assertThat(narrow.split(NOVEMBER).jobs()).isEqualTo(Map.of(id, Amounts.of(Money.usd("2"))));
        assertThat(charges.metric(FocusColumn.EFFECTIVE_COST).split(NOVEMBER).withoutCost())
                .isEqualTo(1);
        var answer = ActualCosts.on(gate)
                .source(charges.metric(FocusColumn.EFFECTIVE_COST))
                .build()
                .job(id);
        assertThat(answer.issues())
                .singleElement()
                .satisfies(it -> assertThat(it.message())
                        .isEqualTo("1 charges of jobs' resources have no EffectiveCost and are in no job's cost."));
    }

    private Money cost(String id) {
        return costs(id).stream().map(JobCost::amount).reduce(Money.usd("0"), Money::plus);
    }

    private List<JobCost> costs(String id) {
        retrieve(id);
        return Objects.requireNonNull(job(id).actual()).costs();
    }

    private Retrieval asked(String id) {
        return ActualCosts.on(gate).source(charges).build().job(id, true);
    }

    private Matched retrieve(String id) {
        asked(id);
        return Objects.requireNonNull(job(id).actual()).matched();
    }

    private Job job(String id) {
        return gate.ledger().find(id).orElseThrow();
    }

    private JobRun start(String at, Tags tags, String... ids) {
        clock.set(at);
        var request = JobRequest.named("train").hours(1).hourlyPrice(Money.usd("1"));
        tags.asMap().forEach(request::billingTag);
        JobRun run = gate.launch(request.build());
        if (ids.length > 0) {
            run.started(new StartedMachine(ids[0], List.of(ids).subList(1, ids.length), null, null, null));
        }
        return run;
    }

    private String ran(String from, String to, Tags tags, String... ids) {
        JobRun run = start(from, tags, ids);
        clock.set(to);
        return run.end(JobOutcome.SUCCEEDED).id();
    }

    /** Half of the charges look like a cheap job, and say so day after day. */
    @Test
    void whatIsNotHeldToTheEndIsNotTold() {
        String id = ran("2026-11-10T10:00:00Z", "2026-11-10T12:00:00Z", Tags.none(), "i-1");
        bill.add(compute("i-1", HOUR, "3", "1"));
        clock.set("2026-11-11T11:30:00Z");
        covered(PeriodState.OPEN);
        Retrieval early = asked(id);
        assertThat(early.found()).isZero();
        assertThat(early.issues()).singleElement().satisfies(it -> {
            assertThat(it.code()).isEqualTo(IssueCode.NOT_IN_BILL);
            assertThat(it.message()).contains("not complete until their end").contains(id);
        });
        clock.set("2026-11-11T12:00:00Z");
        coverage.clear();
        covered(PeriodState.OPEN);
        assertThat(asked(id).found()).isEqualTo(1);
    }

    /** Account b was read ten days ago. */
    @Test
    void anAccountThatIsStaleKeepsNoOthersJobsFromBeingTold() {
        String mine = ran("2026-11-10T10:00:00Z", "2026-11-10T12:00:00Z", Tags.none(), "i-1");
        String theirs = ran("2026-11-10T10:00:00Z", "2026-11-10T12:00:00Z", Tags.none(), "i-2");
        String tagged = ran("2026-11-10T10:00:00Z", "2026-11-10T12:00:00Z", Tags.of("job", "7"), "i-3");
        bill.add(charge("i-1", DAY, "3").billingAccount("a", null).build());
        bill.add(charge("i-2", HOUR, "1").billingAccount("b", null).build());
        bill.add(charge(null, DAY, "2")
                .tags(Tags.of("job", "7"))
                .billingAccount("a", null)
                .build());
        covered("b", PeriodState.OPEN);
        clock.set("2026-11-20T12:00:00Z");
        covered(PeriodState.FINAL);
        Retrieval told = asked(mine);
        assertThat(told.found()).isEqualTo(1);
        assertThat(costs(mine)).noneMatch(JobCost::mayChange);
        assertThat(asked(theirs).issues())
                .singleElement()
                .extracting(Issue::message)
                .asString()
                .contains("held of own/b are not complete", theirs);
        assertThat(asked(tagged).found()).as("its tag may be in b, too").isZero();
    }

    /** Who knows the account need not wait for the others. */
    @Test
    void aJobOfAKnownAccountIsLookedForInThatAlone() {
        JobRun run = gate.launch(JobRequest.named("job")
                .hourlyPrice(Money.usd("1"))
                .hours(1)
                .billingTag("job", "7")
                .build());
        run.started(StartedMachine.of("i-3").inAccount("a"));
        clock.set("2026-11-10T11:00:00Z");
        String id = run.end(JobOutcome.SUCCEEDED).id();
        bill.add(charge(null, DAY, "2")
                .tags(Tags.of("job", "7"))
                .billingAccount("a", null)
                .build());
        covered("b", PeriodState.OPEN);
        clock.set("2026-11-20T12:00:00Z");
        covered(PeriodState.OPEN);
        assertThat(cost(id)).isEqualTo(Money.usd("2"));
    }

    /** A tag alone would give away what another provider charged. */
    @Test
    void chargesOfOtherProvidersAccountsAreNoJobsHere() {
        String id = ran("2026-11-10T10:00:00Z", "2026-11-10T12:00:00Z", Tags.of("job", "7"), "i-1");
        clock.set("2026-11-20T12:00:00Z");
        covered(PeriodState.OPEN);
        StoredCoverage own = coverage.get(0);
        coverage.add(new StoredCoverage(null, new Source("other", "b"), own.coverage(), own.readAt(), true, null));
        bill.add(charge(null, DAY, "2")
                .tags(Tags.of("job", "7"))
                .billingAccount("b", null)
                .build());
        assertThat(asked(id).found()).isZero();
        bill.add(charge(null, DAY, "1")
                .tags(Tags.of("job", "7"))
                .billingAccount("a", null)
                .build());
        assertThat(cost(id)).isEqualTo(Money.usd("1"));
    }

    private void covered(PeriodState state) {
        covered("a", state);
    }

    private void covered(String account, PeriodState state) {
        coverage.add(new StoredCoverage(
                null,
                new Source("own", account),
                new Coverage(NOVEMBER, Feed.EXPORT, state, true, 1, Amounts.none()),
                clock.instant(),
                true,
                null));
    }

    private static CostRecord compute(String id, Period period, String cost, String hours) {
        return charge(id, period, cost).consumed(new BigDecimal(hours), "Hours").build();
    }

    private static CostRecordBuilder charge(@Nullable String id, Period period, String cost) {
        return CostRecord.builder(NOVEMBER, period, Money.usd(cost))
                .service("Machines", ServiceCategory.COMPUTE)
                .set(FocusColumn.RESOURCE_ID, id);
    }

    private static Period period(String start, String end) {
        return new Period(Instant.parse(start), Instant.parse(end));
    }
}
