package io.cloudcost.monitor;

import io.cloudcost.CostException;
import io.cloudcost.monitor.measure.FigureBook;
import io.cloudcost.monitor.measure.MeasureContext;
import io.cloudcost.monitor.measure.MeasureSource;
import io.cloudcost.monitor.measure.Measurement;
import io.cloudcost.monitor.measure.Measures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes figures once, from one source after the other; what one of them cannot tell does not stop the others. */
final class Round {

    private static final Logger LOG = LoggerFactory.getLogger(Round.class);

    private final List<MeasureSource> sources;
    private final FigureBook book;

    Round(List<MeasureSource> sources, FigureBook book) {
        this.sources = sources;
        this.book = book;
    }

    /** Why sources could not tell, by source. */
    Map<String, String> take(MeasureContext context) {
        Map<String, String> failures = new TreeMap<>();
        for (MeasureSource source : sources) {
            try {
                List<Measurement> told = new ArrayList<>(source.measure(context));
                told.add(failures(source, context, BigDecimal.ZERO));
                book.put(source.name(), context.now(), told);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new CostException("Interrupted.", false, stopped);
            } catch (Exception failure) {
                failures.put(source.name(), failed(source, context, failure));
            }
        }
        return failures;
    }

    /** What was known stays, as old as it is; how often it failed since is told beside it. */
    private String failed(MeasureSource source, MeasureContext context, Exception failure) {
        String why = failure instanceof CostException && failure.getMessage() != null
                ? failure.getMessage()
                : failure.getClass().getSimpleName() + ", see the log"; // its words may hold an address with a password
        LOG.warn("{} could not be told: {}", source.name(), why, failure instanceof CostException ? null : failure);
        List<Measurement> kept = new ArrayList<>();
        BigDecimal times = BigDecimal.ONE;
        for (Measurement old : book.of(source.name())) {
            if (isFailures(old, source)) {
                times = times.add(old.known().orElse(BigDecimal.ZERO));
            } else {
                kept.add(old);
            }
        }
        kept.add(failures(source, context, times).noting(why));
        book.put(source.name(), context.now(), kept);
        return why;
    }

    private static boolean isFailures(Measurement old, MeasureSource source) {
        return old.measure().equals(Measures.FAILURES)
                && source.name().equals(old.labels().get("task"));
    }

    private static Measurement failures(MeasureSource source, MeasureContext context, BigDecimal times) {
        return Measurement.of(Measures.FAILURES, Map.of("task", source.name()), times, context.now());
    }
}
