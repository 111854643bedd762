package io.cloudcost.monitor.metrics;

import static io.cloudcost.monitor.metrics.Told.NOW;
import static io.cloudcost.monitor.metrics.Told.labels;
import static io.cloudcost.monitor.metrics.Told.money;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.model.Money;
import io.cloudcost.monitor.measure.Measurement;
import io.cloudcost.monitor.measure.Measures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However many resources, services and tags there are, series are no more than the bound, and sums hold. */
class CardinalityTest {

    private static final int RESOURCES = 100_000;
    private static final int SERVICES = 500;
    private static final int TAGS = 1_000;
    private static final List<Measurement> HUGE = huge();

    @ParameterizedTest
    @ValueSource(ints = {1, 50})
    void hugeEstatesStayWithinTheBound(int most) {
        Told told = Told.by(it -> it.series(most));

        told.figures(HUGE);

        for (Metric metric : Metrics.ALL) {
            assertThat(told.lines(metric.name())).as(metric.name()).hasSizeLessThanOrEqualTo(bound(metric, most));
        }
        assertThat(sum(told.lines("cloud_monthly_cost"))).isEqualByComparingTo("125250.00");
        assertThat(sum(told.lines("cloud_monthly_cost_by_dimension"))).isEqualByComparingTo("100000.5");
        assertThat(sum(told.lines("cloud_idle_resources"))).isEqualByComparingTo(BigDecimal.valueOf(RESOURCES));
        assertThat(told.lines("cost_series_folded"))
                .anyMatch(line -> line.contains("cloud_monthly_cost\"") && !line.endsWith(" 0.0"));
        assertThat(told.lines("cost_series_left_out"))
                .contains("cost_series_left_out{metric=\"cloud_daily_cost_change_ratio\"} " + (SERVICES - most) + ".0");
    }

    /** About the metrics themselves there is one series for each metric. */
    private static int bound(Metric metric, int most) {
        return metric.labels().equals(List.of("metric")) ? Metrics.ALL.size() : most;
    }

    private static List<Measurement> huge() {
        List<Measurement> figures = new ArrayList<>();
        for (int i = 0; i < SERVICES; i++) {
            Map<String, String> service = labels("provider", "aws", "service", "service " + i);
            figures.add(Measurement.of(Measures.SPEND, service, Money.usd(BigDecimal.valueOf(i + 1)), NOW));
            figures.add(Measurement.of(Measures.DAILY_CHANGE, service, BigDecimal.valueOf(i), NOW));
        }
        for (int i = 0; i < TAGS; i++) {
            figures.add(money(Measures.SPEND_BY, "100.0005", "dimension", "tag:team", "value", "team " + i));
        }
        for (int i = 0; i < RESOURCES; i++) {
            figures.add(Measurement.of(
                    Measures.IDLE_RESOURCES,
                    labels("provider", "aws", "account", "a" + i % 10, "service", "resource " + i),
                    BigDecimal.ONE,
                    NOW));
        }
        return figures;
    }

    @Test
    void theLargestAreShownAndTheRestIsSummedPerProvider() {
        Told told = Told.by(it -> it.series(Metrics.MONTHLY_COST, 4));

        told.figures(List.of(
                money(Measures.SPEND, "100", "provider", "aws", "service", "EC2"),
                money(Measures.SPEND, "3", "provider", "aws", "service", "S3"),
                money(Measures.SPEND, "2", "provider", "aws", "service", "SQS"),
                money(Measures.SPEND, "-50", "provider", "vultr", "service", "Credit"),
                money(Measures.SPEND, "1", "provider", "vultr", "service", "DNS"),
                money(Measures.SPEND, "1", "provider", "vultr", "service", "Backup")));

        assertThat(told.lines("cloud_monthly_cost"))
                .containsExactly(
                        "cloud_monthly_cost{currency=\"USD\",provider=\"aws\",service=\"EC2\"} 100.0",
                        "cloud_monthly_cost{currency=\"USD\",provider=\"aws\",service=\"other\"} 5.0",
                        "cloud_monthly_cost{currency=\"USD\",provider=\"vultr\",service=\"Credit\"} -50.0",
                        "cloud_monthly_cost{currency=\"USD\",provider=\"vultr\",service=\"other\"} 2.0");
        assertThat(told.lines("cost_series_folded")).contains("cost_series_folded{metric=\"cloud_monthly_cost\"} 4.0");
    }

    @Test
    void currenciesAreNeverSummed() {
        Told told = Told.by(it -> it.series(2));

        told.figures(IntStream.range(0, 9)
                .mapToObj(i -> Measurement.of(
                        Measures.SPEND,
                        labels("provider", "p" + i, "service", "s"),
                        Money.of("10", i % 2 == 0 ? "USD" : "JPY"),
                        NOW))
                .toList());

        assertThat(told.lines("cloud_monthly_cost"))
                .containsExactly(
                        "cloud_monthly_cost{currency=\"JPY\",provider=\"other\",service=\"other\"} 40.0",
                        "cloud_monthly_cost{currency=\"USD\",provider=\"other\",service=\"other\"} 50.0");
    }

    @Test
    void moreCurrenciesThanSeriesAreLeftOutAndCounted() {
        Told told = Told.by(it -> it.series(2));

        told.figures(IntStream.range(0, 5)
                .mapToObj(i -> Measurement.of(
                        Measures.SPEND, labels("provider", "p", "service", "s"), Money.of("10", "CU" + i), NOW))
                .toList());

        assertThat(told.lines("cloud_monthly_cost")).hasSize(2);
        assertThat(told.lines("cost_series_left_out"))
                .contains("cost_series_left_out{metric=\"cloud_monthly_cost\"} 3.0");
    }

    @Test
    void seriesDoNotComeAndGoWithSmallChanges() {
        Told told = Told.by(it -> it.series(11));
        Random random = new Random(7);
        told.figures(services(random));
        Set<String> first = names(told);

        for (int round = 0; round < 20; round++) {
            told.figures(services(random));
            assertThat(names(told)).isEqualTo(first);
        }
        List<Measurement> jump = new ArrayList<>(services(random));
        jump.add(money(Measures.SPEND, "500", "provider", "aws", "service", "new and large"));
        told.figures(jump);
        assertThat(names(told)).isNotEqualTo(first).anyMatch(line -> line.contains("new and large"));
    }

    /** A hundred services of about the same size. */
    private static List<Measurement> services(Random random) {
        return IntStream.range(0, 100)
                .mapToObj(i -> money(
                        Measures.SPEND, "" + (100 + random.nextInt(10)), "provider", "aws", "service", "service " + i))
                .toList();
    }

    private static Set<String> names(Told told) {
        return told.lines("cloud_monthly_cost").stream()
                .map(line -> line.substring(0, line.indexOf('}')))
                .collect(Collectors.toSet());
    }

    @Test
    void ofAgesTheOldestAreShown() {
        Told told = Told.by(it -> it.series(1));

        told.figures(List.of(
                Measurement.of(Measures.DATA_AGE, labels("provider", "aws", "account", "new"), BigDecimal.TEN, NOW),
                Measurement.of(
                        Measures.DATA_AGE, labels("provider", "aws", "account", "old"), BigDecimal.valueOf(99), NOW)));

        assertThat(told.lines("cost_data_timestamp_seconds"))
                .singleElement()
                .asString()
                .contains("account=\"old\"");
    }

    private static BigDecimal sum(List<String> lines) {
        return lines.stream()
                .map(line -> new BigDecimal(line.substring(line.lastIndexOf(' ') + 1)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
