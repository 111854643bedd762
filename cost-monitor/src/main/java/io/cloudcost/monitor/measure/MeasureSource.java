package io.cloudcost.monitor.measure;

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
}
