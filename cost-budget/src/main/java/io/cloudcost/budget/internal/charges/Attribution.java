package io.cloudcost.budget.internal.charges;

import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.spi.Matched;
import io.cloudcost.spi.TimeShares;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Gives charges to the attempts that used their resources; what nobody can tell whose it is, is nobody's. The same charge is given
 * in the same way whoever asks, so that no two answers share a part of it.
 *
 * <p>A charge for a resource is shared by the time in which each attempt used it, of the time in which it was there. A charge for
 * another or for no resource is a job's if it carries all its billing tags, and only the job's: if no other job in the days before
 * and after had such tags, and the bill names none of the attempt's resources.
 */
final class Attribution {

    /** The longest time of a charge that is looked at, and how far apart jobs are that could be taken for one another by tags. */
    static final Duration NEAR = Duration.ofDays(32);

    private final TagIndex byTags;
    private final Map<String, Timeline> byResource = new HashMap<>();
    private final Set<String> named = new HashSet<>();
    private final Set<String> ambiguous = new HashSet<>();

    Attribution(List<Use> all) {
        List<Use> uses = all.stream().sorted(Comparator.comparing(Use::key)).toList();
        byTags = new TagIndex(uses);
        uses.forEach(use -> use.ids().stream()
                .distinct()
                .forEach(id ->
                        byResource.computeIfAbsent(id, it -> new Timeline()).add(use)));
    }

    /** Shares charges for resources. */
    List<Share> byResource(List<Line> lines) {
        Hours hours = new Hours(lines);
        List<Share> shares = new ArrayList<>();
        lines.stream().filter(Attribution::isShort).forEach(line -> share(line, hours, shares));
        shares.forEach(it -> named.add(it.use().key()));
        return shares;
    }

    /** Shares charges by tags, after those for resources. */
    List<Share> byTags(List<Line> lines) {
        return lines.stream()
                .filter(Attribution::isShort)
                .filter(line -> !byResource.containsKey(String.valueOf(line.resource())))
                .flatMap(this::byTags)
                .toList();
    }

    /** The keys of attempts whose tags charges carry that may be another job's. */
    Set<String> ambiguous() {
        return ambiguous;
    }

    private void share(Line line, Hours hours, List<Share> into) {
        Period period = line.period();
        Timeline uses = byResource.get(String.valueOf(line.resource()));
        List<Use> users = uses == null ? List.of() : uses.during(period);
        if (!users.isEmpty()) {
            into.addAll(shares(line, users, hours.of(line, users), Matched.BY_RESOURCE));
        }
    }

    private Stream<Share> byTags(Line line) {
        Period period = line.period();
        List<Timeline> tagged = byTags.of(line);
        List<Use> users = tagged.stream()
                .flatMap(uses -> uses.during(period).stream())
                .filter(it -> !named.contains(it.key()))
                .toList();
        boolean alone =
                users.stream().noneMatch(user -> tagged.stream().anyMatch(uses -> uses.hasOtherNear(user, NEAR)));
        if (!alone) {
            users.forEach(user -> ambiguous.add(user.key()));
        }
        return users.isEmpty() || !alone
                ? Stream.empty()
                : shares(line, users, Hours.There.ALL, Matched.BY_TAG).stream();
    }

    private static List<Share> shares(Line line, List<Use> users, Hours.There there, Matched how) {
        SortedMap<String, Duration> had = new TreeMap<>();
        users.forEach(user -> had.put(user.key(), user.in(line.period())));
        Map<String, Money> amounts = TimeShares.split(line.amount(), had, there.time(), there.slack());
        return users.stream()
                .map(user -> new Share(user, line, Objects.requireNonNull(amounts.get(user.key())), how))
                .toList();
    }

    private static boolean isShort(Line line) {
        Period period = line.period();
        return Duration.between(period.start(), period.end()).compareTo(NEAR) <= 0;
    }
}
