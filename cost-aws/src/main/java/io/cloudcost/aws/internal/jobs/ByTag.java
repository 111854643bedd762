package io.cloudcost.aws.internal.jobs;

import io.cloudcost.aws.internal.sdk.AwsAccess;
import io.cloudcost.aws.internal.sdk.CostExplorer;
import io.cloudcost.aws.model.CostExpression;
import io.cloudcost.aws.model.CostGroup;
import io.cloudcost.aws.model.CostGrouping;
import io.cloudcost.aws.model.CostQuestion;
import io.cloudcost.spi.ActualCostRequest.Item;
import io.cloudcost.spi.Matched;
import java.util.List;
import java.util.Set;

/** By a tag whose value is each job's own: all that bears it is the job's, whatever it is. */
final class ByTag implements Way {

    private final String key;
    private final CostExplorer costs;

    ByTag(String key, AwsAccess access) {
        this.key = key;
        this.costs = new CostExplorer(access::costExplorer);
    }

    @Override
    public List<String> names(Item item) {
        return item.billingTags().get(key).filter(value -> !value.isBlank()).stream()
                .toList();
    }

    @Override
    public CostGrouping grouping() {
        return CostGrouping.tag(key);
    }

    @Override
    public CostQuestion only(CostQuestion question, Set<String> names) {
        return question.matching(CostExpression.tag(key, names));
    }

    @Override
    public List<CostGroup> ask(CostQuestion question) {
        return costs.all(question);
    }

    @Override
    public Matched matched() {
        return Matched.BY_TAG;
    }

    @Override
    public String nothing() {
        return "Cost Explorer knows no cost with their values of the tag " + key
                + ". Either the bill is late, or the tag is not"
                + " activated for cost allocation: that takes a day, and does not hold for what was before.";
    }
}
