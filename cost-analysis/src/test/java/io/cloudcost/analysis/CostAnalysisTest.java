package io.cloudcost.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.ConfigurationException;
import io.cloudcost.finding.Evidence;
import io.cloudcost.finding.Finding;
import io.cloudcost.finding.Origin;
import io.cloudcost.query.CostQuery;
import io.cloudcost.resource.Attachment;
import io.cloudcost.resource.Machine;
import io.cloudcost.resource.ResourceKind;
import io.cloudcost.resource.ResourceState;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Issue;
import io.cloudcost.snapshot.IssueCode;
import io.cloudcost.snapshot.Part;
import io.cloudcost.snapshot.PartStatus;
import io.cloudcost.spi.AnalysisContext;
import io.cloudcost.spi.AnalysisOption;
import io.cloudcost.spi.CostAnalyzer;
import io.cloudcost.spi.RuleNames;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CostAnalysisTest {

    private static final Machine STOPPED = Given.instance("i", ResourceState.STOPPED, "5");
    private static final CostSnapshot SNAPSHOT = Given.snapshot(STOPPED, Given.volume("v", Attachment.UNATTACHED, "7"))
            .build();

    @Test
    void asksItsOwnRulesInAFixedOrder() {
        CostAnalysis analysis = CostAnalysis.of(SNAPSHOT);
        assertThat(analysis.analyzers())
                .extracting(CostAnalyzer::id)
                .containsExactly(
                        "address.unattached",
                        "bare-metal.stopped",
                        "instance.low-traffic",
                        "instance.resize",
                        "instance.stopped",
                        "load-balancer.empty",
                        "snapshot.old",
                        "volume-snapshot.old",
                        "volume.unattached");
        assertThat(analysis.report().findings())
                .extracting(Finding::rule)
                .containsExactly("vultr.instance.stopped", "vultr.volume.unattached");
        assertThat(analysis.report().skipped()).isEmpty();
    }

    @Test
    void everyOptionOfItsRulesIsPublicAndExplained() {
        List<AnalysisOption<?>> used = CostAnalysis.of(SNAPSHOT).analyzers().stream()
                .flatMap(rule -> rule.options().stream())
                .distinct()
                .toList();
        assertThat(AnalysisOptions.all()).containsExactlyInAnyOrderElementsOf(used);
        assertThat(AnalysisOptions.all()).extracting(AnalysisOption::key).doesNotHaveDuplicates();
    }

    @Test
    void asksRulesOfOnesOwn() {
        CostReport report = CostAnalysis.builder(SNAPSHOT)
                .analyzers(rule("my.rule", context -> List.of(claim("my.rule"))))
                .build()
                .report();
        assertThat(report.findings()).extracting(Finding::rule).contains("my.rule", "vultr.instance.stopped");
        assertThat(CostAnalysis.builder(SNAPSHOT)
                        .analyzers(rule("my.rule", context -> List.of(claim("my.rule"))))
                        .onlyTheseAnalyzers()
                        .build()
                        .report()
                        .findings())
                .extracting(Finding::rule)
                .containsExactly("my.rule");
    }

    @Test
    void aRuleOfOnesOwnTakesThePlaceOfAFoundOne() {
        CostReport report = CostAnalysis.builder(SNAPSHOT)
                .analyzers(rule("instance.stopped", context -> List.of()))
                .build()
                .report();
        assertThat(report.findings()).extracting(Finding::rule).containsExactly("vultr.volume.unattached");
        assertThat(report.skipped()).singleElement().satisfies(skipped -> {
            assertThat(skipped.rule()).isEqualTo("instance.stopped");
            assertThat(skipped.reason()).contains("same id");
        });
    }

    @Test
    void aRuleThatThrowsBecomesAnIssueAndTheOthersGoOn() {
        Issue known = new Issue(IssueCode.PERMISSION, Part.BACKUPS, "no right");
        for (RuntimeException failure : List.of(new IllegalStateException("boom"), new NullPointerException("boom"))) {
            CostReport report = CostAnalysis.builder(
                            SNAPSHOT.toBuilder().issues(List.of(known)).build())
                    .analyzers(rule("a.bad", context -> {
                        throw failure;
                    }))
                    .build()
                    .report();
            assertThat(report.findings()).hasSize(2);
            assertThat(report.issues()).hasSize(2).contains(known);
            assertThat(report.issues().get(1).code()).isEqualTo(IssueCode.INTERNAL);
            assertThat(report.issues().get(1).message()).contains("'a.bad'").contains("boom");
        }
    }

    @Test
    void aRuleThatDoesNotLinkBecomesAnIssueToo() {
        CostReport report = CostAnalysis.builder(SNAPSHOT)
                .analyzers(rule("a.bad", context -> {
                    throw new NoSuchMethodError("gone");
                }))
                .build()
                .report();
        assertThat(report.findings()).hasSize(2);
        assertThat(report.issues())
                .singleElement()
                .satisfies(issue -> assertThat(issue.message()).contains("gone"));
    }

    @Test
    void skipsARuleWhosePartsWereNotReadAndSaysSo() {
        CostReport report = CostAnalysis.of(SNAPSHOT.toBuilder()
                        .part(Part.INSTANCES, PartStatus.FAILED)
                        .part(Part.UTILIZATION, PartStatus.NOT_ASKED)
                        .build())
                .report();
        assertThat(report.findings()).extracting(Finding::rule).containsExactly("vultr.volume.unattached");
        assertThat(report.skipped())
                .contains(
                        new SkippedRule(
                                "instance.stopped", "needs parts that were not read: instances (reading failed)"),
                        new SkippedRule(
                                "instance.low-traffic",
                                "needs parts that were not read: instances (reading failed), utilization (not asked for)"));
        assertThat(report.skipped()).extracting(SkippedRule::rule).isSorted();
    }

    @Test
    void skipsWhatTheProviderDoesNotHave() {
        CostSnapshot snapshot =
                Given.bare(List.of(STOPPED)).part(Part.VOLUMES, PartStatus.READ).build();
        CostReport report = CostAnalysis.of(snapshot).report();
        assertThat(report.findings()).extracting(Finding::rule).containsExactly("vultr.instance.stopped");
        assertThat(report.skipped())
                .extracting(SkippedRule::rule)
                .contains("load-balancer.empty")
                .doesNotContain("volume.unattached", "instance.stopped");
        assertThat(report.skipped().get(0).reason()).contains("the provider has no such thing");
    }

    @Test
    void trustsDataOfOnesOwn() {
        CostReport report =
                CostAnalysis.of(Given.bare(SNAPSHOT.resources()).build()).report();
        assertThat(report.findings()).hasSize(2);
        assertThat(report.skipped()).isEmpty();
    }

    @Test
    void leavesRulesOutOnRequest() {
        for (String name : List.of("instance.stopped", "vultr.instance.stopped")) {
            CostReport report =
                    CostAnalysis.builder(SNAPSHOT).without(name).build().report();
            assertThat(report.findings()).extracting(Finding::rule).containsExactly("vultr.volume.unattached");
            assertThat(report.skipped()).containsExactly(new SkippedRule("instance.stopped", "left out on request"));
        }
        assertThat(CostAnalysis.builder(SNAPSHOT)
                        .without("aws.instance.stopped")
                        .build()
                        .report()
                        .findings())
                .hasSize(2);
    }

    @Test
    void takesOptionsTypedOrAsText() {
        assertThat(CostAnalysis.builder(SNAPSHOT)
                        .option(AnalysisOptions.UNATTACHED_VOLUME_DAYS, 1000)
                        .build()
                        .report()
                        .notJudged())
                .containsExactly(new NotJudged(
                        "volume.unattached",
                        SNAPSHOT.resources().get(1).ref(),
                        "It is so since 2026-01-01T00:00:00Z, and counts from 1000 days on."));
        assertThat(CostAnalysis.builder(SNAPSHOT)
                        .option("volume.unattached.days", " 1000 ")
                        .build()
                        .report()
                        .findings())
                .hasSize(1);
    }

    @Test
    void handsRulesTheirOptionsInEveryType() {
        AnalysisOption<String> text = new AnalysisOption<>("my.text", String.class, "x", "text");
        AnalysisOption<Boolean> flag = new AnalysisOption<>("my.flag", Boolean.class, false, "flag");
        AnalysisOption<BigDecimal> number =
                new AnalysisOption<>("my.number", BigDecimal.class, BigDecimal.ONE, "number");
        StringBuilder seen = new StringBuilder();
        CostAnalyzer rule = new TestRule("my.rule", Set.of(), List.of(text, flag, number), context -> {
            seen.append(context.option(text))
                    .append(context.option(flag))
                    .append(context.option(number))
                    .append(context.now())
                    .append(context.costs().query(CostQuery.builder().build()).total());
            return List.of();
        });
        CostReport report = CostAnalysis.builder(SNAPSHOT)
                .analyzers(rule)
                .option("my.text", "hello")
                .option("my.flag", "true")
                .option("my.number", "2.5")
                .build()
                .report();
        assertThat(report.issues()).isEmpty();
        assertThat(seen).hasToString("hellotrue2.52026-11-16T00:00:00Z[]");
    }

    @Test
    void tellsAllWrongSettingsAtOnce() {
        assertThatThrownBy(() -> CostAnalysis.builder(SNAPSHOT)
                        .option("volume.unattached.days", "soon")
                        .option("no.such", "1")
                        .without("no.rule")
                        .build())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(
                        "'volume.unattached.days' (COST_VOLUME_UNATTACHED_DAYS) needs a value of type Integer, not 'soon'")
                .hasMessageContaining("No rule has an option 'no.such'. There are: [address.unattached.days")
                .hasMessageContaining("There is no rule 'no.rule' to leave out. There are: [address.unattached");
    }

    @Test
    void asksNoRuleOfAnotherProvider() {
        CostAnalyzer aws = new CostAnalyzer() {
            @Override
            public String id() {
                return "aws.gp2";
            }

            @Override
            public String provider() {
                return "aws";
            }

            @Override
            public List<Finding> analyze(AnalysisContext context) {
                throw new IllegalStateException("must not be asked");
            }
        };
        CostReport report =
                CostAnalysis.builder(SNAPSHOT).analyzers(aws).build().report();
        assertThat(report.issues()).isEmpty();
        assertThat(report.skipped()).isEmpty();
    }

    @Test
    void findsRulesThroughAServiceFileAndSurvivesABrokenOne(@TempDir Path folder) throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(
                services.resolve(CostAnalyzer.class.getName()), "no.such.Rule\n" + FoundRule.class.getName() + "\n");
        URL[] urls = {folder.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(urls, getClass().getClassLoader())) {
            CostAnalysis analysis =
                    CostAnalysis.builder(SNAPSHOT).classLoader(loader).build();
            assertThat(analysis.analyzers()).extracting(CostAnalyzer::id).contains("found.rule");
            assertThat(analysis.report().issues())
                    .singleElement()
                    .satisfies(issue -> assertThat(issue.message()).contains("no.such.Rule"));
        }
    }

    @Test
    void putsTheProvidersOwnAdviceAmongTheFindings() {
        Finding advice = Finding.builder("vultr.adviser", STOPPED.ref())
                .evidence(Evidence.of("says", "so"))
                .origin(Origin.PROVIDER)
                .build();
        CostReport report = CostAnalysis.of(
                        SNAPSHOT.toBuilder().advice(List.of(advice)).build())
                .report();
        assertThat(report.findings()).hasSize(3).contains(advice);
    }

    @Test
    void countsTheSameClaimOnce() {
        CostReport report = CostAnalysis.builder(SNAPSHOT)
                .onlyTheseAnalyzers()
                .analyzers(rule("my.rule", context -> List.of(claim("my.rule"), claim("my.rule"))))
                .build()
                .report();
        assertThat(report.findings()).hasSize(1);
    }

    @Test
    void keepsWhatWasAnalysed() {
        assertThat(CostAnalysis.of(SNAPSHOT).report().snapshot()).isSameAs(SNAPSHOT);
    }

    @Test
    void judgesBareMetalOnItsOwnPart() {
        CostReport report = CostAnalysis.of(Given.snapshot(Given.bareMetal("m", ResourceState.STOPPED, "100"))
                        .part(Part.INSTANCES, PartStatus.FAILED)
                        .build())
                .report();
        assertThat(report.findings()).extracting(Finding::rule).containsExactly("vultr.bare-metal.stopped");
        assertThat(report.findings().get(0).resources().get(0).kind()).isEqualTo(ResourceKind.BARE_METAL);
    }

    private static Finding claim(String rule) {
        return Finding.builder(rule, STOPPED.ref())
                .evidence(Evidence.of("test", "yes"))
                .build();
    }

    private static CostAnalyzer rule(String id, Function<AnalysisContext, List<Finding>> body) {
        return new TestRule(id, Set.of(), List.of(), body);
    }

    private record TestRule(
            String id, Set<Part> needs, List<AnalysisOption<?>> options, Function<AnalysisContext, List<Finding>> body)
            implements CostAnalyzer {

        @Override
        public List<Finding> analyze(AnalysisContext context) {
            return body.apply(context);
        }
    }

    @Test
    void namesFindingsAsTheProviderDoes() {
        FindingNames names = new FindingNames("vultr", List.of(new FoundNames()));
        Finding finding = CostAnalysis.of(SNAPSHOT).report().findings().get(1);
        Finding named = names.named(finding);
        assertThat(named.rule()).isEqualTo("vultr.disk.alone");
        assertThat(named.id()).isEqualTo(finding.id().replace("vultr.volume.unattached", "vultr.disk.alone"));
        assertThat(named.savings()).isEqualTo(finding.savings());
        assertThat(names.plain("vultr.disk.alone")).isEqualTo("vultr.volume.unattached");
        assertThat(new FindingNames("aws", List.of(new FoundNames())).named(finding))
                .isSameAs(finding);
    }

    private static final class FoundNames implements RuleNames {

        @Override
        public String provider() {
            return "vultr";
        }

        @Override
        public Map<String, String> names() {
            return Map.of("volume.unattached", "vultr.disk.alone");
        }
    }

    @Test
    void takesThresholdsFromTheEnvironmentWhereTheyAreNotSet() {
        Map<String, String> environment = Map.of("DEMO_LIMIT", "7");
        AnalysisOption<Integer> limit =
                new AnalysisOption<>("demo.limit", Integer.class, 3, "a limit").inVariable("DEMO_LIMIT");
        List<Integer> seen = new ArrayList<>();
        CostAnalyzer rule = new CostAnalyzer() {
            @Override
            public String id() {
                return "demo.rule";
            }

            @Override
            public List<AnalysisOption<?>> options() {
                return List.of(limit);
            }

            @Override
            public List<Finding> analyze(AnalysisContext context) {
                seen.add(context.option(limit));
                return List.of();
            }
        };
        CostAnalysisBuilder analysis =
                CostAnalysis.builder(SNAPSHOT).analyzers(rule).environment(environment::get);
        analysis.build().report();
        analysis.option(limit, 9).build().report();
        assertThat(seen).containsExactly(7, 9);
        assertThatThrownBy(() -> CostAnalysis.builder(SNAPSHOT)
                        .analyzers(rule)
                        .environment(name -> "many")
                        .build())
                .hasMessageContaining("demo.limit")
                .hasMessageContaining("DEMO_LIMIT");
    }
}
