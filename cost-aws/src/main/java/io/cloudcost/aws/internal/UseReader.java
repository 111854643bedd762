package io.cloudcost.aws.internal;

import io.cloudcost.AuthenticationException;
import io.cloudcost.CallBudgetException;
import io.cloudcost.PermissionException;
import io.cloudcost.aws.internal.sdk.CloudWatch;
import io.cloudcost.aws.internal.sdk.Measured;
import io.cloudcost.aws.internal.sdk.Series;
import io.cloudcost.aws.model.AwsSettings;
import io.cloudcost.model.Period;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.resource.Metric;
import io.cloudcost.resource.MetricStats;
import io.cloudcost.resource.ResourceRef;
import io.cloudcost.resource.Utilization;
import io.cloudcost.snapshot.IssueCode;
import io.cloudcost.snapshot.Part;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads how much the resources were used, a few calls side by side: their answers are large. After a refusal that every other call would
 * meet with, too, no more are made.
 */
final class UseReader {

    private static final int LANES = 4;

    /** Use is read for fewer days than rules want. */
    static final IssueCode TOO_SHORT = new IssueCode("measured-too-short");

    private record Call(String region, List<Measure> measures) {}

    /** Names of databases, functions, tables and caches tell them apart within a region only. */
    private record Place(ResourceRef resource, String region) {}

    private final Session session;
    private final CloudWatch metrics;
    private final Period window;
    private final Measures kinds;
    private final Queue<Call> calls = new ConcurrentLinkedQueue<>();
    private final Map<Place, Map<Metric, MetricStats>> use = new HashMap<>();

    UseReader(Session session, CloudWatch metrics) {
        this.session = session;
        this.metrics = metrics;
        this.kinds = new Measures(WorkingHours.of(session.spec));
        this.window = window(
                session.today(), session.spec.get(AwsSettings.METRIC_DAYS).orElseThrow());
    }

    /** Whole days before today: the same question all day, so that nobody pays twice for its answer. */
    private static Period window(LocalDate today, int days) {
        Instant end = today.atStartOfDay(ZoneOffset.UTC).toInstant();
        return new Period(end.minus(Duration.ofDays(days)), end);
    }

    /** When everything is listed. */
    void start() {
        if (session.run.follows(Part.UTILIZATION, false, Part.UTILIZATION)) {
            plan();
            warn();
            IntStream.range(0, Math.min(LANES, calls.size())).forEach(lane -> next());
        }
    }

    /** Else rules would keep silent, and nobody would know why. */
    private void warn() {
        int read = session.spec.get(AwsSettings.METRIC_DAYS).orElseThrow();
        int wanted = session.spec.get(AwsSettings.UTILIZATION_DAYS).orElseThrow();
        if (read < wanted) {
            session.issue(
                    TOO_SHORT,
                    Part.UTILIZATION,
                    "Use is read for " + read + " days (AWS_METRICS_DAYS), and rules want " + wanted
                            + " (AWS_UTILIZATION_DAYS): those that go by use judge nothing. Read more days, or want fewer.");
        }
    }

    private void plan() {
        Map<String, List<Measure>> byRegion = new TreeMap<>();
        for (CloudResource resource : session.held.waiting()) {
            byRegion.computeIfAbsent(resource.region().orElseThrow(), region -> new ArrayList<>())
                    .addAll(kinds.of(resource));
        }
        MetricPlan plan =
                new MetricPlan(Duration.between(window.start(), window.end()).toSeconds());
        byRegion.forEach((region, measures) -> plan.calls(measures).forEach(some -> calls.add(new Call(region, some))));
    }

    private void next() {
        Call call = calls.poll();
        if (call != null) {
            session.run.fork(Part.UTILIZATION, () -> readAndGoOn(call));
        }
    }

    private void readAndGoOn(Call call) {
        try {
            read(call);
        } catch (PermissionException | AuthenticationException | CallBudgetException refused) {
            calls.clear();
            throw refused;
        } finally {
            next();
        }
    }

    private void read(Call call) {
        Measured measured = metrics.read(
                call.region, window, call.measures.stream().map(Measure::wanted).toList());
        for (int at = 0; at < call.measures.size(); at++) {
            Measure measure = call.measures.get(at);
            int index = at;
            List<Series> told = IntStream.range(0, measure.queries())
                    .mapToObj(which -> measured.series(index, which))
                    .toList();
            keep(new Place(measure.resource(), call.region), measure.reading().of(told));
        }
        session.run.read(Part.UTILIZATION, call.measures.size());
        if (measured.cut() > 0) {
            session.run.partly(Part.UTILIZATION);
            session.issue(
                    IssueCode.PROVIDER_ERROR,
                    Part.UTILIZATION,
                    "CloudWatch did not tell " + measured.cut() + " statistics in " + call.region
                            + " to their end; they count as not measured. Collect again later.");
        }
    }

    private synchronized void keep(Place place, Map<Metric, MetricStats> more) {
        if (!more.isEmpty()) {
            use.computeIfAbsent(place, key -> new HashMap<>()).putAll(more);
        }
    }

    /** The resource with what was measured of it. */
    synchronized CloudResource measured(CloudResource resource) {
        @Nullable
        Map<Metric, MetricStats> known = resource.region()
                .map(region -> use.get(new Place(resource.ref(), region)))
                .orElse(null);
        return known == null
                ? resource
                : resource.withInfo(resource.info().toBuilder()
                        .utilization(Utilization.of(known))
                        .build());
    }
}
