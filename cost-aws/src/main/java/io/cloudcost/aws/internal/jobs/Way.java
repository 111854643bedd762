package io.cloudcost.aws.internal.jobs;

import io.cloudcost.aws.model.CostGroup;
import io.cloudcost.aws.model.CostGrouping;
import io.cloudcost.aws.model.CostQuestion;
import io.cloudcost.spi.ActualCostRequest.Item;
import io.cloudcost.spi.Matched;
import java.util.List;
import java.util.Set;

/** A way to find attempts in Cost Explorer. */
interface Way {

    /** What the bill may call the attempt's costs by; empty if it cannot be found like this. */
    List<String> names(Item item);

    /** What the answer is grouped by. */
    CostGrouping grouping();

    /** The question with the limit to these names. */
    CostQuestion only(CostQuestion question, Set<String> names);

    /** Asks AWS, all pages. */
    List<CostGroup> ask(CostQuestion question);

    /** How an attempt was found. */
    Matched matched();

    /** What may be wrong if the bill has none of the names. */
    String nothing();
}
