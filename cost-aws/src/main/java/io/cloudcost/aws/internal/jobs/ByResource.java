package io.cloudcost.aws.internal.jobs;

import io.cloudcost.aws.internal.sdk.AwsAccess;
import io.cloudcost.aws.internal.sdk.ExplorerCalls;
import io.cloudcost.aws.model.CostGroup;
import io.cloudcost.aws.model.CostGrouping;
import io.cloudcost.aws.model.CostQuestion;
import io.cloudcost.spi.ActualCostRequest.Item;
import io.cloudcost.spi.Matched;
import java.util.List;
import java.util.Set;

/** By the ids of machines and disks. */
final class ByResource implements Way {

    /** The API reference still asks for EC2's service in the filter; disks and traffic are under the other one. */
    private static final Set<String> SERVICES = Set.of("Amazon Elastic Compute Cloud - Compute", "EC2 - Other");

    private static final String ID = "RESOURCE_ID";

    private final ExplorerCalls costs;

    ByResource(AwsAccess access) {
        this.costs = new ExplorerCalls(access::costExplorer);
    }

    @Override
    public List<String> names(Item item) {
        return item.resourceIds().stream().distinct().toList();
    }

    @Override
    public CostGrouping grouping() {
        return CostGrouping.dimension(ID);
    }

    @Override
    public CostQuestion only(CostQuestion question, Set<String> names) {
        return question.where(ID, names).where("SERVICE", SERVICES);
    }

    @Override
    public List<CostGroup> ask(CostQuestion question) {
        return costs.resources(question);
    }

    @Override
    public Matched matched() {
        return Matched.BY_RESOURCE;
    }

    @Override
    public String nothing() {
        return "Cost Explorer names none of their resources. Either the bill is late, or costs of resources are not switched on:"
                + " in the billing console, Cost Management preferences, Granular data, resource-level data at daily granularity.";
    }
}
