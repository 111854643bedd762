package io.cloudcost.monitor.internal.gpu;

import io.cloudcost.monitor.internal.prometheus.PrometheusServer;
import io.cloudcost.monitor.internal.prometheus.Sample;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a Prometheus server knows of GPUs over a span of time. Each pod that had a GPU is a series of its own, and counts as much as
 * it has samples: pods that came one after the other have their part of the time each, with their own activity.
 */
public final class DcgmAverages {

    /** In shorter spans a server that asks exporters each minute may have no sample. */
    private static final long LEAST_SECONDS = 300;

    private static final String FIGURE = "cloudcost_figure";
    private static final String AVERAGE = "avg_over_time";
    private static final String COUNT = "count_over_time";
    private static final MathContext DOWN = new MathContext(34, RoundingMode.DOWN);

    private DcgmAverages() {}

    /** One sample's average over the span, and how many there were. */
    private record Series(Sample average, BigDecimal count) {}

    /** The readings of a span of time up to now: several of a GPU or slice where it had several holders. */
    public static List<DcgmReading> read(PrometheusServer server, Instant now, Duration since) {
        List<Series> all = series(server.ask(query(Math.max(LEAST_SECONDS, since.toSeconds())), now));
        DcgmLabels labels = DcgmLabels.of(all.stream().map(Series::average).toList());
        Map<String, List<Series>> groups = new TreeMap<>();
        all.forEach(it -> groups.computeIfAbsent(DcgmLabels.key(it.average()), key -> new ArrayList<>())
                .add(it));
        return groups.values().stream()
                .flatMap(group -> readings(group, labels).stream())
                .toList();
    }

    /** All in one question. What an average is of is in a label, since averages have no names. */
    private static String query(long seconds) {
        return metrics()
                .flatMap(metric -> Stream.of(AVERAGE, COUNT)
                        .map(function -> "label_replace(" + function + "(" + metric + "[" + seconds + "s]),\"" + FIGURE
                                + "\",\"" + function + " " + metric + "\",\"\",\"\")"))
                .collect(Collectors.joining(" or "));
    }

    private static Stream<String> metrics() {
        return Stream.concat(DcgmActivity.WHOLE.stream(), Stream.of(DcgmActivity.PART));
    }

    private static List<Series> series(List<Sample> answer) {
        Map<Sample, BigDecimal> counts = new HashMap<>();
        answer.stream()
                .filter(it -> it.label(FIGURE).startsWith(COUNT))
                .forEach(it -> counts.put(named(it, ""), new BigDecimal(it.value())));
        return answer.stream()
                .filter(it -> it.label(FIGURE).startsWith(AVERAGE))
                .map(it -> new Series(named(it, it.value()), counts.getOrDefault(named(it, ""), BigDecimal.ONE)))
                .toList();
    }

    private static Sample named(Sample sample, String value) {
        Map<String, String> labels = new HashMap<>(sample.labels());
        String figure = String.valueOf(labels.remove(FIGURE));
        return new Sample(figure.substring(figure.indexOf(' ') + 1), labels, value);
    }

    /** By the best metric that tells anything: others may have other samples. */
    private static List<DcgmReading> readings(List<Series> group, DcgmLabels labels) {
        String best = metrics()
                .filter(name ->
                        group.stream().anyMatch(it -> it.average().name().equals(name) && isKnown(it)))
                .findFirst()
                .orElse(group.get(0).average().name());
        Map<Optional<DcgmLabels.Pod>, List<Series>> byPod = new LinkedHashMap<>();
        group.stream()
                .filter(it -> it.average().name().equals(best))
                .forEach(it -> byPod.computeIfAbsent(labels.pod(it.average()), pod -> new ArrayList<>())
                        .add(it));
        return byPod(byPod, labels);
    }

    private static boolean isKnown(Series series) {
        return DcgmActivity.share(series.average().value()) != null;
    }

    /** Shares are rounded down, and the last has what is left: they are 1 together. */
    private static List<DcgmReading> byPod(Map<Optional<DcgmLabels.Pod>, List<Series>> byPod, DcgmLabels labels) {
        BigDecimal all = count(byPod.values().stream().flatMap(List::stream).toList());
        BigDecimal left = BigDecimal.ONE;
        List<DcgmReading> readings = new ArrayList<>();
        for (Map.Entry<Optional<DcgmLabels.Pod>, List<Series>> each : byPod.entrySet()) {
            boolean last = readings.size() == byPod.size() - 1;
            BigDecimal share = last ? left : count(each.getValue()).divide(all, DOWN);
            left = left.subtract(share);
            readings.add(reading(each.getValue(), share, labels, holders(each.getKey())));
        }
        return readings;
    }

    private static List<String> holders(Optional<DcgmLabels.Pod> pod) {
        return pod.map(DcgmLabels.Pod::holder).stream().toList();
    }

    private static DcgmReading reading(List<Series> series, BigDecimal share, DcgmLabels labels, List<String> holders) {
        Sample any = series.get(0).average();
        BigDecimal mean = mean(series);
        boolean part = any.name().equals(DcgmActivity.PART);
        return DcgmReading.of(any, part ? null : mean, part ? mean : null, share, labels, holders);
    }

    private static @Nullable BigDecimal mean(List<Series> series) {
        List<Series> known = series.stream().filter(DcgmAverages::isKnown).toList();
        return known.isEmpty()
                ? null
                : known.stream()
                        .map(it -> Objects.requireNonNull(
                                        DcgmActivity.share(it.average().value()))
                                .multiply(it.count()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(count(known), DOWN);
    }

    private static BigDecimal count(Collection<Series> series) {
        return series.stream().map(Series::count).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
