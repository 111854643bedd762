package io.cloudcost.simulator.vultr;

import java.util.List;
import java.util.stream.Stream;

/** One family of resources beside the machines: its lists, its lines on bills, and the truth about it. */
interface Family {

    /** Its lists as the API has them. */
    List<Listing> listings();

    /** What it costs in a month. */
    default Stream<VultrLine> lines(BillingMonth month) {
        return Stream.empty();
    }

    /** Writes down what is true of it. */
    default void tell(Sheet sheet) {}
}
