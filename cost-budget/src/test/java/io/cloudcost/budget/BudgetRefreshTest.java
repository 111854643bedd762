package io.cloudcost.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.ConfigurationException;
import io.cloudcost.budget.model.BillToDate;
import io.cloudcost.budget.model.BilledCosts;
import io.cloudcost.budget.model.Budget;
import io.cloudcost.budget.model.BudgetBuilder;
import io.cloudcost.budget.model.BudgetPeriod;
import io.cloudcost.budget.model.BudgetScope;
import io.cloudcost.budget.model.BudgetView;
import io.cloudcost.budget.model.JobOutcome;
import io.cloudcost.budget.model.JobRequest;
import io.cloudcost.budget.model.RefreshedBudget;
import io.cloudcost.budget.model.StartedMachine;
import io.cloudcost.budget.report.JobReports;
import io.cloudcost.charge.CostRecord;
import io.cloudcost.charge.CostRecordBuilder;
import io.cloudcost.charge.ServiceCategory;
import io.cloudcost.focus.Dimension;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.model.Tags;
import io.cloudcost.query.CostFilter;
import io.cloudcost.snapshot.ChargeSet;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Feed;
import io.cloudcost.snapshot.PeriodState;
import io.cloudcost.snapshot.Source;
import io.cloudcost.store.StateStore;
import io.cloudcost.store.StateStores;
import io.cloudcost.store.StoredCoverage;
import io.cloudcost.testkit.SettableClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What charges say of budgets. It is 20 November; charges were read at noon, and a day is late. */
class BudgetRefreshTest {

    private static final Period NOVEMBER = Period.month(YearMonth.of(2026, 11));
    private static final Source ACCOUNT = new Source("own", "a");

    private final SettableClock clock = new SettableClock("2026-11-20T12:00:00Z");
    private final StateStore store = StateStores.open("sqlite::memory:");
    private final BudgetGate gate = BudgetGate.on(store)
            .clock(clock)
            .perRequest(Money.usd("100"))
            .rates((from, to) -> {
                if (from.equals("EUR") && to.equals("USD")) {
                    return new BigDecimal("1.5");
                }
                throw new IllegalArgumentException("none");
            })
            .build();
    private final List<CostRecord> charges = new ArrayList<>();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void writesWhatIsCompleteAndNotMore() {
        set(named("all").scope(BudgetScope.everything()));
        charge("2026-11-03T00:00:00Z", "40", "i-9");
        charge("2026-11-19T11:00:00Z", "2", "i-9");
        charge("2026-11-19T13:00:00Z", "5", "i-9");
        BillToDate bill = gate.budgets()
                .refreshFrom(bill(PeriodState.OPEN))
                .get(0)
                .written()
                .orElseThrow();
        assertThat(bill.from()).isEqualTo("2026-11-01T00:00:00Z");
        assertThat(bill.completeUntil()).isEqualTo("2026-11-19T12:00:00Z");
        assertThat(bill.amount()).isEqualTo(Money.usd("42"));
        assertThat(now("all").unattributed()).isEqualTo(Money.usd("42"));
        assertThat(now("all").billedUntil()).isEqualTo(bill.completeUntil());
    }

    /** One job ended, one runs, one ended since, one counts in the month before: each counts once. */
    @Test
    void aJobCountsOnceWhereverItIs() {
        set(named("all").scope(BudgetScope.everything()));
        clock.set("2026-10-31T22:00:00Z");
        JobRun before = start("i-0");
        clock.set("2026-11-01T02:00:00Z");
        before.end(JobOutcome.SUCCEEDED);
        clock.set("2026-11-10T10:00:00Z");
        JobRun ended = start("i-1");
        clock.set("2026-11-10T12:00:00Z");
        ended.end(JobOutcome.SUCCEEDED);
        clock.set("2026-11-19T10:00:00Z");
        start("i-2");
        JobRun since = start("i-3");
        clock.set("2026-11-19T14:00:00Z");
        since.end(JobOutcome.SUCCEEDED);
        clock.set("2026-11-20T12:00:00Z");
        charge("2026-11-01T00:00:00Z", "0.7", "i-0");
        charge("2026-11-10T10:00:00Z", "1.1", "i-1");
        charge("2026-11-10T11:00:00Z", "1.1", "i-1");
        charge("2026-11-19T10:00:00Z", "1.3", "i-2");
        charge("2026-11-19T11:00:00Z", "1.3", "i-3");
        charge("2026-11-05T10:00:00Z", "10", "i-9");
        BillToDate bill = gate.budgets()
                .refreshFrom(bill(PeriodState.OPEN))
                .get(0)
                .written()
                .orElseThrow();
        assertThat(bill.amount()).isEqualTo(Money.usd("15.5"));
        assertThat(bill.countedElsewhere()).isEqualTo(Money.usd("3.3"));
        BudgetView view = now("all");
        assertThat(view.booked()).isEqualTo(Money.usd("6"));
        assertThat(view.unattributed()).isEqualTo(Money.usd("10.2"));
        assertThat(view.reserved()).isEqualTo(Money.usd("4"));
        ActualCosts.on(gate)
                .source(JobCharges.of(gate, "own", bill(PeriodState.OPEN)))
                .build()
                .due();
        assertThat(now("all").spent()).isEqualTo(Money.usd("16.2"));
    }

    /** What it had counted is gone: the bill alone says what was spent. */
    @Test
    void aBudgetThatWasSetAnewHasForgottenItsJobs() {
        set(named("all").scope(BudgetScope.everything()));
        clock.set("2026-11-19T10:00:00Z");
        JobRun run = start("i-1");
        clock.set("2026-11-19T14:00:00Z");
        run.end(JobOutcome.SUCCEEDED);
        gate.budgets().remove("all");
        set(named("all").scope(BudgetScope.everything()));
        clock.set("2026-11-20T12:00:00Z");
        charge("2026-11-19T11:00:00Z", "1.3", "i-1");
        BillToDate bill = gate.budgets()
                .refreshFrom(bill(PeriodState.OPEN))
                .get(0)
                .written()
                .orElseThrow();
        assertThat(bill.countedElsewhere()).isEqualTo(Money.usd("0"));
        assertThat(now("all").spent()).isEqualTo(Money.usd("1.3"));
        assertThat(gate.ledger().newest(1).get(0).budgets()).isEmpty();
        assertThat(JobReports.of(gate, clock).budgets(7, null).budgets().get(0).ended())
                .isZero();
    }

    /** Somebody says that a job ended long ago, after it was seen running and before the bill is written. */
    @Test
    void aJobThatEndsWhileTheBillIsReadCountsOnce() {
        AtomicInteger asked = new AtomicInteger();
        AtomicReference<Runnable> meanwhile = new AtomicReference<>();
        BudgetGate slow = BudgetGate.on(store)
                .clock(clock)
                .rates((from, to) -> {
                    if (asked.incrementAndGet() == 2) {
                        meanwhile.get().run();
                    }
                    return new BigDecimal("1.5");
                })
                .build();
        set(named("all").scope(BudgetScope.everything()));
        clock.set("2026-11-19T10:00:00Z");
        String id = start("i-1").id();
        clock.set("2026-11-20T12:00:00Z");
        meanwhile.set(() -> gate.ledger().end(id, JobOutcome.SUCCEEDED, Instant.parse("2026-11-19T11:00:00Z")));
        charges.add(charge("2026-11-19T10:00:00Z", Money.of("2", "EUR"))
                .consumed(BigDecimal.ONE, "Hours")
                .set(FocusColumn.RESOURCE_ID, "i-1")
                .build());
        charges.add(charge("2026-11-03T00:00:00Z", Money.of("4", "EUR")).build());
        slow.budgets().refreshFrom(bill(PeriodState.OPEN));
        assertThat(asked).hasValue(2);
        BudgetView view = now("all");
        assertThat(view.booked()).isEqualTo(Money.usd("1"));
        assertThat(view.unattributed()).isEqualTo(Money.usd("6"));
        ActualCosts.on(slow)
                .source(JobCharges.of(slow, "own", bill(PeriodState.OPEN)))
                .build()
                .job(id, true);
        assertThat(now("all").spent()).isEqualTo(Money.usd("9"));
    }

    @Test
    void budgetsOfATagAndOfAProviderAreAboutTheirCharges() {
        set(named("tag").scope(BudgetScope.tag("env", "prod")));
        set(named("own").scope(BudgetScope.provider("own")));
        set(named("day").scope(BudgetScope.everything()).period(BudgetPeriod.DAY));
        charges.add(charge("2026-11-03T00:00:00Z", Money.usd("3"))
                .tags(Tags.of("env", "prod"))
                .build());
        charge("2026-11-03T00:00:00Z", "4", "i-9");
        List<RefreshedBudget> refreshed = gate.budgets().refreshFrom(bill(PeriodState.OPEN));
        assertThat(refreshed).extracting(RefreshedBudget::budget).containsExactly("day", "own", "tag");
        assertThat(now("tag").unattributed()).isEqualTo(Money.usd("3"));
        assertThat(now("own").unattributed()).isEqualTo(Money.usd("7"));
        assertThat(refreshed.get(0).whyNot())
                .isEqualTo(
                        "Of own/a no charges are known that are complete from 2026-11-20T00:00:00Z on, where the window"
                                + " of the budget day begins.");
    }

    @Test
    void chargesOfSeveralProvidersAreToldApartByTheCaller() {
        set(named("own").scope(BudgetScope.provider("own")));
        charge("2026-11-03T00:00:00Z", "4", "i-9");
        charges.add(charge("2026-11-03T00:00:00Z", Money.usd("9"))
                .service("Other", ServiceCategory.OTHER)
                .build());
        CostSnapshot snapshot = snapshot(PeriodState.OPEN);
        List<StoredCoverage> units = new ArrayList<>(BilledCosts.of(snapshot).coverage());
        StoredCoverage unit = units.get(0);
        units.add(new StoredCoverage(
                null, new Source("other", "b"), unit.coverage(), Instant.parse("2026-11-05T00:00:00Z"), true, null));
        BilledCosts two = BilledCosts.of(BilledCosts.of(snapshot)::query, () -> units);
        assertThat(gate.budgets().refreshFrom(two).get(0).whyNot())
                .contains("name no account that is known: tell which charges are of own");
        BudgetRefresh.of(gate, two)
                .provider("own", CostFilter.equal(FocusColumn.SERVICE_NAME, "Machines"))
                .run();
        assertThat(now("own").unattributed()).isEqualTo(Money.usd("4"));
        set(named("all").scope(BudgetScope.everything()));
        assertThat(gate.budgets()
                        .refreshFrom(two)
                        .get(0)
                        .written()
                        .orElseThrow()
                        .completeUntil())
                .isEqualTo("2026-11-04T00:00:00Z");
        assertThat(BudgetRefresh.of(gate, two)
                        .without(new Source("other", "b"))
                        .lag(Duration.ofHours(2))
                        .run()
                        .get(0)
                        .written()
                        .orElseThrow()
                        .completeUntil())
                .isEqualTo("2026-11-20T10:00:00Z");
    }

    @Test
    void chargesThatNameTheirAccountsAreToldApartByThese() {
        set(named("own").scope(BudgetScope.provider("own")));
        set(named("none").scope(BudgetScope.provider("gcp")));
        charges.add(charge("2026-11-03T00:00:00Z", Money.usd("4"))
                .billingAccount("a", null)
                .build());
        charges.add(charge("2026-11-03T00:00:00Z", Money.usd("9"))
                .billingAccount("b", null)
                .build());
        StoredCoverage unit =
                BilledCosts.of(snapshot(PeriodState.OPEN)).coverage().get(0);
        StoredCoverage other =
                new StoredCoverage(null, new Source("other", "b"), unit.coverage(), unit.readAt(), true, null);
        BilledCosts two = BilledCosts.of(BilledCosts.of(snapshot(PeriodState.OPEN))::query, () -> List.of(unit, other));
        List<RefreshedBudget> refreshed = gate.budgets().refreshFrom(two);
        assertThat(refreshed.get(0).whyNot()).isEqualTo("There are no charges of gcp.");
        assertThat(refreshed.get(1).written().orElseThrow().amount()).isEqualTo(Money.usd("4"));
        StoredCoverage twin =
                new StoredCoverage(null, new Source("other", "a"), unit.coverage(), unit.readAt(), true, null);
        BilledCosts twins = BilledCosts.of(two::query, () -> List.of(unit, twin));
        assertThat(gate.budgets().refreshFrom(twins).get(1).whyNot()).contains("have one id");
    }

    @Test
    void whatIsNotKnownIsNotClaimed() {
        set(named("team").scope(BudgetScope.team("a")));
        set(named("total").scope(BudgetScope.everything()).period(BudgetPeriod.TOTAL));
        set(named("euro").limit(Money.of("100", "EUR")).scope(BudgetScope.everything()));
        charge("2026-11-03T00:00:00Z", "4", "i-9");
        assertThat(gate.budgets().refreshFrom(bill(PeriodState.OPEN)))
                .extracting(RefreshedBudget::whyNot)
                .satisfiesExactly(
                        euro -> assertThat(euro).contains("charges are in USD: give the gate exchange rates"),
                        team -> assertThat(team).contains("say which charges the budget team is about"),
                        total -> assertThat(total).contains("complete from 2026-11-20T00:00:00Z on"));
        BilledCosts unknown = BilledCosts.of(BilledCosts.of(snapshot(PeriodState.OPEN))::query, List::of);
        BudgetRefresh refresh = BudgetRefresh.of(gate, unknown).charges("team", CostFilter.all());
        assertThat(refresh.run().get(1).whyNot()).startsWith("Of any account no charges are known");
        assertThatThrownBy(() -> refresh.lag(Duration.ofSeconds(-1))).isInstanceOf(ConfigurationException.class);
        assertThat(now("team").billedUntil()).isNull();
    }

    /** Which charges are a team's is said once, where it is set; a gate that sets its amount anew leaves that. */
    @Test
    void whichChargesABudgetIsAboutIsKeptWithIt() {
        CostFilter ofTeam = CostFilter.equal(Dimension.tag("team"), "a");
        set(named("team").scope(BudgetScope.team("a")).charges(ofTeam));
        BudgetGate.on(store)
                .clock(clock)
                .limit("team", Money.usd("70"), BudgetPeriod.MONTH)
                .build()
                .budgets();
        charges.add(charge("2026-11-03T00:00:00Z", Money.usd("4"))
                .tags(Tags.of("team", "a"))
                .build());
        charges.add(charge("2026-11-03T00:00:00Z", Money.usd("8"))
                .tags(Tags.of("team", "b"))
                .build());
        RefreshedBudget read =
                gate.budgets().refreshFrom(bill(PeriodState.OPEN)).get(0);
        assertThat(read.written().orElseThrow().amount()).isEqualTo(Money.usd("4"));
        assertThat(now("team").spent()).isEqualTo(Money.usd("4"));
        assertThat(gate.budgets().status("team").orElseThrow().budget().charges())
                .isEqualTo(ofTeam);
        BudgetRefresh other = BudgetRefresh.of(gate, bill(PeriodState.OPEN)).charges("team", ofTeam.negate());
        assertThat(other.run().get(0).written().orElseThrow().amount()).isEqualTo(Money.usd("8"));
    }

    /** What is about one account waits for no other. */
    @Test
    void chargesOfAnAccountNeedThatAccountAlone() {
        set(named("mine")
                .scope(BudgetScope.team("a"))
                .charges(CostFilter.equal(FocusColumn.BILLING_ACCOUNT_ID, "a")
                        .and(CostFilter.present(FocusColumn.RESOURCE_ID))));
        set(named("theirs")
                .scope(BudgetScope.team("b"))
                .charges(CostFilter.equal(FocusColumn.BILLING_ACCOUNT_ID, "b")));
        charges.add(charge("2026-11-03T00:00:00Z", Money.usd("40"))
                .set(FocusColumn.RESOURCE_ID, "i-9")
                .billingAccount("a", null)
                .build());
        StoredCoverage unit = bill(PeriodState.OPEN).coverage().get(0);
        StoredCoverage stale = new StoredCoverage(
                null, new Source("own", "b"), unit.coverage(), Instant.parse("2026-10-20T12:00:00Z"), true, null);
        BilledCosts both = BilledCosts.of(bill(PeriodState.OPEN)::query, () -> List.of(unit, stale));
        List<RefreshedBudget> read = gate.budgets().refreshFrom(both);
        assertThat(read.get(0).written().orElseThrow().amount()).isEqualTo(Money.usd("40"));
        assertThat(read.get(1).whyNot()).startsWith("Of own/b no charges are known");
    }

    /** The job counts by its label; its machine bears no tag, so that the charges with the tag are not its own. */
    @Test
    void whatThePartOfABillDoesNotNameIsNotTakenOffIt() {
        set(named("tag").scope(BudgetScope.tag("env", "prod")));
        clock.set("2026-11-10T10:00:00Z");
        JobRun run = gate.launch(JobRequest.named("train")
                        .label("env", "prod")
                        .hours(60)
                        .hourlyPrice(Money.usd("1"))
                        .build())
                .started(StartedMachine.of("i-1"));
        clock.set("2026-11-12T22:00:00Z");
        String id = run.end(JobOutcome.SUCCEEDED).id();
        clock.set("2026-11-20T12:00:00Z");
        charges.add(charge("2026-11-03T00:00:00Z", Money.usd("100"))
                .tags(Tags.of("env", "prod"))
                .build());
        gate.budgets().refreshFrom(bill(PeriodState.OPEN));
        assertThat(now("tag").spent()).isEqualTo(Money.usd("160"));
        ActualCosts own = ActualCosts.on(gate)
                .source(new FakeBill(clock).says("i-1", false, Money.usd("70")))
                .build();
        assertThat(own.job(id).found()).isEqualTo(1);
        assertThat(now("tag").spent()).isEqualTo(Money.usd("170"));
    }

    @Test
    void theBillOfOtherChargesIsForgotten() {
        CostFilter mine = CostFilter.equal(Dimension.tag("team"), "a");
        set(named("team").scope(BudgetScope.team("a")).charges(mine));
        charges.add(charge("2026-11-03T00:00:00Z", Money.usd("900"))
                .tags(Tags.of("team", "a"))
                .build());
        gate.budgets().refreshFrom(bill(PeriodState.OPEN));
        set(named("team").scope(BudgetScope.team("a")).charges(mine).limit(Money.usd("50")));
        assertThat(now("team").spent()).isEqualTo(Money.usd("900"));
        set(named("team").scope(BudgetScope.team("a")).charges(mine.negate()).limit(Money.usd("50")));
        assertThat(now("team").spent()).isEqualTo(Money.usd("0"));
        assertThat(now("team").billedUntil()).isNull();
        assertThat(gate.ledger().newestAudit(1).get(0).text()).endsWith("is forgotten: refresh it.");
    }

    @Test
    void anAccountOfWhichNothingIsHeldIsNoBillOfZero() {
        set(named("mine")
                .scope(BudgetScope.team("a"))
                .charges(CostFilter.in(Dimension.of(FocusColumn.BILLING_ACCOUNT_ID), List.of("a", "222"))));
        charge("2026-11-03T00:00:00Z", "4", "i-9");
        RefreshedBudget read =
                gate.budgets().refreshFrom(bill(PeriodState.OPEN)).get(0);
        assertThat(read.whyNot()).startsWith("Of account 222 no charges are held");
        assertThat(now("mine").billedUntil()).isNull();
    }

    @Test
    void aBudgetThatCannotBeReadKeepsNoOtherFromIt() {
        set(named("a").scope(BudgetScope.everything()));
        set(named("b").scope(BudgetScope.everything()));
        charge("2026-11-03T00:00:00Z", "4", "i-9");
        CostSnapshot snapshot = snapshot(PeriodState.OPEN);
        AtomicBoolean fails = new AtomicBoolean(true);
        BilledCosts bill = BilledCosts.of(
                query -> {
                    if (fails.getAndSet(false)) {
                        throw new IllegalStateException("broken");
                    }
                    return BilledCosts.of(snapshot).query(query);
                },
                BilledCosts.of(snapshot)::coverage);
        List<RefreshedBudget> refreshed = gate.budgets().refreshFrom(bill);
        assertThat(refreshed.get(0).written()).isEmpty();
        assertThat(refreshed.get(0).whyNot())
                .contains("budget a could not be read")
                .contains("broken");
        assertThat(now("a").billedUntil()).isNull();
        assertThat(now("b").unattributed()).isEqualTo(Money.usd("4"));
    }

    /** The charges are those of one provider, and the job ran on another's machine. */
    @Test
    void aJobThatTheBillCannotHoldIsNotTakenOffIt() {
        set(named("all").scope(BudgetScope.everything()));
        clock.set("2026-11-10T10:00:00Z");
        JobRun run = gate.launch(JobRequest.named("train")
                        .hours(72)
                        .hourlyPrice(Money.usd("1"))
                        .build())
                .started(StartedMachine.of("i-1"));
        clock.set("2026-11-13T10:00:00Z");
        String id = run.end(JobOutcome.SUCCEEDED).id();
        clock.set("2026-11-20T12:00:00Z");
        charge("2026-11-03T00:00:00Z", "300", "i-9");
        CostSnapshot snapshot = snapshot(PeriodState.OPEN);
        StoredCoverage unit = BilledCosts.of(snapshot).coverage().get(0);
        StoredCoverage aws =
                new StoredCoverage(null, new Source("aws", "b"), unit.coverage(), unit.readAt(), true, null);
        BilledCosts ofAws = BilledCosts.of(BilledCosts.of(snapshot)::query, () -> List.of(aws));
        BillToDate bill = gate.budgets().refreshFrom(ofAws).get(0).written().orElseThrow();
        assertThat(bill.providers()).containsExactly("aws");
        assertThat(now("all").spent()).isEqualTo(Money.usd("372"));
        ActualCosts own = ActualCosts.on(gate)
                .source(new FakeBill(clock).says("i-1", false, Money.usd("60")))
                .build();
        assertThat(own.job(id).found()).isEqualTo(1);
        assertThat(now("all").spent()).isEqualTo(Money.usd("360"));
        BilledCosts ofBoth = BilledCosts.of(BilledCosts.of(snapshot)::query, () -> List.of(unit, aws));
        gate.budgets().refreshFrom(ofBoth);
        assertThat(now("all").spent()).isEqualTo(Money.usd("300"));
    }

    /** It has a price of its own, and the bill of another provider names its machine. */
    @Test
    void aMachineThatTheBillNamesCountsOnce() {
        set(named("all").scope(BudgetScope.everything()));
        clock.set("2026-11-10T10:00:00Z");
        JobRun run = start("i-1");
        clock.set("2026-11-10T11:00:00Z");
        run.end(JobOutcome.SUCCEEDED);
        clock.set("2026-11-20T12:00:00Z");
        charge("2026-11-10T10:00:00Z", "7", "i-1");
        charge("2026-11-10T10:00:00Z", "2", "i-9");
        StoredCoverage unit =
                BilledCosts.of(snapshot(PeriodState.OPEN)).coverage().get(0);
        StoredCoverage aws =
                new StoredCoverage(null, new Source("aws", "b"), unit.coverage(), unit.readAt(), true, null);
        gate.budgets()
                .refreshFrom(BilledCosts.of(BilledCosts.of(snapshot(PeriodState.OPEN))::query, () -> List.of(aws)));
        assertThat(now("all").booked()).isEqualTo(Money.usd("1"));
        assertThat(now("all").unattributed()).isEqualTo(Money.usd("2"));
    }

    @Test
    void convertsWhereThereIsARate() {
        set(named("all").scope(BudgetScope.everything()));
        charges.add(charge("2026-11-03T00:00:00Z", Money.of("4", "EUR")).build());
        charge("2026-11-03T00:00:00Z", "1", "i-9");
        gate.budgets().refreshFrom(bill(PeriodState.OPEN));
        assertThat(now("all").unattributed()).isEqualTo(Money.usd("7"));
    }

    /** A month's charge counted where it starts would be a bill of zero for who counts from another midnight, or by day. */
    @Test
    void aChargeAcrossTheWindowsBeginningIsNotShared() {
        set(named("all").scope(BudgetScope.everything()));
        set(named("west").scope(BudgetScope.everything()).zone(ZoneId.of("America/New_York")));
        set(named("daily").scope(BudgetScope.everything()).period(BudgetPeriod.DAY));
        charges.add(CostRecord.builder(NOVEMBER, NOVEMBER, Money.usd("300")).build());
        List<RefreshedBudget> refreshed =
                BudgetRefresh.of(gate, bill(PeriodState.OPEN)).run(Instant.parse("2026-11-18T12:00:00Z"));
        for (RefreshedBudget budget : refreshed) {
            if (budget.budget().equals("all")) {
                assertThat(budget.written().orElseThrow().amount()).isEqualTo(Money.usd("300"));
            } else {
                assertThat(budget.whyNot()).contains("nobody can say what part of it is the window's");
            }
        }
        assertThat(refreshed).hasSize(3);
    }

    /** It begins on the day on which it was set; a new limit does not begin it anew. */
    @Test
    void aBudgetForEverHasTheBillSinceItWasSet() {
        clock.set("2026-11-10T10:00:00Z");
        set(named("total").scope(BudgetScope.everything()).period(BudgetPeriod.TOTAL));
        JobRun run = start("i-1");
        clock.set("2026-11-10T11:00:00Z");
        run.end(JobOutcome.SUCCEEDED);
        clock.set("2026-11-12T10:00:00Z");
        set(named("total")
                .limit(Money.usd("2000"))
                .scope(BudgetScope.everything())
                .period(BudgetPeriod.TOTAL));
        clock.set("2026-11-20T12:00:00Z");
        charge("2026-11-09T23:00:00Z", "100", "i-9");
        charge("2026-11-10T10:00:00Z", "1.2", "i-1");
        charge("2026-11-10T03:00:00Z", "5", "i-9");
        BillToDate bill = gate.budgets()
                .refreshFrom(bill(PeriodState.OPEN))
                .get(0)
                .written()
                .orElseThrow();
        assertThat(bill.from()).isEqualTo("2026-11-10T00:00:00Z");
        assertThat(bill.amount()).isEqualTo(Money.usd("6.2"));
        assertThat(bill.countedElsewhere()).isEqualTo(Money.usd("0"));
        assertThat(now("total").booked()).isEqualTo(Money.usd("1"));
        assertThat(now("total").unattributed()).isEqualTo(Money.usd("5.2"));
    }

    @Test
    void aPastMonthIsItsOwn() {
        set(named("all").scope(BudgetScope.everything()));
        charge("2026-11-03T00:00:00Z", "4", "i-9");
        clock.set("2026-12-03T12:00:00Z");
        BillToDate bill = BudgetRefresh.of(gate, bill(PeriodState.SETTLING))
                .run(Instant.parse("2026-11-30T00:00:00Z"))
                .get(0)
                .written()
                .orElseThrow();
        assertThat(bill.completeUntil()).isEqualTo("2026-12-01T00:00:00Z");
        assertThat(now("all").spent()).isEqualTo(Money.usd("0"));
        assertThat(gate.budgets().refreshFrom(bill(PeriodState.FINAL)).get(0).whyNot())
                .contains("complete from 2026-12-01T00:00:00Z on");
    }

    private void set(BudgetBuilder budget) {
        gate.budgets().set(budget.build());
    }

    private static BudgetBuilder named(String name) {
        return Budget.named(name).limit(Money.usd("1000"));
    }

    private BudgetView now(String budget) {
        return gate.budgets().status(budget).orElseThrow().now();
    }

    private JobRun start(String machine) {
        return gate.launch(JobRequest.named("train")
                        .hours(4)
                        .hourlyPrice(Money.usd("1"))
                        .build())
                .started(StartedMachine.of(machine));
    }

    private void charge(String hour, String cost, String machine) {
        charges.add(charge(hour, Money.usd(cost))
                .consumed(BigDecimal.ONE, "Hours")
                .set(FocusColumn.RESOURCE_ID, machine)
                .build());
    }

    private static CostRecordBuilder charge(String hour, Money cost) {
        Instant start = Instant.parse(hour);
        return CostRecord.builder(NOVEMBER, new Period(start, start.plus(Duration.ofHours(1))), cost)
                .service("Machines", ServiceCategory.COMPUTE);
    }

    private BilledCosts bill(PeriodState state) {
        return BilledCosts.of(snapshot(state));
    }

    private CostSnapshot snapshot(PeriodState state) {
        return CostSnapshot.builder(ACCOUNT, NOVEMBER, clock.instant())
                .chargeSets(List.of(ChargeSet.of(NOVEMBER, Feed.EXPORT, state, true, charges)))
                .build();
    }
}
