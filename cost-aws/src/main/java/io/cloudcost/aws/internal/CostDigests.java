package io.cloudcost.aws.internal;

import io.cloudcost.aws.internal.sdk.CostExplorer;
import io.cloudcost.aws.internal.sdk.NotToldException;
import io.cloudcost.aws.model.CostDigest;
import io.cloudcost.aws.model.CostGroup;
import io.cloudcost.aws.model.CostGrouping;
import io.cloudcost.aws.model.CostMetric;
import io.cloudcost.aws.model.CostQuestion;
import io.cloudcost.model.Amounts;
import io.cloudcost.snapshot.Forecast;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts what Cost Explorer answers in order, and sums it up. */
public final class CostDigests {

    private static final Comparator<CostGroup> BY_TIME = Comparator.comparing(CostGroup::start)
            .thenComparing(group -> Optional.ofNullable(group.hour()).orElseGet(() -> Outlook.at(group.start())))
            .thenComparing(CostGroup::end);

    private final Function<CostQuestion, List<CostGroup>> ask;

    /** @param ask answers a question with all its pages */
    public CostDigests(Function<CostQuestion, List<CostGroup>> ask) {
        this.ask = ask;
    }

    /** The groups of each period together, which pages may split; within it in AWS's order. */
    public static List<CostGroup> inOrder(List<CostGroup> groups) {
        return groups.stream().sorted(BY_TIME).toList();
    }

    /** What AWS expects; empty where it cannot say. */
    public static List<Forecast> forecast(CostExplorer costs, LocalDate start, LocalDate end) {
        try {
            return costs.forecast(start, end, Outlook.CONFIDENCE).stream()
                    .map(Outlook::forecast)
                    .toList();
        } catch (NotToldException none) {
            return List.of();
        }
    }

    /**
     * What was spent, in short.
     *
     * @param tag null for none
     */
    public CostDigest digest(LocalDate start, LocalDate end, @Nullable String tag) {
        CostQuestion question = CostQuestion.between(start, end);
        List<CostGroup> groups = ask.apply(question.by(CostGrouping.SERVICE, CostGrouping.REGION));
        List<CostGroup> tagged = tag == null ? List.of() : ask.apply(question.by(CostGrouping.tag(tag)));
        return new CostDigest(
                start,
                end,
                groups.stream().anyMatch(CostGroup::estimated),
                groups.stream().map(CostDigests::cost).reduce(Amounts.none(), Amounts::plus),
                split(groups, 0),
                split(groups, 1),
                split(tagged, 0));
    }

    private static SortedMap<String, Amounts> split(List<CostGroup> groups, int key) {
        SortedMap<String, Amounts> split = new TreeMap<>();
        groups.forEach(group -> split.merge(group.keys().get(key), cost(group), Amounts::plus));
        return split;
    }

    private static Amounts cost(CostGroup group) {
        return group.cost(CostMetric.UNBLENDED).map(Amounts::of).orElse(Amounts.none());
    }
}
