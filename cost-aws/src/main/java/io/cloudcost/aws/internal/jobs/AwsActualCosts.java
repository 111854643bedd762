package io.cloudcost.aws.internal.jobs;

import io.cloudcost.aws.internal.AwsIds;
import io.cloudcost.aws.internal.sdk.AwsAccess;
import io.cloudcost.aws.internal.sdk.ExplorerCalls;
import io.cloudcost.spi.ActualCostAnswer;
import io.cloudcost.spi.ActualCostRequest;
import io.cloudcost.spi.ActualCostRequest.Item;
import io.cloudcost.spi.ActualCostSource;
import io.cloudcost.spi.CallStats;
import io.cloudcost.spi.CollectorSpec;
import io.cloudcost.spi.Lateness;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What machines of EC2 and their disks really cost, by Cost Explorer's costs of single resources: one paid request for a hundred jobs,
 * by day, of the last 14 days, where that is switched on.
 */
public final class AwsActualCosts implements ActualCostSource {

    private static final Duration NO_END = Duration.ofDays(1);
    private static final Duration A_DAY_LATE = Duration.ofDays(1);

    /** Figures are estimates until the month is closed, which mostly lies beyond the reach: the last look is the last one possible. */
    private static final Duration LAST_LOOK = Duration.ofDays(Reach.DAYS - 1L);

    private final CollectorSpec spec;

    /** Asks nothing yet. */
    public AwsActualCosts(CollectorSpec spec) {
        this.spec = spec;
    }

    @Override
    public String provider() {
        return AwsIds.PROVIDER;
    }

    /**
     * AWS works its bill over up to three times a day and is about a day behind ("Cost Explorer API best practices", user guide); resources
     * can be asked for over 14 days (API reference).
     */
    @Override
    public Lateness lateness() {
        return new Lateness(A_DAY_LATE, LAST_LOOK, Duration.ofDays(Reach.DAYS), Batch.MOST);
    }

    @Override
    public ActualCostAnswer ask(ActualCostRequest request) {
        Instant now = spec.clock().instant();
        Reach reach = new Reach(now);
        AnswerSheet sheet = new AnswerSheet(request.items(), now, A_DAY_LATE);
        List<Item> askable = reach.askable(request.items(), sheet);
        List<Batch> batches = Batch.of(askable, reach.today());
        Till till = new Till(request.apiBudget());
        till.plan(batches.size());
        try (AwsAccess access = new AwsAccess(spec, new CallStats(), till::pay, () -> NO_END, request.refresh())) {
            ExplorerCalls costs = new ExplorerCalls(access::costExplorer);
            Reading reading = new Reading(batch -> costs.resources(batch.question()), till, sheet);
            reading.read(batches);
            sheet.add(reading.read(), askable, reading.bill());
        }
        return sheet.answer(till);
    }
}
