package io.cloudcost.cli;

import io.cloudcost.analysis.Opportunity;
import java.io.IOException;
import java.util.List;

/** What the findings of each rule come to, for programs: the largest saving first. */
final class OpportunityDocument {

    private OpportunityDocument() {}

    static void write(JsonOut json, List<Opportunity> opportunities) throws IOException {
        json.objects("opportunities", opportunities, each -> {
            json.text("rule", each.rule());
            json.text("service", each.service());
            json.number("findings", each.findings());
            json.moneys("monthlySavings", each.saving().total().list());
            json.number("unknownSavings", each.saving().unpriced());
            json.number("confidence", each.confidence());
            json.text("priority", each.priority());
        });
    }
}
