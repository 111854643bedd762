package io.cloudcost.monitor.gpu;

import java.util.List;

/**
 * What a look at GPU machines came to.
 *
 * @param machines how many were counted
 * @param unpriced which have no price, and so are in no bill
 * @param problems what could not be measured, for people; its use is unknown
 */
public record GpuCheck(int machines, List<String> unpriced, List<String> problems) {

    public GpuCheck {
        unpriced = List.copyOf(unpriced);
        problems = List.copyOf(problems);
    }
}
