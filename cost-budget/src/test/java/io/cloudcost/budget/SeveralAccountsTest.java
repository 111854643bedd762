package io.cloudcost.budget;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.CostException;
import io.cloudcost.budget.model.ActualCost;
import io.cloudcost.budget.model.BatchRequest;
import io.cloudcost.budget.model.Job;
import io.cloudcost.budget.model.JobOutcome;
import io.cloudcost.budget.model.JobRequest;
import io.cloudcost.budget.model.Retrieval;
import io.cloudcost.budget.model.RetrievalOutcome;
import io.cloudcost.budget.model.RetrievedJob;
import io.cloudcost.budget.model.StartedMachine;
import io.cloudcost.model.Money;
import io.cloudcost.snapshot.Issue;
import io.cloudcost.spi.ActualCostRequest;
import io.cloudcost.store.StateStore;
import io.cloudcost.store.StateStores;
import io.cloudcost.testkit.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is paid for jobs in the bills of several accounts. A question of ten jobs costs a cent. */
class SeveralAccountsTest {

    private final SettableClock clock = new SettableClock("2026-11-10T10:00:00Z");
    private final StateStore store = StateStores.open("sqlite::memory:");
    private final BudgetGate gate = BudgetGate.on(store).clock(clock).build();
    private final FakeBill one = new FakeBill(clock).of("1");
    private final FakeBill two = new FakeBill(clock).of("2");
    private final FakeBill three = new FakeBill(clock).of("3");

    @AfterEach
    void close() {
        store.close();
    }

    /** 25 jobs of each, one after the other: three questions to each account, not nine. */
    @Test
    void aWindowOfJobsCostsWhatEachAccountsJobsCost() {
        for (int i = 0; i < 25; i++) {
            ended("a-" + i, "1");
            ended("b-" + i, "2");
            ended("c-" + i, "3");
        }
        clock.move(Duration.ofDays(1));
        Retrieval told = costs().build().due();
        assertThat(told.asked()).isEqualTo(75);
        assertThat(told.found()).isEqualTo(75);
        assertThat(told.paidRequests()).isEqualTo(9);
        assertThat(List.of(one, two, three))
                .allSatisfy(bill -> assertThat(bill.asked())
                        .extracting(it -> it.items().size())
                        .containsExactly(10, 10, 5));
        assertThat(bill(two)).allMatch(id -> id.startsWith("b-"));
    }

    /** Each is asked in turn for what the ones before did not know, and never again once it is found. */
    @Test
    void whoIsFoundIsLookedForThereFromThenOn() {
        String id = ended("c-1", null);
        clock.move(Duration.ofDays(1));
        assertThat(costs().build().job(id).paidRequests()).isEqualTo(3);
        assertThat(job(id).attempts().get(0).machine().account()).isEqualTo("3");
        assertThat(costs().build().job(id).paidRequests()).isEqualTo(1);
        assertThat(one.asked()).hasSize(1);
        assertThat(three.asked()).hasSize(2);
    }

    /** What somebody else knows of the machines spares the questions. */
    @Test
    void whatIsKnownOfMachinesIsUsed() {
        String known = ended("c-1", null);
        ended("a-1", null);
        clock.move(Duration.ofDays(1));
        Retrieval told = costs().accounts((provider, ids) -> {
                    assertThat(provider).isEqualTo("own");
                    assertThat(ids).containsExactlyInAnyOrder("a-1", "c-1");
                    return Map.of("c-1", "3", "a-1", "1");
                })
                .build()
                .due();
        assertThat(told.paidRequests()).isEqualTo(2);
        assertThat(bill(one)).containsExactly("a-1");
        assertThat(two.asked()).isEmpty();
        assertThat(actual(known).amount()).isEqualTo(Money.usd("3"));
    }

    /** An account that nobody can ask keeps no other one's machines from being looked for in it. */
    @Test
    void anAccountThatIsNotAmongThemIsLookedForInAll() {
        String id = ended("c-1", "4");
        clock.move(Duration.ofDays(1));
        Retrieval told = costs().accounts((provider, ids) -> {
                    throw new CostException("The store is away.");
                })
                .build()
                .batch(BatchRequest.usual());
        assertThat(told.found()).isEqualTo(1);
        assertThat(told.paidRequests()).isEqualTo(3);
        assertThat(told.issues()).isEmpty();
        assertThat(job(id).attempts().get(0).machine().account()).isEqualTo("4");
    }

    @Test
    void ifNobodyCanSayItEachIsAsked() {
        ended("b-1", null);
        clock.move(Duration.ofDays(1));
        Retrieval told = costs().accounts((provider, ids) -> {
                    throw new CostException("The store is away.");
                })
                .build()
                .due();
        assertThat(told.found()).isEqualTo(1);
        assertThat(told.paidRequests()).isEqualTo(2);
        assertThat(told.issues()).extracting(Issue::message).containsExactly("The store is away.");
    }

    /** A cent is left for the second account, none for the third; its job stays due. */
    @Test
    void theApiBudgetHoldsForAll() {
        ended("a-1", "1");
        ended("b-1", "2");
        ended("c-1", "3");
        clock.move(Duration.ofDays(1));
        Retrieval told = costs().apiBudget(Money.usd("0.02")).build().due();
        assertThat(told.paid().list()).containsExactly(Money.usd("0.02"));
        assertThat(told.jobs())
                .extracting(RetrievedJob::outcome)
                .containsExactlyInAnyOrder(RetrievalOutcome.FOUND, RetrievalOutcome.FOUND, RetrievalOutcome.NOT_PAID);
        assertThat(costs().build().due().found()).isEqualTo(1);
    }

    /** The bill of the first account cannot be read: that is not the others' trouble. */
    @Test
    void anAccountThatFailsKeepsNoOther() {
        ended("a-1", "1");
        ended("b-1", "2");
        clock.move(Duration.ofDays(1));
        one.failNext(new CostException("no"));
        assertThat(costs().build().due().jobs())
                .extracting(it -> it.job().attempts().get(0).machine().instanceId() + " " + it.outcome())
                .containsExactlyInAnyOrder("a-1 FAILED", "b-1 FOUND");
    }

    /** The machine's account is known, and another one gets its bill. */
    @Test
    void whatItsAccountDoesNotNameTheOthersAreAskedFor() {
        String id = ended("b-1", "1");
        clock.move(Duration.ofDays(1));
        Retrieval told = costs().build().due();
        assertThat(told.found()).isEqualTo(1);
        assertThat(told.paidRequests()).isEqualTo(2);
        assertThat(three.asked()).isEmpty();
        assertThat(actual(id).amount()).isEqualTo(Money.usd("3"));
    }

    /** Ten minutes each: the claim of a quarter of an hour is renewed meanwhile, so that nobody else asks for them. */
    @Test
    void manyQuestionsLoseNoClaim() {
        for (int i = 0; i < 25; i++) {
            ended("b-" + i, "2");
        }
        clock.move(Duration.ofDays(1));
        FakeBill elsewhere = new FakeBill(clock);
        two.meanwhile(() -> {
            clock.move(Duration.ofMinutes(10));
            ActualCosts.on(gate).source(elsewhere).build().due();
        });
        assertThat(costs().build().due().found()).isEqualTo(25);
        assertThat(elsewhere.asked()).isEmpty();
    }

    /** One job of the question has nobody else to ask. */
    @Test
    void whatNobodyKnowsIsSaid() {
        one.misses("not in the bill");
        ended("b-1", null);
        clock.move(Duration.ofDays(1));
        assertThat(costs().build().due().issues()).isEmpty();
        JobRun run = gate.launch(
                JobRequest.named("job").hourlyPrice(Money.usd("1")).hours(1).build());
        String id =
                run.started(StartedMachine.of("x-1")).end(JobOutcome.SUCCEEDED).id();
        clock.move(Duration.ofDays(1));
        assertThat(ActualCosts.on(gate).source(one).build().job(id).issues())
                .extracting(Issue::message)
                .containsExactly("not in the bill");
    }

    private ActualCostsBuilder costs() {
        return ActualCosts.on(gate).source(one).source(two).source(three);
    }

    private String ended(String machine, @Nullable String account) {
        JobRun run = gate.launch(
                JobRequest.named("job").hourlyPrice(Money.usd("1")).hours(1).build());
        run.started(new StartedMachine(machine, List.of(), null, null, null, account));
        char which = machine.charAt(0);
        FakeBill bill = which == 'a' ? one : which == 'b' ? two : three;
        bill.says(machine, true, Money.usd("3"));
        return run.end(JobOutcome.SUCCEEDED).id();
    }

    private static List<String> bill(FakeBill bill) {
        List<String> ids = new ArrayList<>();
        bill.asked().stream()
                .map(ActualCostRequest::items)
                .forEach(items -> items.forEach(it -> ids.addAll(it.resourceIds())));
        return ids;
    }

    private Job job(String id) {
        return gate.ledger().find(id).orElseThrow();
    }

    private ActualCost actual(String id) {
        return Objects.requireNonNull(job(id).actual());
    }
}
