package io.cloudcost.cli;

import io.cloudcost.monitor.Schedule;
import java.time.Duration;
import java.util.Map;

/**
 * When a watch does what.
 *
 * @param others of all providers that have no schedule of their own
 * @param own of providers, by their ids
 * @param jobs when it is looked up what jobs cost
 * @param figures when figures are taken and judged
 * @param alerts when messages are sent that wait
 */
record Schedules(Schedule others, Map<String, Schedule> own, Schedule jobs, Schedule figures, Schedule alerts) {

    Schedule collecting(String provider) {
        return own.getOrDefault(provider, others);
    }

    /** The longest time between two times at which figures are taken. */
    Duration every() {
        return figures.longest();
    }
}
