package io.cloudcost.cli;

import io.cloudcost.analysis.CostReport;
import io.cloudcost.analysis.Recommendation;
import io.cloudcost.finding.Evidence;
import io.cloudcost.finding.Finding;
import io.cloudcost.finding.Saving;
import io.cloudcost.resource.ResourceRef;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The findings for programs: what each rule claims, and what of its saving counts. */
final class FindingDocument {

    private final JsonOut json;
    private final Map<String, Recommendation> counted = new HashMap<>();

    private FindingDocument(JsonOut json, CostReport report) {
        this.json = json;
        report.recommendations().forEach(advice -> counted.put(advice.finding().id(), advice));
    }

    static void write(JsonOut json, CostReport report) throws IOException {
        write(json, report, report.findings());
    }

    /** Some of the report's findings. */
    static void write(JsonOut json, CostReport report, Collection<Finding> findings) throws IOException {
        json.objects("findings", findings, new FindingDocument(json, report)::finding);
    }

    private void finding(Finding finding) throws IOException {
        json.text("id", finding.id());
        json.text("rule", finding.rule());
        json.texts(
                "resources", finding.resources().stream().map(ResourceRef::id).toList());
        json.money("monthlySavings", finding.savings().map(Saving::monthly).orElse(null));
        json.number("confidence", finding.confidence());
        json.text("priority", finding.priority());
        json.object("evidence", () -> {
            for (Evidence evidence : finding.evidence()) {
                json.text(evidence.metric(), evidence.value());
            }
        });
        json.text("title", finding.title());
        json.text("action", finding.action());
        json.text("effort", finding.effort());
        json.text("risk", finding.risk());
        counts(counted.get(finding.id()));
        json.text("service", finding.service());
    }

    private void counts(@Nullable Recommendation advice) throws IOException {
        if (advice != null) {
            json.money("countedMonthlySavings", advice.saving().orElse(null));
            json.texts("yieldsTo", advice.yieldsTo());
        }
    }
}
