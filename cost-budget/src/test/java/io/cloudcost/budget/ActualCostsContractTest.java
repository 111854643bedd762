package io.cloudcost.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.ConfigurationException;
import io.cloudcost.StoreException;
import io.cloudcost.TransportException;
import io.cloudcost.budget.model.ActualCost;
import io.cloudcost.budget.model.ActualState;
import io.cloudcost.budget.model.AuditEntry;
import io.cloudcost.budget.model.AuditKind;
import io.cloudcost.budget.model.BatchRequest;
import io.cloudcost.budget.model.BillToDate;
import io.cloudcost.budget.model.BudgetPeriod;
import io.cloudcost.budget.model.BudgetView;
import io.cloudcost.budget.model.Job;
import io.cloudcost.budget.model.JobOutcome;
import io.cloudcost.budget.model.JobRequest;
import io.cloudcost.budget.model.JobRequestBuilder;
import io.cloudcost.budget.model.Retrieval;
import io.cloudcost.budget.model.RetrievalOutcome;
import io.cloudcost.budget.model.RetrievedJob;
import io.cloudcost.budget.model.StartedMachine;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.ExchangeRates;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.snapshot.Issue;
import io.cloudcost.snapshot.IssueCode;
import io.cloudcost.spi.ActualCostRequest.Item;
import io.cloudcost.spi.JobCost;
import io.cloudcost.spi.JobCostKind;
import io.cloudcost.spi.Lateness;
import io.cloudcost.spi.Matched;
import io.cloudcost.store.StateStores;
import io.cloudcost.testkit.SettableClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What jobs really cost, on every state store. A job runs an hour, on a machine at 5 USD an hour. */
abstract class ActualCostsContractTest {

    private static final Instant START = Instant.parse("2026-11-10T10:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final ExchangeRates NO_RATES = (from, to) -> {
        throw new IllegalArgumentException("none");
    };

    private final SettableClock clock = new SettableClock(START.toString());
    private final FakeBill bill = new FakeBill(clock);
    private ExchangeRates rates = NO_RATES;
    private LosingStore store;
    private BudgetGate gate;
    private ActualCosts costs;

    /** Of a store that is empty at first; the same for the whole test. */
    abstract String address();

    @BeforeEach
    final void open() {
        store = new LosingStore(StateStores.open(address()));
        gate = gate();
        costs = ActualCosts.on(gate).source(bill).build();
    }

    @AfterEach
    final void close() {
        store.close();
    }

    @Test
    final void asksAsLateAsTheBillIsAndAgainUntilItHasSettled() {
        String id = ended("i-1");
        bill.says("i-1", true, Money.usd("4"), Money.usd("0.5"));
        clock.set("2026-11-10T16:59:59.999Z");
        assertThat(costs.due().jobs()).isEmpty();
        clock.set("2026-11-10T17:00:00Z");
        assertThat(costs.due().found()).isEqualTo(1);
        ActualCost first = actual(id);
        assertThat(first.state()).isEqualTo(ActualState.SETTLING);
        assertThat(first.amount()).isEqualTo(Money.usd("4.5"));
        assertThat(first.matched()).isEqualTo(Matched.BY_RESOURCE);
        assertThat(first.nextLook()).isEqualTo("2026-11-11T17:00:00Z");
        assertThat(costs.due().jobs()).isEmpty();
        clock.set("2026-11-11T17:00:00Z");
        costs.due();
        assertThat(actual(id).nextLook()).isEqualTo("2026-11-13T11:00:00Z");
        assertThat(actual(id).unchangedSince()).isEqualTo("2026-11-10T17:00:00Z");
        clock.set("2026-11-13T11:00:00Z");
        bill.says("i-1", false, Money.usd("3"), Money.usd("1.5"), Money.usd("-0.25"));
        costs.due();
        assertThat(actual(id).state()).isEqualTo(ActualState.FINAL);
        assertThat(actual(id).nextLook()).isNull();
        clock.move(DAY.multipliedBy(9));
        assertThat(costs.due().jobs()).isEmpty();
        assertThat(bill.asked()).hasSize(3);
        assertStands("4.25", "4.25");
    }

    /** What a bill does not say any more is gone, and what it says came whole. */
    @Test
    final void whatABillSaysReplacesWhatItSaid() {
        String id = ended("i-1");
        bill.says("i-1", true, Money.usd("4"), Money.usd("0.5"));
        clock.move(DAY);
        costs.due();
        bill.says("i-1", true, Money.usd("3"));
        costs.job(id);
        assertThat(actual(id).costs()).extracting(JobCost::amount).containsExactly(Money.usd("3"));
        assertThat(actual(id).costs().get(0).fields()).containsEntry("SERVICE", "a\tservice\n0");
        bill.forgets("i-1");
        assertThat(costs.job(id).found()).isZero();
        assertThat(actual(id).amount()).isEqualTo(Money.usd("3"));
        assertThat(actual(id).state()).isEqualTo(ActualState.SETTLING);
        assertThat(actual(id).notes()).singleElement().asString().contains("what it said before stands");
    }

    @Test
    final void theKindsOfAJobAreItsCost() {
        String id = ended("i-1", "i-2");
        bill.says("i-1", true, Money.usd("1.1"), Money.usd("0.2")).says("i-2", true, Money.usd("2"));
        clock.move(DAY);
        costs.due();
        ActualCost actual = actual(id);
        assertThat(actual.byKind())
                .containsEntry(JobCostKind.COMPUTE, Amounts.of(Money.usd("3.1")))
                .containsEntry(JobCostKind.STORAGE, Amounts.of(Money.usd("0.2")));
        assertThat(actual.total()).isEqualTo(Amounts.of(Money.usd("3.3")));
        assertThat(actual.amount()).isEqualTo(Money.usd("3.3"));
    }

    @Test
    final void whatIsNotFoundIsNotZero() {
        String id = ended("i-1");
        clock.move(DAY);
        Retrieval retrieval = costs.due();
        assertThat(retrieval.successRate()).contains(new BigDecimal("0.0000"));
        assertThat(outcome(retrieval)).isEqualTo(RetrievalOutcome.NOT_FOUND);
        assertThat(actual(id).state()).isEqualTo(ActualState.NONE);
        assertThat(actual(id).amount()).isNull();
        assertThat(actual(id).nextLook()).isEqualTo(clock.instant().plus(HOUR.multipliedBy(6)));
        assertStands("5", "5");
    }

    @Test
    final void aPartOfAJobDoesNotLowerWhatIsBooked() {
        String id = ended("i-1", "i-2");
        bill.says("i-1", false, Money.usd("1"));
        clock.move(DAY.multipliedBy(5));
        costs.due();
        assertThat(actual(id).state()).isEqualTo(ActualState.PARTIAL);
        assertThat(actual(id).amount()).isEqualTo(Money.usd("1"));
        assertThat(actual(id).notes()).singleElement().asString().contains("1 of its 2 attempts");
        assertStands("10", "10");
        bill.says("i-1", false, Money.usd("11"));
        costs.job(id);
        assertStands("11", "11");
    }

    /** A bill that is young may lack hours. */
    @Test
    final void aLowerCostIsBookedWhenTheBillHasSaidItForADay() {
        String id = ended("i-1");
        bill.says("i-1", true, Money.usd("2"));
        clock.move(HOUR.multipliedBy(12));
        costs.due();
        bill.says("i-1", true, Money.usd("3"));
        clock.move(HOUR.multipliedBy(24));
        costs.due();
        assertStands("5", "5");
        clock.move(HOUR.multipliedBy(23));
        costs.job(id);
        assertStands("5", "5");
        clock.move(HOUR);
        costs.due();
        assertStands("3", "3");
        clock.move(HOUR);
        costs.job(id);
        assertStands("3", "3");
        assertThat(actual(id).state()).isEqualTo(ActualState.SETTLING);
    }

    /** A bill that is young may lack hours. */
    @Test
    final void aLowerCostIsBookedWhenTheBillHasSettledAndAHigherOneAtOnce() {
        String id = ended("i-1");
        bill.says("i-1", true, Money.usd("2"));
        clock.move(DAY);
        costs.due();
        assertStands("5", "5");
        bill.says("i-1", true, Money.usd("999"));
        costs.job(id);
        assertStands("999", "999");
        assertThat(gate.ask(request().build()).admitted()).isFalse();
        bill.says("i-1", true, Money.usd("2"));
        clock.move(DAY.multipliedBy(3));
        costs.due();
        assertThat(actual(id).state()).isEqualTo(ActualState.SETTLING);
        assertStands("2", "2");
        assertThat(gate.ask(request().build()).admitted()).isTrue();
        assertThat(gate.ledger().find(id).orElseThrow().bookedAtEnd()).isEqualTo(Money.usd("5"));
    }

    @Test
    final void theAuditSaysWhatWasCorrected() {
        String id = ended("i-1");
        bill.says("i-1", false, Money.usd("4"));
        clock.move(DAY.multipliedBy(4));
        costs.due();
        AuditEntry entry = gate.ledger().audit(0, 100).get(3);
        assertThat(entry.kind()).isEqualTo(AuditKind.CORRECTED);
        assertThat(entry.jobId()).isEqualTo(id);
        assertThat(entry.amount()).isEqualTo(Money.usd("4"));
        assertThat(entry.budgets()).singleElement().satisfies(it -> {
            assertThat(it.booked()).isEqualTo(Money.usd("5"));
            assertThat(it.asked()).isEqualTo(Money.usd("-1"));
        });
        assertThat(entry.text())
                .isEqualTo("train is booked with 4 USD in place of 5 USD: the bill of own says 4 USD (FINAL).");
        new Replay().of(gate.ledger().audit(0, 100)).assertStands(view());
    }

    @Test
    final void whatEndedTooLongAgoIsToldAndLeavesTheQueue() {
        String id = ended("i-1");
        clock.move(DAY.multipliedBy(15));
        assertThat(outcome(costs.due())).isEqualTo(RetrievalOutcome.BEYOND_REACH);
        assertThat(actual(id).notes())
                .containsExactly(
                        "The bill does not name 1 of its 1 attempts; that is not a cost of zero.",
                        "No bill is asked for it any more: it ended too long ago.");
        assertThat(actual(id).nextLook()).isNull();
        assertThat(costs.due().jobs()).isEmpty();
        assertThat(bill.asked()).isEmpty();
        assertStands("5", null);
    }

    @Test
    final void whatIsNeverFoundIsLookedForEverMoreRarelyAndALastTime() {
        String id = ended("i-1");
        List<Instant> looks = new ArrayList<>();
        clock.set("2026-11-12T00:00:00Z");
        costs.due();
        for (Instant next = actual(id).nextLook();
                next != null;
                next = actual(id).nextLook()) {
            clock.set(next.toString());
            looks.add(next);
            assertThat(costs.due().asked()).isEqualTo(1);
        }
        assertThat(looks).last().isEqualTo(Instant.parse("2026-11-23T11:00:00Z"));
        assertThat(looks).hasSizeLessThan(14).isSorted().doesNotHaveDuplicates();
        assertThat(actual(id).notes()).last().asString().contains("No bill is asked for it any more");
    }

    @Test
    final void aJobThatNoBillCanNameIsSaidSo() {
        JobRun run = gate.launch(request().build());
        clock.move(HOUR);
        run.end(JobOutcome.SUCCEEDED);
        clock.move(DAY);
        assertThat(outcome(costs.due())).isEqualTo(RetrievalOutcome.NOT_NAMEABLE);
        assertThat(actual(run.id()).notes()).singleElement().asString().contains("no billing tags");
        assertThat(costs.due().jobs()).isEmpty();
        assertStands("5", "5");
    }

    @Test
    final void asksForAJobByItsTagsWhereNoMachineIsKnown() {
        JobRun run = gate.launch(request().billingTag("job", "42").build());
        clock.move(HOUR);
        run.end(JobOutcome.SUCCEEDED);
        clock.move(DAY);
        costs.due();
        Item item = bill.asked().get(0).items().get(0);
        assertThat(item.billingTags().asMap()).containsEntry("job", "42");
        assertThat(item.resourceIds()).isEmpty();
        assertThat(item.start()).isEqualTo(START);
        assertThat(item.end()).isEqualTo(START.plus(HOUR));
    }

    @Test
    final void asksForManyAtOnceAndPaysForFew() {
        for (int number = 0; number < 25; number++) {
            ended("i-" + number);
            bill.says("i-" + number, true, Money.usd("0.1"));
        }
        clock.move(DAY);
        Retrieval retrieval = costs.due();
        assertThat(retrieval.paidRequests()).isEqualTo(3);
        assertThat(retrieval.paid()).isEqualTo(Amounts.of(Money.usd("0.03")));
        assertThat(retrieval.successRate()).contains(new BigDecimal("1.0000"));
        assertThat(bill.asked()).extracting(it -> it.items().size()).containsExactly(10, 10, 5);
    }

    @Test
    final void attemptsOfAJobStayTogether() {
        for (int number = 0; number < 12; number++) {
            ended("a-" + number, "b-" + number, "c-" + number);
        }
        clock.move(DAY);
        costs.due();
        assertThat(bill.asked()).extracting(it -> it.items().size()).containsExactly(30, 6);
    }

    @Test
    final void stopsWhereTheApiBudgetDoes() {
        for (int number = 0; number < 25; number++) {
            ended("i-" + number);
            bill.says("i-" + number, true, Money.usd("6"));
        }
        clock.move(DAY);
        ActualCosts poor =
                ActualCosts.on(gate).source(bill).apiBudget(Money.usd("0.025")).build();
        Retrieval retrieval = poor.due();
        assertThat(retrieval.paidRequests()).isEqualTo(2);
        assertThat(retrieval.count(RetrievalOutcome.FOUND)).isEqualTo(20);
        assertThat(retrieval.count(RetrievalOutcome.NOT_PAID)).isEqualTo(5);
        assertThat(retrieval.issues()).extracting(Issue::code).containsExactly(IssueCode.CALL_BUDGET);
        assertThat(retrieval.isComplete()).isFalse();
        assertThat(view().booked()).isEqualTo(Money.usd("145"));
        assertThat(costs.due().found()).isEqualTo(5);
        assertThat(view().booked()).isEqualTo(Money.usd("150"));
    }

    @Test
    final void twoAtOnceAskForEachJobOnce() {
        for (int number = 0; number < 60; number++) {
            ended("i-" + number);
            bill.says("i-" + number, false, Money.usd("1"));
        }
        clock.move(DAY.multipliedBy(4));
        ActualCosts other = ActualCosts.on(gate()).source(bill).build();
        CompletableFuture<Retrieval> one = CompletableFuture.supplyAsync(costs::due);
        CompletableFuture<Retrieval> two = CompletableFuture.supplyAsync(other::due);
        assertThat(one.join().found() + two.join().found()).isEqualTo(60);
        assertThat(bill.asked().stream().flatMap(it -> it.items().stream()).map(Item::key))
                .hasSize(60)
                .doesNotHaveDuplicates();
        assertThat(view().booked()).isEqualTo(Money.usd("60"));
    }

    @Test
    final void whoIsAskedForIsAskedForByNobodyElse() {
        String id = ended("i-1");
        clock.move(DAY);
        List<Retrieval> others = new ArrayList<>();
        bill.meanwhile(() -> {
            bill.meanwhile(() -> {});
            others.add(ActualCosts.on(gate()).source(bill).build().due());
            others.add(ActualCosts.on(gate()).source(bill).build().job(id));
        });
        costs.due();
        assertThat(bill.asked()).hasSize(1);
        assertThat(others.get(0).jobs()).isEmpty();
        assertThat(outcome(others.get(1))).isEqualTo(RetrievalOutcome.BUSY);
    }

    @Test
    final void whatAProcessThatDiedWasAskingForIsAskedForLater() {
        String id = ended("i-1");
        bill.says("i-1", true, Money.usd("6"));
        clock.move(DAY);
        bill.failNext(new AssertionError("killed"));
        assertThatThrownBy(costs::due).isInstanceOf(AssertionError.class);
        assertThat(gate.ledger().find(id).orElseThrow().actual()).isNull();
        clock.move(Duration.ofMinutes(15).minusMillis(1));
        assertThat(costs.due().jobs()).isEmpty();
        clock.move(Duration.ofMillis(1));
        assertThat(costs.due().found()).isEqualTo(1);
        assertStands("6", "6");
    }

    /** Somebody was so slow that another one took the job over: what he brings is too late. */
    @Test
    final void aClaimThatAnotherOneTookWritesNothing() {
        ended("i-1");
        bill.says("i-1", true, Money.usd("6"));
        clock.move(DAY);
        bill.meanwhile(() -> {
            bill.meanwhile(() -> {});
            clock.move(Duration.ofMinutes(15));
            bill.says("i-1", true, Money.usd("7"));
            ActualCosts.on(gate()).source(bill).build().due();
            bill.says("i-1", true, Money.usd("8"));
        });
        assertThat(outcome(costs.due())).isEqualTo(RetrievalOutcome.BUSY);
        assertStands("7", "7");
    }

    @Test
    final void whatCannotBeAskedStaysDueAndIsToldAndOthersAreAsked() {
        String id = ended("i-1");
        bill.says("i-1", true, Money.usd("6"));
        clock.move(DAY);
        bill.failNext(new TransportException("The connection was reset.", null));
        Retrieval retrieval = costs.due();
        assertThat(outcome(retrieval)).isEqualTo(RetrievalOutcome.FAILED);
        assertThat(retrieval.issues())
                .singleElement()
                .satisfies(it -> assertThat(it.message()).contains("The connection was reset."));
        assertThat(retrieval.successRate()).isEmpty();
        assertThat(costs.due().jobs()).as("it is not asked again at once").isEmpty();
        clock.move(HOUR.multipliedBy(4));
        bill.failNext(new IllegalStateException("a bug"));
        assertThat(costs.due().issues()).extracting(Issue::code).containsExactly(IssueCode.INTERNAL);
        assertThat(gate.ledger().find(id).orElseThrow().actual()).isNull();
        clock.move(HOUR.multipliedBy(4));
        assertThat(costs.due().found()).isEqualTo(1);
    }

    @Test
    final void aSourceThatFailsKeepsNobodyFromTheNextBatch() {
        FakeBill export = new FakeBill(clock, "own", new Lateness(DAY, DAY, null, 10));
        for (int number = 0; number < 25; number++) {
            ended("i-" + number);
            export.says("i-" + number, true, Money.usd("6"));
        }
        clock.move(DAY.multipliedBy(2));
        bill.failNext(new IllegalStateException("a bug"));
        Retrieval retrieval =
                ActualCosts.on(gate).source(bill).source(export).build().due();
        assertThat(retrieval.found()).isEqualTo(25);
    }

    @Test
    final void whatFailsStandsNotBeforeTheOthers() {
        for (int number = 0; number < 15; number++) {
            ended("i-" + number);
            bill.says("i-" + number, true, Money.usd("6"));
        }
        clock.move(DAY);
        bill.failNext(new TransportException("The connection was reset.", null));
        assertThat(costs.due().count(RetrievalOutcome.FAILED)).isEqualTo(10);
        assertThat(costs.due().found()).as("the others").isEqualTo(5);
        clock.move(HOUR.multipliedBy(4));
        assertThat(costs.due().found()).as("those that failed").isEqualTo(10);
    }

    @Test
    final void whatABillCouldNotBeAskedForStaysDueAndIsNotWritten() {
        String unread = ended("i-1");
        String read = ended("i-2");
        bill.says("i-1", true, Money.usd("6")).says("i-2", true, Money.usd("7"));
        clock.move(DAY);
        bill.cannotRead("i-1", IssueCode.CALL_BUDGET);
        Retrieval retrieval = costs.due();
        assertThat(retrieval.count(RetrievalOutcome.NOT_PAID)).isEqualTo(1);
        assertThat(retrieval.count(RetrievalOutcome.FOUND)).isEqualTo(1);
        assertThat(retrieval.isComplete()).isFalse();
        assertThat(gate.ledger().find(read).orElseThrow().actual()).isNotNull();
        assertThat(gate.ledger().find(unread).orElseThrow().actual()).isNull();
        bill.cannotRead("i-1", IssueCode.PROVIDER_ERROR);
        assertThat(outcome(costs.due())).isEqualTo(RetrievalOutcome.FAILED);
        bill.reads("i-1");
        clock.move(HOUR.multipliedBy(4));
        assertThat(outcome(costs.due())).isEqualTo(RetrievalOutcome.FOUND);
    }

    @Test
    final void whatWasKeptThoughNobodyHeardOfItIsRightWhenWrittenAgain() {
        ended("i-1");
        bill.says("i-1", true, Money.usd("6"));
        clock.move(DAY);
        bill.meanwhile(() -> store.loseNext(1));
        assertThatThrownBy(costs::due).isInstanceOf(StoreException.class);
        bill.meanwhile(() -> {});
        clock.move(DAY.multipliedBy(4));
        costs.due();
        assertStands("6", "6");
        new Replay().of(gate.ledger().audit(0, 100)).assertStands(view());
    }

    @Test
    final void whoComesNextIsAskedForWhatWasNotFound() {
        String id = ended("i-1", "i-2");
        FakeBill export =
                new FakeBill(clock, "own", new Lateness(HOUR, DAY, null, 100)).says("i-2", false, Money.usd("2"));
        bill.says("i-1", false, Money.usd("3"));
        clock.move(DAY.multipliedBy(4));
        ActualCosts.on(gate).source(export).source(bill).build().due();
        assertThat(export.asked().get(0).items()).hasSize(2);
        assertThat(bill.asked().get(0).items()).hasSize(1);
        assertThat(actual(id).state()).isEqualTo(ActualState.FINAL);
        assertThat(actual(id).amount()).isEqualTo(Money.usd("5"));
        String old = ended("i-2");
        clock.move(DAY.multipliedBy(99));
        ActualCosts.on(gate).source(bill).source(export).build().due();
        assertThat(actual(old).amount()).isEqualTo(Money.usd("2"));
        assertThat(bill.asked()).hasSize(1);
    }

    @Test
    final void aBillInAnotherCurrencyIsConvertedByTheRateOfItsFirstLook() {
        String id = ended("i-1");
        bill.says("i-1", true, Money.of("3", "EUR"), Money.of("1", "EUR"), Money.usd("1"));
        rates = (from, to) -> {
            throw new IllegalStateException("The service of rates is away.");
        };
        clock.move(DAY);
        costs.due();
        assertThat(actual(id).amount()).isNull();
        assertThat(actual(id).notes()).singleElement().asString().contains("exchange rates");
        assertThat(actual(id).total()).isEqualTo(Amounts.of(Money.of("4", "EUR"), Money.usd("1")));
        assertStands("5", "5");
        rates = (from, to) -> new BigDecimal("1.5");
        ActualCosts.on(gate()).source(bill).build().job(id);
        assertStands("7", "7");
        rates = (from, to) -> new BigDecimal("9");
        ActualCosts.on(gate()).source(bill).build().job(id);
        assertThat(actual(id).rates()).containsEntry("EUR", new BigDecimal("1.5"));
        assertStands("7", "7");
    }

    /** A bill holds the job whichever of the two is written first. */
    @Test
    final void aJobCountsOnceBesideABill() {
        ended("i-1");
        ended("i-2");
        clock.move(DAY.multipliedBy(4));
        refresh("2026-11-12T00:00:00Z", "30");
        assertThat(view().spent()).isEqualTo(Money.usd("30"));
        bill.says("i-1", false, Money.usd("9")).says("i-2", false, Money.usd("2"));
        costs.due();
        assertThat(view().booked()).isEqualTo(Money.usd("11"));
        assertThat(view().spent()).isEqualTo(Money.usd("30"));
        refresh("2026-11-12T00:00:00Z", "30");
        assertThat(view().spent()).isEqualTo(Money.usd("30"));
    }

    @Test
    final void aJobThatEndedAfterTheBillIsNotTakenOffIt() {
        ended("i-1");
        clock.move(DAY);
        ended("i-2");
        refresh("2026-11-11T00:00:00Z", "8");
        assertThat(view().spent()).isEqualTo(Money.usd("13"));
        bill.says("i-1", false, Money.usd("5")).says("i-2", false, Money.usd("1"));
        clock.move(DAY.multipliedBy(4));
        costs.due();
        assertThat(view().spent()).isEqualTo(Money.usd("9"));
    }

    @Test
    final void aBudgetThatWasRemovedHasForgottenTheJob() {
        String id = ended("i-1");
        bill.says("i-1", false, Money.usd("2"));
        gate.budgets().remove("team-a");
        gate = gate();
        clock.move(DAY.multipliedBy(4));
        costs.due();
        assertThat(actual(id).amount()).isEqualTo(Money.usd("2"));
        assertStands("0", null);
        refresh("2026-11-12T00:00:00Z", "2");
        assertThat(view().spent()).isEqualTo(Money.usd("2"));
    }

    @Test
    final void looksAtOneJobAsItStands() {
        JobRun run = gate.launch(request().build());
        assertThat(outcome(costs.job(run.id()))).isEqualTo(RetrievalOutcome.NOT_ENDED);
        run.end(JobOutcome.NOT_STARTED);
        assertThat(outcome(costs.job(run.id()))).isEqualTo(RetrievalOutcome.NOT_STARTED);
        String id = ended("i-1");
        assertThat(outcome(ActualCosts.on(gate).build().job(id))).isEqualTo(RetrievalOutcome.NO_SOURCE);
        assertThat(outcome(costs.job(id))).isEqualTo(RetrievalOutcome.NOT_FOUND);
        clock.move(DAY.multipliedBy(4));
        bill.says("i-1", false, Money.usd("2"));
        assertThat(outcome(costs.job(id))).isEqualTo(RetrievalOutcome.FOUND);
        assertThat(outcome(costs.job(id))).isEqualTo(RetrievalOutcome.ALREADY_FINAL);
        bill.says("i-1", false, Money.usd("3"));
        assertThat(outcome(costs.job(id, true))).isEqualTo(RetrievalOutcome.FOUND);
        assertThat(bill.asked()).last().satisfies(it -> assertThat(it.refresh()).isTrue());
        assertStands("3", null);
        assertThatThrownBy(() -> costs.job("nobody"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("There is no job nobody.");
    }

    @Test
    final void aBatchIsOfThoseThatWereLookedAtLongestAgo() {
        List<String> ids = new ArrayList<>();
        for (int number = 0; number < 6; number++) {
            ids.add(ended("i-" + number));
            clock.move(Duration.ofMillis(1));
        }
        clock.move(DAY);
        String young = ended("i-7");
        clock.move(HOUR);
        BatchRequest four = BatchRequest.usual().withMaxJobs(4);
        assertThat(ids(costs.batch(four))).containsExactlyElementsOf(ids.subList(0, 4));
        clock.move(HOUR);
        assertThat(ids(costs.batch(four))).containsExactly(ids.get(4), ids.get(5), ids.get(0), ids.get(1));
        assertThat(ids(costs.batch(four.withForceRefresh(true)))).contains(young);
        clock.move(DAY.multipliedBy(8));
        assertThat(costs.batch(four).jobs()).isEmpty();
        assertThat(costs.batch(four.withDaysBack(30)).jobs()).hasSize(4);
        assertThatThrownBy(() -> new BatchRequest(0, 0, false))
                .isInstanceOfSatisfying(
                        ConfigurationException.class,
                        it -> assertThat(it.problems()).hasSize(2));
    }

    /** A look that could ask nobody learned nothing. */
    @Test
    final void whatIsKnownStandsWhereNobodyCanBeAskedAnyMore() {
        String settled = ended("i-1");
        String young = ended("i-2");
        bill.says("i-1", false, Money.usd("4")).says("i-2", true, Money.usd("3"));
        clock.move(DAY.multipliedBy(5));
        costs.due();
        ActualCost before = actual(settled);
        ActualCost changing = actual(young);
        assertThat(before.state()).isEqualTo(ActualState.FINAL);
        assertThat(changing.nextLook()).isNotNull();
        int asked = bill.asked().size();
        clock.move(DAY.multipliedBy(30));
        assertThat(costs.batch(new BatchRequest(10, 60, true)).jobs())
                .extracting(RetrievedJob::outcome)
                .containsOnly(RetrievalOutcome.BEYOND_REACH)
                .hasSize(2);
        assertThat(bill.asked()).hasSize(asked);
        assertThat(actual(settled)).isEqualTo(before);
        assertThat(actual(young))
                .usingRecursiveComparison()
                .ignoringFields("nextLook")
                .isEqualTo(changing);
        assertThat(actual(young).nextLook()).isNull();
        assertThat(costs.due().jobs()).isEmpty();
        assertThat(outcome(costs.job(settled, true))).isEqualTo(RetrievalOutcome.BEYOND_REACH);
        assertThat(actual(settled)).isEqualTo(before);
    }

    /** A bill of another provider does not hold the job, before and after its correction. */
    @Test
    final void aCorrectionChangesNoBillThatDoesNotHoldTheJob() {
        String id = ended("i-1");
        clock.move(DAY.multipliedBy(5));
        Instant month = Instant.parse("2026-11-01T00:00:00Z");
        BillToDate other = new BillToDate(
                month, clock.instant(), Money.usd("30"), Money.usd("0"), "a test", Set.of("aws", "vultr"));
        gate.budgets().refresh("team-a", other);
        assertThat(view().spent()).isEqualTo(Money.usd("35"));
        bill.says("i-1", false, Money.usd("4"));
        costs.job(id);
        assertThat(view().spent()).isEqualTo(Money.usd("34"));
        assertThat(view().unattributed()).isEqualTo(Money.usd("30"));
        BillToDate own =
                new BillToDate(month, clock.instant(), Money.usd("30"), Money.usd("0"), "a test", Set.of("own", "aws"));
        gate.budgets().refresh("team-a", own);
        assertThat(view().spent()).isEqualTo(Money.usd("30"));
    }

    @Test
    final void whatPriceAndTimeSayIsLabelled() {
        String id = ended("i-1", "i-2");
        assertThat(gate.ledger().catalogueCosts(gate.ledger().find(id).orElseThrow()))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.kind()).isEqualTo(JobCostKind.COMPUTE);
                    assertThat(it.amount()).isEqualTo(Money.usd("10"));
                    assertThat(it.fields()).containsEntry("basis", "catalogue").containsKey("quote");
                    assertThat(it.period()).isEqualTo(new Period(START, START.plus(HOUR.multipliedBy(2))));
                });
        JobRun lost = gate.launch(request().build());
        lost.detach();
        assertThat(gate.ledger().catalogueCosts(lost.job())).isEmpty();
        clock.move(DAY.multipliedBy(3));
        gate.settleOrphans();
        Job job = gate.ledger().find(lost.id()).orElseThrow();
        assertThat(gate.ledger().catalogueCosts(job).stream()
                        .map(JobCost::amount)
                        .reduce(Money::plus))
                .contains(Objects.requireNonNull(job.bookedAtEnd()));
    }

    @Test
    final void tellsOfJobsWhoseBillNobodyCanAsk() {
        ended("i-1");
        FakeBill other = new FakeBill(clock, "other", FakeBill.LATENESS);
        assertThat(ActualCosts.on(gate).source(other).build().due().issues())
                .singleElement()
                .satisfies(it -> assertThat(it.message())
                        .isEqualTo("1 jobs on machines of own stay booked by price and time: nobody was given who could"
                                + " ask its bill."));
    }

    private BudgetGate gate() {
        return BudgetGate.on(store)
                .clock(clock)
                .rates((from, to) -> rates.rate(from, to))
                .limit("team-a", Money.usd("1000"), BudgetPeriod.MONTH)
                .build();
    }

    private String ended(String... machines) {
        JobRun run = gate.launch(request().build());
        for (String machine : machines) {
            run.started(StartedMachine.of(machine));
            clock.move(HOUR);
        }
        String id = run.end(JobOutcome.SUCCEEDED).id();
        clock.move(HOUR.multipliedBy(machines.length).negated());
        return id;
    }

    private static JobRequestBuilder request() {
        return JobRequest.named("train").hours(1).hourlyPrice(Money.usd("5"));
    }

    private void refresh(String until, String amount) {
        gate.budgets()
                .refresh(
                        "team-a",
                        new BillToDate(
                                Instant.parse("2026-11-01T00:00:00Z"),
                                Instant.parse(until),
                                Money.usd(amount),
                                Money.usd("0"),
                                "a test"));
    }

    private ActualCost actual(String id) {
        ActualCost actual = gate.ledger().find(id).orElseThrow().actual();
        assertThat(actual).isNotNull();
        return actual;
    }

    private static RetrievalOutcome outcome(Retrieval retrieval) {
        assertThat(retrieval.jobs()).hasSize(1);
        return retrieval.jobs().get(0).outcome();
    }

    private static List<String> ids(Retrieval retrieval) {
        return retrieval.jobs().stream().map(RetrievedJob::jobId).toList();
    }

    private BudgetView view() {
        return gate.budgets().status("team-a").orElseThrow().now();
    }

    /** What the budget and the newest job are booked with. */
    private void assertStands(String booked, @Nullable String newest) {
        assertThat(view().booked()).isEqualTo(Money.usd(booked));
        Job job = gate.ledger().newest(1).get(0);
        if (newest != null) {
            assertThat(job.booked()).isEqualTo(Money.usd(newest));
        }
    }
}
