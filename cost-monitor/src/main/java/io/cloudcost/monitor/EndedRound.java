package io.cloudcost.monitor;

import io.cloudcost.CostException;
import io.cloudcost.monitor.measure.MeasureContext;
import io.cloudcost.monitor.measure.MeasureSource;
import io.cloudcost.monitor.measure.Measurement;
import io.cloudcost.store.StateStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What days and months came to that ended since the last round. They are judged with the figures of now, which are later; only
 * then it is noted that they were, so that a process that dies in between leaves them to the next one.
 */
final class EndedRound {

    private static final Logger LOG = LoggerFactory.getLogger(EndedRound.class);

    private final List<MeasureSource> sources;
    private final EndedMarks marks;

    EndedRound(List<MeasureSource> sources, StateStore state) {
        this.sources = sources;
        this.marks = new EndedMarks(state);
    }

    /**
     * Figures that are judged, and shown nowhere: they are of no present.
     *
     * @param failed sources that could not tell the present either; they are asked again with the next round
     * @return what is to be judged, and which sources told it
     */
    Ended take(MeasureContext context, Set<String> failed) {
        Map<String, Instant> since = marks.all();
        List<Measurement> figures = new ArrayList<>();
        Set<String> told = new TreeSet<>();
        for (MeasureSource source : sources) {
            Instant last = since.getOrDefault(source.name(), context.now());
            if (!failed.contains(source.name()) && add(source, context, last, figures)) {
                told.add(source.name());
            }
        }
        return new Ended(figures, told, context.now());
    }

    private static boolean add(MeasureSource source, MeasureContext context, Instant since, List<Measurement> figures) {
        try {
            figures.addAll(source.measureEnded(context, since));
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CostException("Interrupted.", false, stopped);
        } catch (Exception failure) {
            LOG.warn("What ended since {} could not be told by {}: {}", since, source.name(), failure.toString());
            return false;
        }
    }

    /** Notes that they were judged. */
    void judged(Ended ended) {
        marks.put(ended.sources(), ended.at());
    }

    /** Figures of what ended, by these sources, asked at this time. */
    record Ended(List<Measurement> figures, Set<String> sources, Instant at) {}
}
