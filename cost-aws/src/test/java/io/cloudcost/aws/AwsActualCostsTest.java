package io.cloudcost.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.CallBudgetException;
import io.cloudcost.ConfigurationException;
import io.cloudcost.PermissionException;
import io.cloudcost.aws.model.AwsSettings;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import io.cloudcost.model.Tags;
import io.cloudcost.simulator.Faults;
import io.cloudcost.simulator.aws.AwsFaults;
import io.cloudcost.simulator.aws.AwsJob;
import io.cloudcost.simulator.aws.AwsSpec;
import io.cloudcost.snapshot.Issue;
import io.cloudcost.snapshot.IssueCode;
import io.cloudcost.spi.ActualCostAnswer;
import io.cloudcost.spi.ActualCostRequest;
import io.cloudcost.spi.ActualCostRequest.Item;
import io.cloudcost.spi.ActualCostSource;
import io.cloudcost.spi.JobCost;
import io.cloudcost.spi.JobCostKind;
import io.cloudcost.spi.Matched;
import io.cloudcost.store.StateStore;
import io.cloudcost.store.StateStores;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class AwsActualCostsTest {

    private static final Instant START = Instant.parse("2026-11-15T20:00:00Z");

    @Test
    void aWindowOfJobsCostsOneRequestForAHundred() {
        List<AwsJob> jobs = AwsJobs.many(250);
        try (AwsJobs bill = AwsJobs.start(AwsFixture.spec().withPages(1_000, 1_000), jobs)) {
            ActualCostAnswer answer = ask(bill, bill.known());
            assertThat(bill.paidRequests()).isEqualTo(3);
            assertThat(answer.paidRequests()).isEqualTo(3);
            assertThat(answer.paid()).isEqualTo(Amounts.of(Money.usd("0.03")));
            assertThat(answer.costs()).hasSize(250);
            bill.costs()
                    .forEach((key, truth) -> assertThat(sum(answer.costs().get(key))
                                    .minus(truth)
                                    .amount()
                                    .abs())
                            .as(key)
                            .isLessThan(Money.usd("0.00000001").amount()));
        }
    }

    /** A preempted attempt is no job of its own: 100 jobs of two attempts each are one question, 101 are two. */
    @Test
    void attemptsOfAJobAreOneJob() {
        List<AwsJob> jobs = AwsJobs.many(202);
        try (AwsJobs bill = AwsJobs.start(AwsFixture.spec().withPages(2_000, 2_000), jobs)) {
            List<Item> items = IntStream.range(0, 202)
                    .mapToObj(number -> AwsJobs.item(jobs.get(number), "job" + number / 2 + "#" + (1 + number % 2)))
                    .toList();
            assertThat(ask(bill, items.subList(0, 200)).paidRequests()).isEqualTo(1);
            assertThat(ask(bill, items).paidRequests()).isEqualTo(2);
        }
    }

    @Test
    void tellsComputingFromDisksAndTraffic() {
        AwsJob onDemand = AwsJob.on("i-1", START, START.plusSeconds(7_200)).sending(10);
        AwsJob spot = AwsJob.on("i-2", START, START.plusSeconds(7_200)).onSpot();
        try (AwsJobs bill = AwsJobs.start(AwsFixture.spec(), List.of(onDemand, spot))) {
            ActualCostAnswer answer = ask(bill, bill.known());
            assertThat(answer.costs().get("job-i-1"))
                    .extracting(JobCost::kind)
                    .containsExactlyInAnyOrder(JobCostKind.COMPUTE, JobCostKind.STORAGE, JobCostKind.NETWORK);
            assertThat(answer.costs().get("job-i-2"))
                    .extracting(JobCost::kind)
                    .containsExactlyInAnyOrder(JobCostKind.SPOT_COMPUTE, JobCostKind.STORAGE);
            assertThat(answer.costs().get("job-i-1"))
                    .filteredOn(part -> part.kind().equals(JobCostKind.NETWORK))
                    .singleElement()
                    .satisfies(part -> {
                        assertThat(part.fields())
                                .containsEntry("USAGE_TYPE", "DataTransfer-Out-Bytes")
                                .containsEntry("basis", "AmortizedCost");
                        assertThat(part.period()).hasToString("2026-11-15T00:00:00Z/2026-11-16T00:00:00Z");
                        assertThat(part.retrievedAt()).isEqualTo(AwsFixture.NOW);
                        assertThat(part.mayChange()).isTrue();
                    });
            assertThat(answer.matched()).containsEntry("job-i-1", Matched.BY_RESOURCE);
        }
    }

    @Test
    void whatIsTooOldIsLeftToTheExport() {
        AwsJob old = AwsJob.on("i-old", Instant.parse("2026-11-05T23:00:00Z"), Instant.parse("2026-11-06T05:00:00Z"));
        AwsJob young =
                AwsJob.on("i-young", Instant.parse("2026-11-06T00:00:00Z"), Instant.parse("2026-11-06T05:00:00Z"));
        try (AwsJobs bill = AwsJobs.start(AwsFixture.spec(), List.of(old, young))) {
            assertThat(ask(bill, List.of(AwsJobs.item(old, "old"))).paidRequests())
                    .isZero();
            ActualCostAnswer answer = ask(bill, bill.known());
            assertThat(answer.costs()).containsOnlyKeys("job-i-young");
            assertThat(answer.issues()).singleElement().satisfies(issue -> {
                assertThat(issue.code()).isEqualTo(IssueCode.BEYOND_REACH);
                assertThat(issue.message()).contains("job-i-old", "14 days", "Data Export");
            });
        }
    }

    /** The bill is a day late, and restated after three. */
    @Test
    void figuresThatAreNotFinalSaySo() {
        AwsJob job = AwsJob.on("i-late", Instant.parse("2026-11-19T06:00:00Z"), Instant.parse("2026-11-19T14:00:00Z"));
        JobCost early = compute(job, AwsFixture.spec());
        JobCost next = compute(job, at("2026-11-21T10:00:00Z"));
        JobCost last = compute(job, at("2026-11-25T10:00:00Z"));
        assertThat(early.amount()).isEqualTo(Money.usd("0.37632"));
        assertThat(next.amount()).isEqualTo(Money.usd("0.75264"));
        assertThat(last.amount()).isEqualTo(Money.usd("0.768"));
        assertThat(List.of(early, next, last)).allMatch(JobCost::mayChange);
    }

    @Test
    void aClosedMonthIsFinal() {
        AwsJob job = AwsJob.on("i-done", Instant.parse("2026-10-30T06:00:00Z"), Instant.parse("2026-10-30T14:00:00Z"));
        JobCost cost = compute(job, at("2026-11-10T10:00:00Z"));
        assertThat(cost.amount()).isEqualTo(Money.usd("0.768"));
        assertThat(cost.mayChange()).isFalse();
    }

    @Test
    void aDayThatIsNotToldYetIsSaid() {
        AwsJob job = AwsJob.on("i-long", Instant.parse("2026-11-18T06:00:00Z"), Instant.parse("2026-11-20T08:00:00Z"));
        try (AwsJobs bill = AwsJobs.start(AwsFixture.spec(), List.of(job))) {
            ActualCostAnswer answer = ask(bill, bill.known());
            assertThat(answer.matched()).containsEntry("job-i-long", Matched.BY_RESOURCE);
            assertThat(answer.costs().get("job-i-long")).isNotEmpty().allMatch(JobCost::mayChange);
            assertThat(answer.issues())
                    .singleElement()
                    .extracting(Issue::message)
                    .asString()
                    .contains("job-i-long", "each of their days");
        }
    }

    @Test
    void ofAMachineThatOthersHadTooItGetsItsTimeAlone() {
        AwsJob mine = AwsJob.on("i-busy", START, START.plusSeconds(3_600));
        AwsJob theirs = AwsJob.on("i-busy", START.plusSeconds(3_600), START.plusSeconds(3 * 3_600));
        try (AwsJobs bill = AwsJobs.start(AwsFixture.spec(), List.of(mine, theirs))) {
            List<JobCost> costs =
                    ask(bill, List.of(AwsJobs.item(mine, "mine"))).costs().get("mine");
            assertThat(sum(costs).amount()).isCloseTo(bill.cost(mine).amount(), within());
            assertThat(costs).allMatch(part -> part.fields().get("basis").contains("shared by time"));
        }
    }

    /** The machine is in both questions: its figures count once, and are shared by all. */
    @Test
    void jobsOfOneMachineInTwoQuestionsShareItsCost() {
        List<AwsJob> jobs = IntStream.range(0, 150)
                .mapToObj(number -> AwsJob.on(
                        "i-one", START.plusSeconds(number * 300L), START.plusSeconds(number * 300L + 100 + number)))
                .toList();
        try (AwsJobs bill = AwsJobs.start(AwsFixture.spec(), jobs)) {
            List<Item> items = IntStream.range(0, 150)
                    .mapToObj(number -> AwsJobs.item(jobs.get(number), "job-" + number))
                    .toList();
            ActualCostAnswer answer = ask(bill, items);
            assertThat(answer.paidRequests()).isEqualTo(2);
            Money told = answer.costs().values().stream()
                    .map(AwsActualCostsTest::sum)
                    .reduce(Money::plus)
                    .orElseThrow();
            Money billed = jobs.stream().map(bill::cost).reduce(Money::plus).orElseThrow();
            assertThat(answer.costs()).hasSize(150);
            assertThat(told).isEqualTo(billed);
        }
    }

    @Test
    void saysWhatToSwitchOn() {
        try (AwsJobs bill = AwsJobs.start()) {
            bill.fault(AwsFaults.noGroups().on(AwsFaults.path(AwsJobs.RESOURCES)));
            ActualCostAnswer answer = ask(bill, bill.known());
            assertThat(answer.costs()).isEmpty();
            assertThat(answer.matched().values()).containsOnly(Matched.NOT_FOUND);
            assertThat(answer.paidRequests()).isEqualTo(1);
            assertThat(answer.issues())
                    .singleElement()
                    .extracting(Issue::message)
                    .asString()
                    .contains("switched on", "resource-level data");
        }
    }

    @Test
    void aPageMoreThanTheBudgetHasLeavesNoHalfCosts() {
        try (AwsJobs bill = AwsJobs.start(AwsFixture.spec().withPages(7, 1_000), AwsJobs.many(20))) {
            ActualCostAnswer answer = source(bill).ask(request(bill.known(), "0.02", false));
            assertThat(bill.paidRequests()).isEqualTo(2);
            assertThat(answer.paid()).isEqualTo(Amounts.of(Money.usd("0.02")));
            assertThat(answer.costs()).isEmpty();
            assertThat(answer.issues()).extracting(Issue::code).containsExactly(IssueCode.CALL_BUDGET);
            assertThat(answer.unread()).hasSize(20).containsValue(IssueCode.CALL_BUDGET);
            assertThat(ask(bill, bill.known()).costs()).hasSize(20);
        }
    }

    @Test
    void refusesBeforeItAsks() {
        try (AwsJobs bill = AwsJobs.start(AwsFixture.spec(), AwsJobs.many(101))) {
            ActualCostSource source = source(bill);
            assertThatThrownBy(() -> source.ask(request(bill.known(), "0.01", false)))
                    .isInstanceOf(CallBudgetException.class)
                    .hasMessageContaining("2 requests", "0.02 USD", "nothing was asked");
            assertThat(bill.cloud.aws.requests()).isEmpty();
            assertThatThrownBy(() ->
                            source.ask(new ActualCostRequest(bill.known(), Optional.of(Money.of("1", "EUR")), false)))
                    .isInstanceOf(ConfigurationException.class);
        }
    }

    @Test
    void aRightThatIsMissingIsNamed() {
        try (AwsJobs bill = AwsJobs.start()) {
            bill.fault(AwsFaults.denied(AwsJobs.RESOURCES));
            assertThatThrownBy(() -> ask(bill, bill.known()))
                    .isInstanceOf(PermissionException.class)
                    .hasMessageContaining("Allow the action ce:GetCostAndUsageWithResources");
        }
    }

    @Test
    void aBatchThatFailsTakesNoOtherWithIt() {
        try (AwsJobs bill = AwsJobs.start(AwsFixture.spec(), AwsJobs.many(150))) {
            bill.fault(AwsFaults.denied(AwsJobs.RESOURCES).after(1));
            ActualCostAnswer answer = ask(bill, bill.known());
            assertThat(answer.costs()).hasSize(100);
            assertThat(answer.paid()).isEqualTo(Amounts.of(Money.usd("0.01")));
            assertThat(answer.matched()).hasSize(150);
            assertThat(answer.unread()).hasSize(50).containsValue(IssueCode.PROVIDER_ERROR);
            assertThat(answer.costs())
                    .doesNotContainKeys(answer.unread().keySet().toArray(String[]::new));
            assertThat(answer.issues())
                    .singleElement()
                    .extracting(Issue::message)
                    .asString()
                    .contains("and 45 more");
        }
    }

    @Test
    void anAnswerWithoutCostsIsToldWithWhatWasPaid() {
        String group = "{\"Keys\":[\"i-1\",\"BoxUsage:m5.large\"],\"Metrics\":{}}";
        String body =
                "{\"ResultsByTime\":[{\"TimePeriod\":{\"Start\":\"2026-11-15\",\"End\":\"2026-11-16\"},\"Groups\":["
                        + group + "],\"Estimated\":true}]}";
        try (AwsJobs bill = AwsJobs.start(AwsFixture.spec(), AwsJobs.many(150))) {
            bill.fault(Faults.body(body).on(AwsFaults.path(AwsJobs.RESOURCES)).after(1));
            ActualCostAnswer answer = ask(bill, bill.known());
            assertThat(answer.paid()).isEqualTo(Amounts.of(Money.usd("0.02")));
            assertThat(answer.paidRequests()).isEqualTo(2);
            assertThat(answer.costs()).hasSize(100);
            assertThat(answer.unread()).hasSize(50);
        }
    }

    @Test
    void nobodyPaysTwiceWithinTheHourUnlessAsked() {
        try (AwsJobs bill = AwsJobs.start();
                StateStore state = StateStores.open("sqlite::memory:")) {
            ActualCostSource source =
                    bill.builder().state(state).buildActualCosts().orElseThrow();
            ActualCostAnswer first = source.ask(request(bill.known(), "1", false));
            ActualCostAnswer again = source.ask(request(bill.known(), "1", false));
            assertThat(again.costs()).isEqualTo(first.costs());
            assertThat(again.paidRequests()).isZero();
            assertThat(again.paid()).isEqualTo(Amounts.none());
            assertThat(source.ask(request(bill.known(), "0", false)).costs()).isEqualTo(first.costs());
            assertThatThrownBy(() -> source.ask(request(bill.known(), "0", true)))
                    .isInstanceOf(CallBudgetException.class);
            assertThat(source.ask(request(bill.known(), "1", true)).paidRequests())
                    .isEqualTo(1);
            assertThat(bill.paidRequests()).isEqualTo(2);
        }
    }

    @Test
    void jobsWithoutAnIdAreNotGuessed() {
        try (AwsJobs bill = AwsJobs.start()) {
            Item known = bill.known().get(0);
            Item nameless = new Item(
                    "nameless", known.start(), known.end(), List.of(), "name", null, false, known.billingTags());
            ActualCostAnswer answer = ask(bill, List.of(nameless));
            assertThat(answer.matched()).containsEntry("nameless", Matched.NOT_FOUND);
            assertThat(answer.paidRequests()).isZero();
            assertThat(answer.issues())
                    .singleElement()
                    .extracting(Issue::message)
                    .asString()
                    .contains("instance id");
        }
    }

    /** Without an id, and older than 14 days; the first attempt's machine is known, and bears the same tag. */
    @Test
    void whatHasATagOfItsOwnIsFoundByIt() {
        AwsJob first = AwsJob.on("i-tagged", START, START.plusSeconds(3_600));
        AwsJob again = AwsJob.on("i-tagged", START.plusSeconds(3_600), START.plusSeconds(9_000));
        AwsJob old = AwsJob.on("i-old", Instant.parse("2026-11-01T20:00:00Z"), Instant.parse("2026-11-02T05:00:00Z"))
                .sending(3);
        try (AwsJobs bill = AwsJobs.start(AwsFixture.spec(), List.of(first, again, old))) {
            List<Item> items = List.of(
                    AwsJobs.item(first, "first"),
                    tagged(again, List.of(), "again"),
                    tagged(old, List.of("i-old"), "old"));
            ActualCostSource source = bill.builder()
                    .set(AwsSettings.JOB_TAG, "job")
                    .buildActualCosts()
                    .orElseThrow();
            ActualCostAnswer answer = source.ask(new ActualCostRequest(items, Optional.empty(), false));
            assertThat(answer.issues()).isEmpty();
            assertThat(answer.paidRequests()).isEqualTo(2);
            assertThat(bill.cloud.aws.count("ce:GetCostAndUsage")).isEqualTo(1);
            assertThat(answer.matched())
                    .containsEntry("first", Matched.BY_RESOURCE)
                    .containsEntry("again", Matched.BY_TAG)
                    .containsEntry("old", Matched.BY_TAG);
            assertThat(sum(answer.costs().get("old"))).isEqualTo(bill.cost(old));
            assertThat(source.lateness().reach()).isGreaterThan(Duration.ofDays(365));
        }
    }

    /** Cost Explorer names no resource: nobody switched that on. One question finds that out, and is not asked again. */
    @Test
    void whereResourcesAreNotToldTheTagIsAskedFor() {
        List<AwsJob> jobs = AwsJobs.many(250);
        try (AwsJobs bill = AwsJobs.start(AwsFixture.spec().withPages(1_000, 1_000), jobs)) {
            bill.fault(AwsFaults.noGroups().on(AwsFaults.path(AwsJobs.RESOURCES)));
            ActualCostSource source = tagging(bill);
            List<Item> items = jobs.stream()
                    .map(job -> tagged(job, List.of(job.machine()), job.machine()))
                    .toList();
            ActualCostAnswer first = source.ask(new ActualCostRequest(items.subList(0, 100), Optional.empty(), false));
            assertThat(first.paidRequests()).isEqualTo(2);
            assertThat(first.costs()).hasSize(100);
            assertThat(first.issues()).isEmpty();
            assertThat(first.matched().values()).containsOnly(Matched.BY_TAG);
            assertThat(sum(first.costs().get(jobs.get(7).machine()))).isEqualTo(bill.cost(jobs.get(7)));
            ActualCostAnswer rest = source.ask(new ActualCostRequest(items.subList(100, 250), Optional.empty(), false));
            assertThat(rest.paidRequests()).isEqualTo(2);
            assertThat(bill.paidRequests()).isEqualTo(1);
        }
    }

    /** What was learned outlives the source, for a day. */
    @Test
    void theNextSourceKnowsWhereResourcesAreNotTold() {
        List<AwsJob> jobs = AwsJobs.many(20);
        try (AwsJobs bill = AwsJobs.start(AwsFixture.spec(), jobs);
                StateStore state = StateStores.open("sqlite::memory:")) {
            bill.fault(AwsFaults.noGroups().on(AwsFaults.path(AwsJobs.RESOURCES)));
            List<Item> items = jobs.stream()
                    .map(job -> tagged(job, List.of(job.machine()), job.machine()))
                    .toList();
            for (int run = 0; run < 2; run++) {
                ActualCostSource source = bill.builder()
                        .set(AwsSettings.JOB_TAG, "job")
                        .state(state)
                        .buildActualCosts()
                        .orElseThrow();
                ActualCostAnswer answer = source.ask(
                        new ActualCostRequest(items.subList(10 * run, 10 * run + 10), Optional.empty(), false));
                assertThat(answer.costs()).hasSize(10);
                assertThat(answer.paidRequests()).isEqualTo(2 - run);
            }
        }
    }

    @Test
    void oneMistypedIdSilencesNobody() {
        AwsJob job = AwsJob.on("i-one", START, START.plusSeconds(3_600));
        try (AwsJobs bill = AwsJobs.start(AwsFixture.spec(), List.of(job))) {
            ActualCostSource source = tagging(bill);
            Item mistyped = tagged(job, List.of("i-0ne"), "one");
            assertThat(source.ask(new ActualCostRequest(List.of(mistyped), Optional.empty(), false))
                            .matched())
                    .containsEntry("one", Matched.BY_TAG);
            Item right = tagged(job, List.of("i-one"), "one");
            assertThat(source.ask(new ActualCostRequest(List.of(right), Optional.empty(), false))
                            .matched())
                    .containsEntry("one", Matched.BY_RESOURCE);
            ActualCostAnswer poor = source.ask(request(List.of(right), "0.01", false));
            assertThat(poor.matched()).containsEntry("one", Matched.BY_TAG);
            assertThat(poor.paidRequests()).isEqualTo(1);
        }
    }

    /** The tag's values are not told, while resources are again. */
    @Test
    void whatTheTagDoesNotFindResourcesAreAskedFor() {
        List<AwsJob> jobs = AwsJobs.many(20);
        try (AwsJobs bill = AwsJobs.start(AwsFixture.spec(), jobs)) {
            bill.fault(
                    AwsFaults.noGroups().on(AwsFaults.path(AwsJobs.RESOURCES)).times(1));
            ActualCostSource source = tagging(bill);
            List<Item> items = jobs.stream()
                    .map(job -> tagged(job, List.of(job.machine()), job.machine()))
                    .toList();
            source.ask(new ActualCostRequest(items.subList(0, 10), Optional.empty(), false));
            Item untagged = new Item(
                    "x",
                    items.get(15).start(),
                    items.get(15).end(),
                    items.get(15).resourceIds(),
                    null,
                    null,
                    false,
                    Tags.of("job", "of-nobody"));
            ActualCostAnswer answer =
                    source.ask(new ActualCostRequest(List.of(items.get(14), untagged), Optional.empty(), false));
            assertThat(answer.matched())
                    .containsEntry(items.get(14).key(), Matched.BY_TAG)
                    .containsEntry("x", Matched.BY_RESOURCE);
            assertThat(answer.issues()).isEmpty();
        }
    }

    /** Who has no right to ask by resources hears so, though the tag finds the jobs. */
    @Test
    void aRightThatIsMissingIsSaidWhereTheTagHelps() {
        AwsJob one = AwsJob.on("i-one", START, START.plusSeconds(3_600));
        try (AwsJobs bill = AwsJobs.start(AwsFixture.spec(), List.of(one))) {
            bill.fault(AwsFaults.denied(AwsJobs.RESOURCES));
            ActualCostAnswer answer = tagging(bill)
                    .ask(new ActualCostRequest(List.of(tagged(one, List.of("i-one"), "one")), Optional.empty(), false));
            assertThat(answer.matched()).containsEntry("one", Matched.BY_TAG);
            assertThat(answer.issues()).singleElement().satisfies(issue -> {
                assertThat(issue.code()).isEqualTo(IssueCode.PERMISSION);
                assertThat(issue.message()).contains("ce:GetCostAndUsageWithResources");
            });
        }
    }

    /** What is refused costs nothing. A job without the tag has no other way. */
    @Test
    void whereResourcesAreRefusedTheTagIsAskedFor() {
        AwsJob one = AwsJob.on("i-one", START, START.plusSeconds(3_600));
        AwsJob two = AwsJob.on("i-two", START, START.plusSeconds(3_600));
        try (AwsJobs bill = AwsJobs.start(AwsFixture.spec(), List.of(one, two))) {
            bill.fault(AwsFaults.dataUnavailable().on(AwsFaults.path(AwsJobs.RESOURCES)));
            ActualCostAnswer answer = tagging(bill)
                    .ask(new ActualCostRequest(
                            List.of(tagged(one, List.of("i-one"), "one"), AwsJobs.item(two, "two")),
                            Optional.empty(),
                            false));
            assertThat(answer.paidRequests()).isEqualTo(1);
            assertThat(sum(answer.costs().get("one"))).isEqualTo(bill.cost(one));
            assertThat(answer.unread()).containsExactlyEntriesOf(Map.of("two", IssueCode.PROVIDER_ERROR));
        }
    }

    /** A bill that is late names them by neither: nothing is learned of that, and both are paid. */
    @Test
    void aLateBillIsNoSilence() {
        AwsJob young =
                AwsJob.on("i-young", Instant.parse("2026-11-20T10:00:00Z"), Instant.parse("2026-11-20T11:00:00Z"));
        try (AwsJobs bill = AwsJobs.start(AwsFixture.spec(), List.of(young))) {
            ActualCostSource source = tagging(bill);
            List<Item> items = List.of(tagged(young, List.of("i-young"), "young"));
            for (int looks = 1; looks < 3; looks++) {
                ActualCostAnswer answer = source.ask(new ActualCostRequest(items, Optional.empty(), true));
                assertThat(answer.paidRequests()).isEqualTo(2);
                assertThat(answer.costs()).isEmpty();
                assertThat(answer.issues()).extracting(Issue::code).containsExactly(IssueCode.NOT_IN_BILL);
            }
            ActualCostAnswer poor = source.ask(request(items, "0.01", true));
            assertThat(poor.paidRequests()).isEqualTo(1);
            assertThat(poor.unread()).containsExactlyEntriesOf(Map.of("young", IssueCode.CALL_BUDGET));
        }
    }

    private static ActualCostSource tagging(AwsJobs bill) {
        return bill.builder().set(AwsSettings.JOB_TAG, "job").buildActualCosts().orElseThrow();
    }

    @Test
    void anAccountOfSeveralIsNamed() {
        List<ActualCostSource> sources = AwsCollector.builder()
                .accessKey("AKIAEXAMPLE", "secret")
                .set(AwsSettings.ACCOUNTS, "111111111111,222222222222")
                .set(AwsSettings.ROLE_NAME, "CostRead")
                .buildAllActualCosts();
        assertThat(sources)
                .extracting(ActualCostSource::account)
                .containsExactly(Optional.of("111111111111"), Optional.of("222222222222"));
        try (AwsJobs bill = AwsJobs.start()) {
            assertThat(source(bill).account()).isEmpty();
        }
    }

    @Test
    void aTagThatIsNotActivatedIsSaid() {
        AwsJob job = AwsJob.on("i-1", START, START.plusSeconds(3_600));
        try (AwsJobs bill = AwsJobs.start(AwsFixture.spec(), List.of(job))) {
            Item item = new Item(
                    "odd", job.start(), job.end(), List.of(), null, null, false, Tags.of("task", "of-its-own"));
            ActualCostAnswer answer = bill.builder()
                    .set(AwsSettings.JOB_TAG, "task")
                    .buildActualCosts()
                    .orElseThrow()
                    .ask(new ActualCostRequest(List.of(item), Optional.empty(), false));
            assertThat(answer.matched()).containsEntry("odd", Matched.NOT_FOUND);
            assertThat(answer.issues())
                    .singleElement()
                    .extracting(Issue::message)
                    .asString()
                    .contains("tag task", "activated");
        }
    }

    private static Item tagged(AwsJob job, List<String> ids, String key) {
        return new Item(
                key,
                job.start(),
                job.end(),
                ids,
                null,
                null,
                false,
                Tags.of("job", job.machine().substring(2)));
    }

    private static JobCost compute(AwsJob job, AwsSpec spec) {
        try (AwsJobs bill = AwsJobs.start(spec, List.of(job))) {
            return ask(bill, bill.known()).costs().get("job-" + job.machine()).stream()
                    .filter(part -> part.kind().equals(JobCostKind.COMPUTE))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static AwsSpec at(String now) {
        return AwsSpec.of(7, Instant.parse(now));
    }

    private static ActualCostAnswer ask(AwsJobs bill, List<Item> items) {
        return source(bill).ask(new ActualCostRequest(items, Optional.empty(), false));
    }

    private static ActualCostSource source(AwsJobs bill) {
        return bill.builder().buildActualCosts().orElseThrow();
    }

    private static ActualCostRequest request(List<Item> items, String budget, boolean refresh) {
        return new ActualCostRequest(items, Optional.of(Money.usd(budget)), refresh);
    }

    private static Money sum(List<JobCost> parts) {
        return parts.stream().map(JobCost::amount).reduce(Money::plus).orElseThrow();
    }

    private static Offset<BigDecimal> within() {
        return Offset.offset(new BigDecimal("0.00000001"));
    }
}
