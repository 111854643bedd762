package io.cloudcost.simulator.vultr;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One family of resources beside the machines: its lists, its lines on bills, and the truth about it. */
interface Family {

    /** Its lists as the API has them. */
    List<Listing> listings();

    /** What the API shows of it one by one, by path. */
    default Map<String, Map<String, @Nullable Object>> singles() {
        return Map.of();
    }

    /** What it costs in a month. */
    default Stream<VultrLine> lines(BillingMonth month) {
        return Stream.empty();
    }

    /** Writes down what is true of it. */
    default void tell(Sheet sheet) {}
}
