package io.cloudcost.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.resource.Attachment;
import io.cloudcost.resource.ResourceState;
import io.cloudcost.snapshot.CommitmentShare;
import io.cloudcost.snapshot.CommitmentUse;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.CostSnapshotBuilder;
import io.cloudcost.snapshot.Feed;
import io.cloudcost.snapshot.Forecast;
import io.cloudcost.snapshot.Issue;
import io.cloudcost.snapshot.IssueCode;
import io.cloudcost.snapshot.Part;
import io.cloudcost.snapshot.PartStatus;
import io.cloudcost.snapshot.ProviderAnomaly;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExecutiveSummaryTest {

    @Test
    void saysTheKeyFiguresInPlainSentences() {
        CostSnapshotBuilder snapshot = Given.snapshot(
                        Given.instance("a", ResourceState.RUNNING, "1000"),
                        Given.instance("b", ResourceState.STOPPED, "200"),
                        Given.gpuInstance("g", ResourceState.RUNNING, "2800"),
                        Given.volume("v", Attachment.UNATTACHED, "50"))
                .invoices(List.of(Given.invoice("1", "2026-09", "4000"), Given.invoice("2", "2026-10", "4100")))
                .chargeSets(List.of(Given.charges(
                        "2026-11",
                        Feed.PENDING,
                        Given.charge("2026-11", "Compute", "2050").build())));
        assertThat(text(snapshot)).isEqualTo("""
                        The account vultr/acme has 3 instances (2 running, 1 stopped) and 0 bare-metal machines, 1 of them with GPUs, as of 2026-11-16T00:00:00Z.
                        At catalogue prices it costs 4,050.00 USD a month.
                        Machines are 4,000.00 USD of it, 70.0 % of that for GPUs.
                        1 stopped instance is billed all the same: 200.00 USD a month at the plans' prices.
                        1 volume is attached to nothing: 50.00 USD a month.
                        Acting on 2 findings saves 250.00 USD a month, nothing counted twice (6.2 % of the monthly cost).
                        Spending is stable (+2.5 % over 2 months); the average month is 4,050.00 USD.
                        The running month has 2,050.00 USD so far and may come to 4,100.00 USD, an estimate.
                        Rules could not judge 2 resources; the report says which, and why.""");
    }

    @Test
    void saysWhatIsUnknownAndWhy() {
        CostSnapshotBuilder snapshot = Given.snapshot(
                        Given.instance("a", ResourceState.RUNNING, ""), Given.volume("v", Attachment.to("a"), "50"))
                .part(Part.LOAD_BALANCERS, PartStatus.FAILED)
                .part(Part.BARE_METALS, PartStatus.NOT_ASKED)
                .part(Part.UTILIZATION, PartStatus.NOT_ASKED)
                .issues(List.of(
                        new Issue(IssueCode.PERMISSION, Part.LOAD_BALANCERS, "The key may not read load balancers.")));
        assertThat(text(snapshot)).isEqualTo("""
                        The account vultr/acme has 1 instance (1 running, 0 stopped) and an unknown number of bare-metal machines, as of 2026-11-16T00:00:00Z.
                        At catalogue prices it costs at least 50.00 USD (without 1 thing of unknown price) a month; the whole is not known, since these parts were not read: bare-metals, load-balancers.
                        No saving with a known amount was found.
                        The trend of spending is not known: A trend needs two complete months.
                        Rules that were not asked: bare-metal.stopped (needs parts that were not read: bare-metals (not asked for)).
                        Rules that were not asked: load-balancer.empty (needs parts that were not read: load-balancers (reading failed)).
                        Rules that were not asked: instance.low-traffic, instance.resize (needs parts that were not read: utilization (not asked for)).
                        The key may not read load balancers.""");
    }

    @Test
    void saysWhatTheProviderExpectsAndHowCommitmentsWereUsed() {
        Period rest = new Period(Instant.parse("2026-11-16T00:00:00Z"), Instant.parse("2026-12-01T00:00:00Z"));
        Period before = new Period(Instant.parse("2026-10-16T00:00:00Z"), Instant.parse("2026-11-15T00:00:00Z"));
        CostSnapshotBuilder snapshot = Given.snapshot()
                .forecasts(List.of(new Forecast(rest, Money.usd("812.1"), Money.usd("700"), Money.usd("900"), 80)))
                .commitments(List.of(
                        new CommitmentUse("SavingsPlans", before, new BigDecimal("83.25"), null, Money.usd("12"), null),
                        new CommitmentUse("Reservations", before, new BigDecimal("100"), null, null, null)));
        assertThat(text(snapshot))
                .contains(
                        "The provider expects 812.10 USD for 2026-11-16 to 2026-11-30 (80 % sure: 700.00 USD to 900.00 USD), an estimate.",
                        "SavingsPlans: 83.3 % used in 2026-10-16 to 2026-11-14; 12.00 USD unused.",
                        "Reservations: 100.0 % used in 2026-10-16 to 2026-11-14.");
    }

    @Test
    void saysWhatCommitmentsCoveredInTheLastMonth() {
        Period before = new Period(Instant.parse("2026-10-16T00:00:00Z"), Instant.parse("2026-11-01T00:00:00Z"));
        Period last = new Period(Instant.parse("2026-11-01T00:00:00Z"), Instant.parse("2026-11-15T00:00:00Z"));
        CostSnapshotBuilder snapshot = Given.snapshot()
                .commitmentShares(List.of(
                        share("SavingsPlans", before, "10", null, null),
                        share("SavingsPlans", last, "75.5", Money.usd("24.5"), null),
                        share("Reservations", last, "75", null, "180")));
        assertThat(text(snapshot))
                .contains(
                        "Reservations covered 75.0 % of what they could in 2026-11-01 to 2026-11-14; 180 hours on demand.",
                        "SavingsPlans covered 75.5 % of what they could in 2026-11-01 to 2026-11-14; 24.50 USD on demand.")
                .doesNotContain("2026-10-16");
    }

    private static CommitmentShare share(
            String type, Period period, String percent, @Nullable Money onDemand, @Nullable String hours) {
        return new CommitmentShare(
                type,
                period,
                new BigDecimal(percent),
                null,
                onDemand,
                null,
                hours == null ? null : new BigDecimal(hours));
    }

    @Test
    void saysWhatTheProviderDidNotExpect() {
        ProviderAnomaly known = new ProviderAnomaly(
                "a-1", "Route 53", LocalDate.of(2026, 11, 12), null, Money.usd("30.75"), null, null, List.of());
        ProviderAnomaly vague = new ProviderAnomaly("a-2", null, null, null, null, null, null, List.of());
        assertThat(text(Given.snapshot().anomalies(List.of(known, vague))))
                .contains(
                        "The provider did not expect 30.75 USD of Route 53 since 2026-11-12, some costs of a service not named.");
    }

    @Test
    void doesNotDrownInIssues() {
        Issue issue = new Issue(IssueCode.TRANSPORT, null, "Something did not arrive.");
        String text = text(Given.snapshot().issues(Collections.nCopies(7, issue)));
        assertThat(text.split("Something did not arrive")).hasSize(6);
        assertThat(text).endsWith("There are 2 more issues.");
    }

    @ParameterizedTest
    @CsvSource({"100, 150, Spending rises (+50.0 % over 2 months)", "100, 50, Spending falls (-50.0 % over 2 months)"})
    void saysWhereSpendingGoes(String older, String newer, String sentence) {
        CostSnapshotBuilder snapshot = Given.snapshot()
                .invoices(List.of(Given.invoice("1", "2026-09", older), Given.invoice("2", "2026-10", newer)));
        assertThat(text(snapshot)).contains(sentence);
    }

    private static String text(CostSnapshotBuilder builder) {
        CostSnapshot snapshot = builder.build();
        return CostAnalysis.of(snapshot).report().executiveSummary();
    }
}
