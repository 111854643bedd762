package io.cloudcost.monitor.internal.unit;

import io.cloudcost.CostException;
import io.cloudcost.model.Period;
import io.cloudcost.monitor.internal.prometheus.PrometheusServer;
import io.cloudcost.monitor.internal.prometheus.Sample;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Asks a Prometheus server for a number. */
public final class PrometheusCount {

    private static final String RANGE = "$range";

    private final PrometheusServer server;
    private final String query;

    private PrometheusCount(PrometheusServer server, String query) {
        this.server = server;
        this.query = query;
    }

    /** The server at this address. */
    public static PrometheusCount at(String url, String query) {
        return new PrometheusCount(PrometheusServer.at(url), query);
    }

    /** The number, of this span up to now. @throws CostException if it cannot be told */
    public BigDecimal count(Period period, Instant now) {
        Instant until = now.isBefore(period.end()) ? now : period.end();
        long seconds = Math.max(1, Duration.between(period.start(), until).toSeconds());
        if (!query.contains(RANGE)) {
            Numbers.checkCurrent(period, now);
        }
        List<Sample> samples = server.ask(query.replace(RANGE, seconds + "s"), until);
        if (samples.size() != 1) {
            throw new CostException("The query '" + query + "' gives " + samples.size()
                    + " samples where one number is needed: sum() makes one of several, and nothing is not zero.");
        }
        return Numbers.parse("The answer to '" + query + "'", samples.get(0).value());
    }
}
