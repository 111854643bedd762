package io.cloudcost.testkit;

import static io.cloudcost.testkit.StoreSamples.NOON;
import static io.cloudcost.testkit.StoreSamples.NOVEMBER;
import static io.cloudcost.testkit.StoreSamples.OCTOBER;
import static io.cloudcost.testkit.StoreSamples.snapshot;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.charge.CostRecord;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.query.CostQuery;
import io.cloudcost.snapshot.ChargeSet;
import io.cloudcost.snapshot.Feed;
import io.cloudcost.snapshot.PeriodState;
import io.cloudcost.snapshot.Source;
import io.cloudcost.store.CostStore;
import io.cloudcost.store.CostStores;
import io.cloudcost.store.Speaker;
import io.cloudcost.store.StoreOptions;
import io.cloudcost.store.StoredCoverage;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an account's charges say of other accounts is not summed with what those say themselves. */
abstract class StorePayersContract extends StoreHistoryContract {

    private static final Source PAYER = cloud("payer");
    private static final Source MEMBER = cloud("member");
    private static final Source GUEST = cloud("guest");

    @Test
    void countsOnceWhatAPayerAndAMemberTell() {
        save(MEMBER, NOON, told(OCTOBER, Feed.API, "7"), told(NOVEMBER, Feed.API, "9"));
        assertThat(total()).isEqualTo(usd("16"));
        save(PAYER, NOON, told(OCTOBER, Feed.EXPORT, "30", "payer", "member"));
        assertThat(total()).isEqualTo(usd("39"));
        assertThat(speaker(MEMBER, OCTOBER, Feed.API)).isEqualTo(new Speaker(PAYER, Feed.EXPORT));
        assertThat(speaker(MEMBER, NOVEMBER, Feed.API)).isNull();
        assertThat(speaker(PAYER, OCTOBER, Feed.EXPORT)).isNull();
        assertThat(store.coverage()).extracting(StoredCoverage::speaks).containsExactly(false, true, true);
        reopen();
        assertThat(total()).isEqualTo(usd("39"));
        assertThat(store.latest(MEMBER).orElseThrow().charges()).hasSize(2);
    }

    @Test
    void listensToAMemberAgainThatThePayerDoesNotNameAnyMore() {
        reopen(StoreOptions.defaults().withKeepReplaced(Duration.ofDays(10)));
        save(MEMBER, NOON, told(OCTOBER, Feed.API, "7"));
        save(PAYER, NOON.plusSeconds(1), told(OCTOBER, Feed.EXPORT, "30", "member", "guest"));
        save(PAYER, NOON.plusSeconds(2), told(OCTOBER, Feed.EXPORT, "20", "guest"));
        assertThat(total()).isEqualTo(usd("27"));
        save(PAYER, NOON.plusSeconds(3), ChargeSet.of(OCTOBER, Feed.EXPORT, PeriodState.SETTLING, true, List.of()));
        assertThat(total()).isEqualTo(usd("7"));
        assertThat(totalAt(0)).isEqualTo(usd("7"));
        assertThat(totalAt(1)).isEqualTo(usd("30"));
        assertThat(totalAt(2)).isEqualTo(usd("27"));
    }

    @Test
    void letsNoPartOfAReadingSilenceAnybody() {
        CostRecord charge = charge(OCTOBER, "30", "member");
        save(MEMBER, NOON, told(OCTOBER, Feed.API, "7"));
        save(PAYER, NOON, ChargeSet.of(OCTOBER, Feed.EXPORT, PeriodState.OPEN, false, List.of(charge)));
        assertThat(total()).isEqualTo(usd("7"));
    }

    @ParameterizedTest
    @CsvSource({"invoice, 37", "export, 30", "api, 30", "pending, 30"})
    void silencesNoBetterFeedThanThePayers(String feed, String sum) {
        Feed members = Stream.of(Feed.INVOICE, Feed.EXPORT, Feed.API, Feed.PENDING)
                .filter(one -> one.name().equals(feed))
                .findFirst()
                .orElseThrow();
        save(MEMBER, NOON, told(OCTOBER, members, "7"));
        save(PAYER, NOON, told(OCTOBER, Feed.EXPORT, "30", "member"));
        assertThat(total()).isEqualTo(usd(sum));
    }

    @Test
    void saysWhoSpeaksForTheOtherFeedsOfAMember() {
        save(MEMBER, NOON, told(OCTOBER, Feed.API, "7"), told(OCTOBER, Feed.PENDING, "6"));
        assertThat(speaker(MEMBER, OCTOBER, Feed.PENDING)).isEqualTo(new Speaker(MEMBER, Feed.API));
        save(PAYER, NOON, told(OCTOBER, Feed.API, "30", "member"));
        assertThat(speaker(MEMBER, OCTOBER, Feed.PENDING)).isEqualTo(new Speaker(PAYER, Feed.API));
        assertThat(speaker(MEMBER, OCTOBER, Feed.API)).isEqualTo(new Speaker(PAYER, Feed.API));
    }

    @Test
    void namesByAFeedThatIsSilentItselfSilenceNobody() {
        save(MEMBER, NOON, told(OCTOBER, Feed.API, "7"));
        save(PAYER, NOON, told(OCTOBER, Feed.EXPORT, "1"), told(OCTOBER, Feed.API, "30", "member"));
        assertThat(total()).isEqualTo(usd("8"));
    }

    @Test
    void namesByAMemberThatIsSilentItselfSilenceNobody() {
        save(GUEST, NOON, told(OCTOBER, Feed.API, "1"));
        save(MEMBER, NOON, told(OCTOBER, Feed.API, "7", "guest"));
        assertThat(total()).isEqualTo(usd("7"));
        save(PAYER, NOON, told(OCTOBER, Feed.EXPORT, "30", "member"));
        assertThat(total()).isEqualTo(usd("31"));
        assertThat(speaker(GUEST, OCTOBER, Feed.API)).isNull();
    }

    @Test
    void letsOneSpeakOfTwoThatNameEachOther() {
        save(MEMBER, NOON, told(OCTOBER, Feed.EXPORT, "7", "payer"), told(NOVEMBER, Feed.EXPORT, "1", "payer"));
        save(PAYER, NOON, told(OCTOBER, Feed.EXPORT, "30", "member", "guest"));
        save(PAYER, NOON.plusSeconds(1), told(NOVEMBER, Feed.EXPORT, "50", "member"));
        assertThat(speaker(MEMBER, OCTOBER, Feed.EXPORT)).isEqualTo(new Speaker(PAYER, Feed.EXPORT));
        assertThat(speaker(PAYER, NOVEMBER, Feed.EXPORT)).isEqualTo(new Speaker(MEMBER, Feed.EXPORT));
        assertThat(total()).isEqualTo(usd("31"));
    }

    @Test
    void keepsApartWhatIsOfOthers() {
        Source elsewhere = new Source("gcp", "member");
        save(elsewhere, NOON, told(OCTOBER, Feed.API, "7"));
        save(MEMBER, NOON, told(NOVEMBER, Feed.API, "1"));
        try (CostStore theirs =
                CostStores.open(address(), StoreOptions.defaults().withCustomerId("theirs"))) {
            theirs.save(snapshot(MEMBER, NOON, told(OCTOBER, Feed.API, "2")).build());
            save(PAYER, NOON, told(OCTOBER, Feed.EXPORT, "30", "member"));
            assertThat(total()).isEqualTo(usd("38"));
            assertThat(theirs.query(CostQuery.builder().build()).total()).isEqualTo(usd("2"));
            theirs.save(snapshot(PAYER, NOON, told(OCTOBER, Feed.EXPORT, "30", "member"))
                    .build());
            assertThat(theirs.query(CostQuery.builder().build()).total()).isEqualTo(usd("30"));
        }
    }

    @Test
    void knowsAnAccountHoweverItIsWritten() {
        save(cloud("8f3a-bc"), NOON, told(OCTOBER, Feed.API, "7"));
        save(PAYER, NOON, told(OCTOBER, Feed.EXPORT, "30", "/subscriptions/8F3A-BC", ""));
        assertThat(total()).isEqualTo(usd("30"));
    }

    @Test
    void silencesEveryCurrencyOfAMember() {
        CostRecord euros =
                CostRecord.builder(OCTOBER, OCTOBER, Money.of("5", "EUR")).build();
        save(
                MEMBER,
                NOON,
                ChargeSet.of(OCTOBER, Feed.API, PeriodState.OPEN, true, List.of(euros, charge(OCTOBER, "7", null))));
        save(PAYER, NOON, told(OCTOBER, Feed.EXPORT, "30", "member"));
        assertThat(total()).isEqualTo(usd("30"));
    }

    @Test
    void agreesWithThePlainRuleHoweverAccountsNameEachOther() {
        RandomPayers random = new RandomPayers(20261121);
        random.snapshots().forEach(store::save);
        assertThat(store.coverage().stream().filter(StoredCoverage::speaks).map(RandomPayers::unit))
                .as("seed 20261121")
                .containsExactlyInAnyOrderElementsOf(random.speaking());
        assertThat(total()).as("seed 20261121").isEqualTo(random.total());
    }

    private void save(Source source, Instant at, ChargeSet... sets) {
        store.save(snapshot(source, at, sets).build());
    }

    private @Nullable Speaker speaker(Source source, Period month, Feed feed) {
        return store.coverage().stream()
                .filter(unit -> unit.source().equals(source)
                        && unit.coverage().billingPeriod().equals(month)
                        && unit.coverage().feed().equals(feed))
                .findFirst()
                .orElseThrow()
                .silencedBy();
    }

    private Amounts totalAt(int second) {
        return store.asOf(NOON.plusSeconds(second))
                .query(CostQuery.builder().build())
                .total();
    }

    /** A set of this sum, of which each of the accounts named has a part. */
    private static ChargeSet told(Period month, Feed feed, String sum, String... named) {
        List<CostRecord> charges = Stream.concat(
                        Stream.of(charge(month, sum, null)),
                        Arrays.stream(named).map(account -> charge(month, "0", account)))
                .toList();
        return ChargeSet.of(month, feed, PeriodState.SETTLING, true, charges);
    }

    private static CostRecord charge(Period month, String sum, @Nullable String account) {
        return CostRecord.builder(month, month, Money.usd(sum))
                .subAccount(account, null)
                .build();
    }

    private static Amounts usd(String sum) {
        return Amounts.of(Money.usd(sum));
    }

    private static Source cloud(String account) {
        return new Source("cloud", account);
    }
}
