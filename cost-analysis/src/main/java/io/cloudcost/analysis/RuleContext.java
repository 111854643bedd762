package io.cloudcost.analysis;

import io.cloudcost.query.CostData;
import io.cloudcost.resource.ResourceRef;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.spi.AnalysisContext;
import io.cloudcost.spi.AnalysisOption;
import java.time.Instant;
import java.util.List;

/** What one rule may look at. */
record RuleContext(String rule, CostSnapshot snapshot, CostData costs, OptionValues options, List<NotJudged> unjudged)
        implements AnalysisContext {

    @Override
    public Instant now() {
        return snapshot.collectedAt();
    }

    @Override
    public <T> T option(AnalysisOption<T> option) {
        return options.get(option);
    }

    @Override
    public void notJudged(ResourceRef resource, String reason) {
        unjudged.add(new NotJudged(rule, resource, reason));
    }
}
