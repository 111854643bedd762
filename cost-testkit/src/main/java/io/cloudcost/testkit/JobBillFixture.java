package io.cloudcost.testkit;

import io.cloudcost.model.Money;
import io.cloudcost.simulator.Fault;
import io.cloudcost.spi.ActualCostRequest.Item;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An account whose bill has jobs in it, and knows what they cost. */
public interface JobBillFixture extends AccountFixture {

    /** At least three attempts that the bill names, each on a machine of its own. */
    List<Item> known();

    /** What each of those cost by now, by its key. */
    Map<String, Money> costs();

    /** Two attempts that had one machine one after the other, and nobody else. */
    List<Item> sharing();

    /** What that machine cost. */
    Money shared();

    /** An attempt that the bill does not name. */
    Item unknown();

    /** An attempt whose machine nobody can tell from another's; empty where the bill names machines by their ids. */
    Optional<Item> ambiguous();

    /** How many requests that cost money the server has seen. */
    long paidRequests();

    /** Switches a fault on. */
    void fault(Fault fault);

    /** The credentials are not accepted. */
    Fault unauthorized();
}
