package io.cloudcost.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.cloudcost.AuthenticationException;
import io.cloudcost.CallBudgetException;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import io.cloudcost.snapshot.Issue;
import io.cloudcost.snapshot.IssueCode;
import io.cloudcost.spi.ActualCostAnswer;
import io.cloudcost.spi.ActualCostRequest;
import io.cloudcost.spi.ActualCostRequest.Item;
import io.cloudcost.spi.ActualCostSource;
import io.cloudcost.spi.JobCost;
import io.cloudcost.spi.Matched;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every source of actual costs must do, checked against a fake bill. Subclass it, and say how to start that. */
public abstract class ActualCostSourceContractTest {

    /** Bills round, and shares are rounded once more. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.00000001");

    private JobBillFixture bill;
    private ActualCostSource source;

    /** For subclasses. */
    protected ActualCostSourceContractTest() {}

    /** Starts the account. */
    protected abstract JobBillFixture start();

    @BeforeEach
    final void open() {
        bill = start();
        source = bill.builder().buildActualCosts().orElseThrow();
    }

    @AfterEach
    final void close() {
        bill.close();
    }

    @Test
    void tellsWhatEachAttemptCost() {
        ActualCostAnswer answer = ask(bill.known());
        assertThat(answer.issues()).isEmpty();
        assertThat(answer.unread()).isEmpty();
        for (Item item : bill.known()) {
            assertThat(answer.matched().get(item.key())).isNotNull().isNotEqualTo(Matched.NOT_FOUND);
            isAbout(sum(answer, item), truth(item));
        }
        assertThat(answer.matched()).hasSameSizeAs(bill.known());
    }

    @Test
    void eachPartSaysItsTimeAndWhereItIsFrom() {
        ask(bill.known())
                .costs()
                .values()
                .forEach(parts -> assertThat(parts).isNotEmpty().allSatisfy(part -> {
                    assertThat(part.fields()).containsKey("basis");
                    assertThat(part.kind().name())
                            .isEqualTo(part.kind().toString())
                            .isUpperCase();
                    assertThat(bill.known())
                            .anyMatch(item ->
                                    part.period().start().isBefore(item.end().plusSeconds(1)));
                }));
    }

    @Test
    void whatTheBillDoesNotNameIsNotFreeOfCharge() {
        ActualCostAnswer answer = ask(with(bill.known(), bill.unknown()));
        isNotFound(answer, bill.unknown(), IssueCode.NOT_IN_BILL);
        bill.known().forEach(item -> isAbout(sum(answer, item), truth(item)));
        isNotFound(ask(List.of(bill.unknown())), bill.unknown(), IssueCode.NOT_IN_BILL);
    }

    @Test
    void whatNobodyCanTellIsNotGuessed() {
        bill.ambiguous().ifPresent(item -> isNotFound(ask(List.of(item)), item, IssueCode.AMBIGUOUS));
    }

    @Test
    void noChargeIsCountedTwice() {
        List<Item> both = bill.sharing();
        ActualCostAnswer together = ask(both);
        isAbout(sum(together, both.get(0)).plus(sum(together, both.get(1))), bill.shared());
        for (Item item : both) {
            Money alone = sum(ask(List.of(item)), item);
            isAbout(alone, sum(together, item));
            assertThat(alone).isLessThan(bill.shared());
            assertThat(together.costs().get(item.key()))
                    .extracting(part -> part.fields().get("basis"))
                    .allMatch(basis -> basis.contains("shared"));
        }
    }

    @Test
    void countsWhatTheQuestionsCost() {
        ActualCostAnswer answer = ask(bill.known());
        assertThat(answer.paidRequests()).isEqualTo((int) bill.paidRequests());
        assertThat(answer.paidRequests()).isLessThanOrEqualTo((bill.known().size() + 99) / 100);
        assertThat(answer.paid().list().isEmpty()).isEqualTo(answer.paidRequests() == 0);
    }

    @Test
    void asksNothingThatTheBudgetDoesNotAllow() {
        boolean free = ask(bill.known()).paidRequests() == 0;
        long before = bill.paidRequests();
        ActualCostRequest poor = new ActualCostRequest(bill.known(), Optional.of(Money.usd("0.001")), true);
        if (free) {
            assertThat(source.ask(poor).paid()).isEqualTo(Amounts.none());
        } else {
            assertThatThrownBy(() -> source.ask(poor))
                    .isInstanceOf(CallBudgetException.class)
                    .hasMessageContaining("0.001 USD");
        }
        assertThat(bill.paidRequests()).isEqualTo(before);
    }

    @Test
    void asksNothingForNobody() {
        ActualCostAnswer answer = ask(List.of());
        assertThat(answer.matched()).isEmpty();
        assertThat(answer.costs()).isEmpty();
        assertThat(bill.paidRequests()).isZero();
    }

    @Test
    void saysWhyNothingCanBeReadAndKeepsTheSecret() {
        bill.fault(bill.unauthorized());
        Throwable failure = catchThrowable(() -> ask(bill.known()));
        assertThat(failure).isInstanceOf(AuthenticationException.class);
        assertThat(failure.getMessage()).doesNotContain(bill.secretMark());
        assertThat(source.toString()).doesNotContain(bill.secretMark());
    }

    @Test
    void knowsHowLateItsBillIs() {
        assertThat(source.provider()).isNotBlank();
        assertThat(source.lateness().first())
                .isLessThanOrEqualTo(source.lateness().settled());
        assertThat(source.lateness().largestBatch()).isPositive();
    }

    private ActualCostAnswer ask(List<Item> items) {
        return source.ask(new ActualCostRequest(items, Optional.empty(), false));
    }

    private static void isNotFound(ActualCostAnswer answer, Item item, IssueCode code) {
        assertThat(answer.costs()).doesNotContainKey(item.key());
        assertThat(answer.matched()).containsEntry(item.key(), Matched.NOT_FOUND);
        assertThat(answer.issues())
                .filteredOn(issue -> issue.message().contains(item.key()))
                .extracting(Issue::code)
                .containsExactly(code);
    }

    private static Money sum(ActualCostAnswer answer, Item item) {
        return answer.costs().getOrDefault(item.key(), List.of()).stream()
                .map(JobCost::amount)
                .reduce(Money::plus)
                .orElseThrow();
    }

    private Money truth(Item item) {
        return Optional.ofNullable(bill.costs().get(item.key())).orElseThrow();
    }

    private static void isAbout(Money told, Money truth) {
        assertThat(told.minus(truth).amount().abs())
                .as("%s for %s", told, truth)
                .isLessThan(ROUNDING);
    }

    private static List<Item> with(List<Item> items, Item more) {
        List<Item> all = new ArrayList<>(items);
        all.add(more);
        return all;
    }
}
