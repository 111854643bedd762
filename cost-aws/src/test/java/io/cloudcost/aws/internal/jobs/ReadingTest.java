package io.cloudcost.aws.internal.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.AuthenticationException;
import io.cloudcost.CostException;
import io.cloudcost.ProviderException;
import io.cloudcost.aws.model.CostGroup;
import io.cloudcost.aws.model.CostGrouping;
import io.cloudcost.aws.model.CostQuestion;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import io.cloudcost.model.Tags;
import io.cloudcost.snapshot.IssueCode;
import io.cloudcost.spi.ActualCostRequest.Item;
import io.cloudcost.spi.Matched;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReadingTest {

    private static final Instant START = Instant.parse("2026-11-15T20:00:00Z");

    private final Till till = new Till(Optional.empty());
    private final Item first = item("first");
    private final Item second = item("second");
    private final AnswerSheet sheet =
            new AnswerSheet(List.of(first, second), START.plus(Duration.ofDays(2)), Duration.ofDays(1));

    @Test
    void whatWasNotSentTakesNoOthersPaymentBack() {
        CostException expired = new AuthenticationException("There are no AWS credentials.");
        read(batch(first, this::pays), batch(second, () -> fails(expired)));
        assertPaid(1);
        assertThat(sheet.answer(till).unread()).isEqualTo(Map.of("second", IssueCode.PROVIDER_ERROR));
    }

    @Test
    void whatAwsRefusedIsNotPaid() {
        read(batch(first, this::pays), batch(second, () -> paysAndFails(status(400))));
        assertPaid(1);
    }

    @Test
    void whatFailedWithinAwsMayHaveBeenCharged() {
        read(batch(first, () -> paysAndFails(status(500))), batch(second, this::pays));
        assertPaid(2);
        assertThat(sheet.answer(till).unread()).containsOnlyKeys("first");
    }

    @Test
    void aFirstQuestionThatIsRefusedIsThrown() {
        CostException refused = status(400);
        assertThatThrownBy(() -> read(batch(first, () -> paysAndFails(refused))))
                .isSameAs(refused);
        assertThat(till.requests()).isZero();
    }

    private void read(Batch... batches) {
        new Reading(till, sheet).read(List.of(batches));
    }

    private void assertPaid(int pages) {
        assertThat(till.requests()).isEqualTo(pages);
        assertThat(till.paid()).isEqualTo(Amounts.of(Money.usd("0.0" + pages)));
    }

    private void pays() {
        till.pay("ce:GetCostAndUsageWithResources", Money.usd("0.01"));
    }

    private void paysAndFails(CostException failure) {
        pays();
        fails(failure);
    }

    private static void fails(CostException failure) {
        throw failure;
    }

    private static CostException status(int status) {
        return new ProviderException("It was refused.", false, status, null, null);
    }

    private static Batch batch(Item item, Runnable question) {
        return new Batch(List.of(item), new Asked(question), Reach.day(item.end()));
    }

    private static Item item(String key) {
        return new Item(key, START, START.plusSeconds(60), List.of("i-" + key), null, null, false, Tags.of(Map.of()));
    }

    /** A way whose bill names nobody. */
    private record Asked(Runnable question) implements Way {

        @Override
        public List<String> names(Item item) {
            return item.resourceIds();
        }

        @Override
        public CostGrouping grouping() {
            return CostGrouping.dimension("RESOURCE_ID");
        }

        @Override
        public CostQuestion only(CostQuestion asked, Set<String> names) {
            return asked;
        }

        @Override
        public List<CostGroup> ask(CostQuestion asked) {
            question.run();
            return List.of();
        }

        @Override
        public Matched matched() {
            return Matched.BY_RESOURCE;
        }

        @Override
        public String nothing() {
            return "";
        }
    }
}
