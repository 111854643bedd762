package io.cloudcost.testkit;

import io.cloudcost.charge.CostRecord;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.snapshot.ChargeSet;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Feed;
import io.cloudcost.snapshot.PeriodState;
import io.cloudcost.snapshot.Source;
import io.cloudcost.store.StoredCoverage;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Accounts that name each other at random, and who of them is to be summed by the plainest reading of the rule. */
final class RandomPayers {

    private static final int ACCOUNTS = 7;
    private static final int MONTHS = 12;
    private static final List<Feed> FEEDS = List.of(Feed.INVOICE, Feed.EXPORT, Feed.API);
    private static final double NAMED = 0.2;
    private static final double THERE = 0.7;

    private final Random random;
    private final List<Unit> units = new ArrayList<>();

    RandomPayers(long seed) {
        random = new Random(seed);
        IntStream.range(0, MONTHS)
                .forEach(month -> IntStream.range(0, ACCOUNTS)
                        .filter(account -> random.nextDouble() < THERE)
                        .forEach(account ->
                                add(Period.month(YearMonth.of(2025, 1).plusMonths(month)), account)));
    }

    private record Unit(Period month, String account, Feed feed, Money cost, Set<String> members) {

        private static final Comparator<Unit> ORDER = Comparator.comparing((Unit unit) -> unit.feed.rank())
                .thenComparing(unit -> -unit.members.size())
                .thenComparing(Unit::account);

        boolean silences(Unit other) {
            return month.equals(other.month) && members.contains(other.account) && ORDER.compare(this, other) < 0;
        }

        ChargeSet set() {
            List<CostRecord> charges = new ArrayList<>();
            charges.add(CostRecord.builder(month, month, cost).build());
            members.forEach(member -> charges.add(CostRecord.builder(month, month, Money.usd("0"))
                    .subAccount(member, null)
                    .build()));
            return ChargeSet.of(month, feed, PeriodState.SETTLING, true, charges);
        }
    }

    List<CostSnapshot> snapshots() {
        return units.stream()
                .map(Unit::account)
                .distinct()
                .map(account -> snapshot(
                        account,
                        units.stream()
                                .filter(unit -> unit.account().equals(account))
                                .map(Unit::set)
                                .toList()))
                .toList();
    }

    /** Each in the form of {@link #unit}. */
    List<String> speaking() {
        return speakers().stream()
                .map(unit -> name(unit.account(), unit.month(), unit.feed()))
                .toList();
    }

    Amounts total() {
        return speakers().stream().map(Unit::cost).collect(Amounts.summing());
    }

    static String unit(StoredCoverage unit) {
        return name(
                unit.source().account(),
                unit.coverage().billingPeriod(),
                unit.coverage().feed());
    }

    private List<Unit> speakers() {
        List<Unit> speakers = new ArrayList<>();
        units.stream().filter(this::isFirstFeed).sorted(Unit.ORDER).forEach(unit -> {
            if (speakers.stream().noneMatch(speaker -> speaker.silences(unit))) {
                speakers.add(unit);
            }
        });
        return speakers;
    }

    private boolean isFirstFeed(Unit unit) {
        return units.stream()
                .filter(other ->
                        other.account().equals(unit.account()) && other.month().equals(unit.month()))
                .noneMatch(other -> other.feed().compareTo(unit.feed()) < 0);
    }

    private void add(Period month, int account) {
        int first = random.nextInt(FEEDS.size());
        int last = Math.min(FEEDS.size(), first + 1 + random.nextInt(2));
        FEEDS.subList(first, last).forEach(feed -> {
            Set<String> members = new TreeSet<>();
            IntStream.range(0, ACCOUNTS)
                    .filter(other -> other != account && random.nextDouble() < NAMED)
                    .forEach(other -> members.add("account-" + other));
            units.add(new Unit(month, "account-" + account, feed, Money.usd(String.valueOf(1L << account)), members));
        });
    }

    private static CostSnapshot snapshot(String account, List<ChargeSet> sets) {
        return CostSnapshot.builder(
                        new Source("cloud", account),
                        new Period(
                                Period.month(YearMonth.of(2025, 1)).start(),
                                Period.month(YearMonth.of(2025, MONTHS)).end()),
                        StoreSamples.NOON)
                .chargeSets(sets)
                .build();
    }

    private static String name(String account, Period month, Feed feed) {
        return account + ", " + month + ", " + feed;
    }
}
