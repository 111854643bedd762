package io.cloudcost.aws.internal.advice;

import io.cloudcost.finding.Evidence;
import io.cloudcost.finding.Finding;
import io.cloudcost.finding.FindingBuilder;
import io.cloudcost.finding.Origin;
import io.cloudcost.finding.Priority;
import io.cloudcost.finding.Saving;
import org.jspecify.annotations.Nullable;

/** Says as a finding what an adviser said. The same claim of two advisers has the same id, so that it is there once. */
final class AdviceFindings {

    private AdviceFindings() {}

    static Finding of(Advice advice) {
        FindingBuilder finding = Finding.builder(rule(advice), advice.about())
                .title(advice.about().get(0).id() + " " + advice.claim().sentence + better(advice.better()))
                .action(advice.claim().action)
                .confidence(advice.confidence())
                .effort(advice.effort())
                .risk(advice.risk())
                .priority(advice.monthly() == null ? Priority.LOW : advice.claim().priority)
                .origin(Origin.PROVIDER)
                .saving(
                        advice.monthly() == null || isOfMany(advice)
                                ? null
                                : new Saving(advice.monthly(), advice.method()));
        tell(
                finding,
                "estimated_saving",
                isOfMany(advice) && advice.monthly() != null ? advice.monthly().toString() : null);
        tell(finding, "current", advice.current());
        tell(finding, "advised", advice.better());
        advice.facts().forEach(finding::evidence);
        return finding.build();
    }

    /** A group's machines are findings of their own, so that its saving is told and does not count. */
    private static boolean isOfMany(Advice advice) {
        return advice.about().stream().anyMatch(each -> each.kind().equals(Advised.GROUP));
    }

    private static String rule(Advice advice) {
        return "aws." + advice.service() + "." + advice.claim().word;
    }

    private static String better(@Nullable String better) {
        return better == null || better.isBlank() ? "" : ": " + better;
    }

    private static void tell(FindingBuilder finding, String metric, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            finding.evidence(Evidence.of(metric, value));
        }
    }
}
