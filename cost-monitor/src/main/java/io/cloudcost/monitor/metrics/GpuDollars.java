package io.cloudcost.monitor.metrics;

import io.cloudcost.monitor.measure.Measurement;
import io.cloudcost.monitor.measure.Measures;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What GPUs cost in US dollars, as a counter by meter. An unknown figure leaves it where it was. */
final class GpuDollars {

    private static final String DOLLARS = "USD";
    private static final String MONTH = "month";

    private final Map<String, Accrual> meters = new LinkedHashMap<>();
    private final int most;

    /** @param most meters that are told one by one; the first that come, since a counter that is moved would fall */
    GpuDollars(int most) {
        this.most = most;
    }

    Map<List<String>, BigDecimal> read(List<Measurement> figures) {
        figures.stream().filter(GpuDollars::counts).forEach(this::add);
        Map<List<String>, BigDecimal> sums = new HashMap<>();
        meters.forEach((meter, accrual) ->
                sums.merge(List.of(sums.size() < most - 1 ? meter : Series.OTHER), accrual.sum(), BigDecimal::add));
        return sums;
    }

    private static boolean counts(Measurement figure) {
        return figure.measure().name().equals(Measures.GPU_COST.name())
                && DOLLARS.equals(figure.currency())
                && MONTH.equals(figure.labels().get("period"));
    }

    private void add(Measurement figure) {
        String meter = figure.labels().getOrDefault("meter", "");
        figure.known()
                .ifPresent(value ->
                        meters.computeIfAbsent(meter, name -> new Accrual()).read(figure.at(), value));
    }
}
