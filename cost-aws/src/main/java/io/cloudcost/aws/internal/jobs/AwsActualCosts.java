package io.cloudcost.aws.internal.jobs;

import io.cloudcost.aws.internal.AwsIds;
import io.cloudcost.aws.internal.sdk.AwsAccess;
import io.cloudcost.aws.internal.sdk.AwsIdentity;
import io.cloudcost.aws.model.AwsSettings;
import io.cloudcost.spi.ActualCostAnswer;
import io.cloudcost.spi.ActualCostRequest;
import io.cloudcost.spi.ActualCostSource;
import io.cloudcost.spi.CallStats;
import io.cloudcost.spi.CollectorSpec;
import io.cloudcost.spi.Lateness;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What machines of EC2 and their disks really cost, by Cost Explorer's costs of single resources: one paid request for a hundred jobs,
 * by day, of the last 14 days, where that is switched on. Jobs without an id, and older ones, are found by a tag of their own, if one is
 * named.
 */
public final class AwsActualCosts implements ActualCostSource {

    private static final Duration NO_END = Duration.ofDays(1);
    private static final Duration A_DAY_LATE = Duration.ofDays(1);

    /**
     * Our own choice: AWS calls figures estimates until the month is closed, which mostly lies beyond the reach, but what it restates it
     * mostly restates within days; and a job may begin long before it ends.
     */
    private static final Duration SETTLED = Duration.ofDays(4);

    private static final int ACCOUNT_OF_ARN = 4;

    private final CollectorSpec spec;
    private final Silence silence;

    /** Asks nothing yet. */
    public AwsActualCosts(CollectorSpec spec) {
        this.spec = spec;
        String address =
                AwsAccess.endpoint(spec, AwsSettings.COST_EXPLORER_ENDPOINT).orElse("");
        silence = new Silence(account().orElseGet(() -> AwsIdentity.label(spec)) + ' ' + address, spec.paidAnswers());
    }

    @Override
    public String provider() {
        return AwsIds.PROVIDER;
    }

    /**
     * AWS works its bill over up to three times a day and is about a day behind ("Cost Explorer API best practices", user guide); resources
     * can be asked for over 14 days (API reference), tags over 13 months.
     */
    @Override
    public Lateness lateness() {
        int days = spec.get(AwsSettings.JOB_TAG).isPresent() ? Reach.TAGGED_DAYS : Reach.DAYS;
        return new Lateness(A_DAY_LATE, SETTLED, Duration.ofDays(days), Batch.MOST);
    }

    /** The account of the role, where the settings name one. */
    @Override
    public Optional<String> account() {
        return spec.get(AwsSettings.ROLE_ARN)
                .map(role -> role.split(":", -1))
                .filter(parts -> parts.length > ACCOUNT_OF_ARN)
                .map(parts -> parts[ACCOUNT_OF_ARN])
                .or(spec::accountId);
    }

    @Override
    public ActualCostAnswer ask(ActualCostRequest request) {
        Instant now = spec.clock().instant();
        AnswerSheet sheet = new AnswerSheet(request.items(), now, A_DAY_LATE);
        Till till = new Till(request.apiBudget());
        try (AwsAccess access = new AwsAccess(spec, new CallStats(), till::pay, () -> NO_END, request.refresh())) {
            Way byResource = new ByResource(access);
            Optional<ByTag> byTag = spec.get(AwsSettings.JOB_TAG).map(key -> new ByTag(key, access));
            Reach reach = new Reach(now, request.items(), byResource, byTag, isSilent(request, till, now));
            reach.tell(sheet);
            Questions questions = new Questions(request.items(), till, sheet, silence);
            questions.plan(reach, request.refresh() || spec.paidAnswers().isEmpty());
            questions.ask(reach);
        }
        return sheet.answer(till);
    }

    /** Of one page only, the question that the jobs' own tag answers is worth more: the other one may be answered by nothing. */
    private boolean isSilent(ActualCostRequest request, Till till, Instant now) {
        return till.isOnePage() || (!request.refresh() && silence.holds(now));
    }
}
