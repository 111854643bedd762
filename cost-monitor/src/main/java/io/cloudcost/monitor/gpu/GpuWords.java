package io.cloudcost.monitor.gpu;

import java.time.Duration;

/** Times for people. */
final class GpuWords {

    private GpuWords() {}

    static String time(Duration time) {
        long minutes = time.toMinutes();
        return minutes == 0 ? time.toSeconds() + " s" : (minutes / 60) + " h " + (minutes % 60) + " min";
    }
}
