package io.cloudcost.analysis;

import java.util.List;
import java.util.Optional;

/**
 * Services whose daily cost changed, by a plain rule that is easy to check and finds too much rather than too little: a day
 * is compared with the mean of the seven days before it. Looked at are the last seven days that ended two days ago or
 * earlier, since younger ones still change (Datadog waits as long). A change counts above a limit in per cent and from one
 * unit of the currency on. Of each service the first such day is told.
 *
 * @param found the largest difference first; empty also where nothing could be judged
 * @param reason why nothing could be judged; empty where it could
 */
public record Anomalies(List<Anomaly> found, Optional<String> reason) {

    public Anomalies {
        found = List.copyOf(found);
    }
}
