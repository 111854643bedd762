package io.cloudcost.monitor.measure;

import java.time.Instant;
import java.util.List;

/** Takes figures. Thread-safe. */
public interface MeasureSource {

    /** What takes them, for people, for example {@code unit cost of lead}. */
    String name();

    /**
     * Takes them now. A figure that cannot be found out is given as unknown with its reason; what throws loses all of
     * this source's figures, and is told.
     *
     * @param context the time, and where charges and state are kept
     * @throws Exception if nothing can be told; its message is shown to people, and must hold no secret
     */
    List<Measurement> measure(MeasureContext context) throws Exception;

    /**
     * What the days and months came to that ended since it was asked before, each at its {@link EndedPeriod#last}: their limits
     * see them whole, and not up to the last round before midnight. Asked after {@link #measure}, if that told. A figure may
     * be told again, and must then be the same. None unless a source tells otherwise.
     *
     * @param since when figures were judged before, UTC
     * @throws Exception if that cannot be told now; it is asked for again in the next round
     */
    default List<Measurement> measureEnded(MeasureContext context, Instant since) throws Exception {
        return List.of();
    }
}
