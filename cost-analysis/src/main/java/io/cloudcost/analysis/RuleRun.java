package io.cloudcost.analysis;

import io.cloudcost.finding.Finding;
import io.cloudcost.query.CostData;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Issue;
import io.cloudcost.snapshot.IssueCode;
import io.cloudcost.snapshot.Part;
import io.cloudcost.snapshot.PartStatus;
import io.cloudcost.spi.CostAnalyzer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Asks one rule after the other; what one of them throws does not stop the others. */
final class RuleRun {

    private static final Comparator<Finding> URGENT_FIRST = Comparator.comparing(Finding::priority)
            .thenComparing(RuleRun::saving, Comparator.reverseOrder())
            .thenComparing(Finding::id);

    private final CostSnapshot snapshot;
    private final CostData costs;
    private final OptionValues options;
    private final FindingNames names;
    private final ActualSavings actual;
    private final Map<String, Finding> findings = new LinkedHashMap<>();
    private final List<Issue> issues = new ArrayList<>();
    private final List<SkippedRule> skipped = new ArrayList<>();
    private final List<NotJudged> notJudged = new ArrayList<>();
    private final List<CostAnalyzer> asked = new ArrayList<>();

    RuleRun(CostSnapshot snapshot, CostData costs, OptionValues options, FindingNames names) {
        this.snapshot = snapshot;
        this.costs = costs;
        this.options = options;
        this.names = names;
        this.actual = new ActualSavings(snapshot);
        snapshot.advice().forEach(this::add);
    }

    void ask(CostAnalyzer rule) {
        try {
            List<Part> lacking = lacking(rule);
            if (!lacking.isEmpty()) {
                skipped.add(skipped(rule, lacking));
            } else {
                List<Finding> claims = rule.analyze(new RuleContext(rule.id(), snapshot, costs, options, notJudged));
                List.copyOf(claims).forEach(this::add);
                asked.add(rule);
            }
        } catch (RuntimeException | LinkageError failure) {
            // a rule is foreign code: whatever is wrong with it, the others still have their say
            issues.add(new Issue(
                    IssueCode.INTERNAL,
                    null,
                    "The rule '" + rule.id() + "' failed, so that its findings are"
                            + " missing; the other rules were asked: " + failure));
        }
    }

    List<Finding> findings() {
        return findings.values().stream().sorted(URGENT_FIRST).toList();
    }

    List<Issue> issues() {
        return issues;
    }

    List<SkippedRule> skipped() {
        return skipped;
    }

    List<NotJudged> notJudged() {
        return notJudged;
    }

    /** Those that ran to their end. */
    List<CostAnalyzer> asked() {
        return asked;
    }

    private void add(Finding finding) {
        Finding named = actual.of(names.named(finding));
        findings.putIfAbsent(named.id(), named);
    }

    private List<Part> lacking(CostAnalyzer rule) {
        ReadParts read = new ReadParts(snapshot);
        return rule.needs().stream()
                .sorted()
                .filter(part -> !read.canJudge(part))
                .toList();
    }

    private SkippedRule skipped(CostAnalyzer rule, List<Part> lacking) {
        return new SkippedRule(
                rule.id(),
                "needs parts that were not read: "
                        + lacking.stream().map(this::lack).collect(Collectors.joining(", ")),
                lacking.stream()
                        .filter(PartsOfKinds::isInventory)
                        .anyMatch(part -> snapshot.part(part) == PartStatus.NOT_OFFERED));
    }

    private String lack(Part part) {
        return part + " (" + Words.of(snapshot.part(part)) + ")";
    }

    private static BigDecimal saving(Finding finding) {
        return finding.savings().map(saving -> saving.monthly().amount()).orElse(BigDecimal.ZERO);
    }
}
