package io.cloudcost.analysis.internal;

import io.cloudcost.finding.Effort;
import io.cloudcost.finding.Evidence;
import io.cloudcost.finding.Finding;
import io.cloudcost.finding.FindingBuilder;
import io.cloudcost.finding.Priority;
import io.cloudcost.finding.Risk;
import io.cloudcost.resource.Address;
import io.cloudcost.resource.Attachment;
import io.cloudcost.snapshot.Part;
import io.cloudcost.spi.AnalysisContext;
import io.cloudcost.spi.AnalysisOption;
import io.cloudcost.spi.CostAnalyzer;
import java.util.List;
import java.util.Set;

/** Reserved addresses that are certainly attached to nothing. */
final class UnattachedAddresses implements CostAnalyzer {

    private static final String ID = "address.unattached";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String description() {
        return "Reserved addresses that are attached to nothing";
    }

    @Override
    public Set<Part> needs() {
        return Set.of(Part.ADDRESSES);
    }

    @Override
    public List<AnalysisOption<?>> options() {
        return List.of(Options.UNATTACHED_ADDRESS_DAYS);
    }

    @Override
    public List<Finding> analyze(AnalysisContext context) {
        return context.resources(Address.class).stream()
                .filter(address -> Unattached.isCertain(address, address.attachment(), context))
                .filter(address -> Waiting.isOver(address, days(context), context))
                .map(address -> finding(address, context))
                .toList();
    }

    private static Finding finding(Address address, AnalysisContext context) {
        String text = address.address();
        FindingBuilder finding = Finding.builder(Texts.rule(address, ID), address.ref())
                .title("Address " + (text == null ? Texts.label(address) : text)
                        + " is reserved and attached to nothing")
                .evidence(Evidence.of("attachment", Attachment.State.UNATTACHED.name()))
                .action("Release it, unless others know it (name servers, allow-lists): once released it is gone.")
                .effort(Effort.LOW)
                .risk(Risk.MEDIUM)
                .priority(Priority.LOW);
        Waiting.evidence(finding, address, days(context), context, "0.9", "0.8");
        return Savings.ofDeleting(address, finding).build();
    }

    private static int days(AnalysisContext context) {
        return context.option(Options.UNATTACHED_ADDRESS_DAYS);
    }
}
