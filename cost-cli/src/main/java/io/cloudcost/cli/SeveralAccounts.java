package io.cloudcost.cli;

import io.cloudcost.AccessCheck;
import io.cloudcost.CollectRequest;
import io.cloudcost.CollectSink;
import io.cloudcost.CostCollector;
import io.cloudcost.CostCollectorGroup;
import io.cloudcost.GroupResult;
import io.cloudcost.analysis.CostReport;
import io.cloudcost.snapshot.CostSnapshot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.BiFunction;

/** Collects some accounts side by side, each as it is done with a single one; the API budget is for all together. */
final class SeveralAccounts {

    private static final int AT_ONCE = 4;

    private final BiFunction<CostCollector, CollectRequest, Gathering.Result> way;
    private final SortedMap<Integer, Gathering.Result> gathered = new ConcurrentSkipListMap<>();

    /** @param way how one account is collected */
    private SeveralAccounts(BiFunction<CostCollector, CollectRequest, Gathering.Result> way) {
        this.way = way;
    }

    /**
     * What came of them.
     *
     * @param accounts that were read
     * @param failures of the others
     * @param asked how many there are
     */
    record Result(Collection<Gathering.Result> accounts, List<GroupResult.Failure> failures, int asked) {}

    /** Of accounts that were collected before. */
    static Result of(List<CostReport> reports) {
        return new Result(
                reports.stream()
                        .map(report -> new Gathering.Result(report, List.of()))
                        .toList(),
                List.of(),
                reports.size());
    }

    static Result gather(
            List<CostCollector> collectors,
            CollectRequest request,
            BiFunction<CostCollector, CollectRequest, Gathering.Result> way) {
        SeveralAccounts several = new SeveralAccounts(way);
        List<CostCollector> kept = new ArrayList<>();
        for (int position = 0; position < collectors.size(); position++) {
            kept.add(several.new Kept(collectors.get(position), position));
        }
        GroupResult result = CostCollectorGroup.of(kept).sideBySide(AT_ONCE).collect(request);
        return new Result(several.gathered.values(), result.failures(), collectors.size());
    }

    /** A collector whose snapshots are kept and analysed where they are read. */
    private final class Kept implements CostCollector {

        private final CostCollector collector;
        private final int position;

        Kept(CostCollector collector, int position) {
            this.collector = collector;
            this.position = position;
        }

        @Override
        public String provider() {
            return collector.provider();
        }

        @Override
        public CostSnapshot collect(CollectRequest request) {
            Gathering.Result result = way.apply(collector, request);
            gathered.put(position, result);
            return result.report().snapshot();
        }

        @Override
        public CostSnapshot collect(CollectRequest request, CollectSink sink) {
            return collector.collect(request, sink);
        }

        @Override
        public AccessCheck check() {
            return collector.check();
        }
    }
}
