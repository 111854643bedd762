package io.cloudcost.monitor.spend;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.analysis.CostAnalysis;
import io.cloudcost.analysis.CostReport;
import io.cloudcost.charge.ChargeCategory;
import io.cloudcost.charge.CostRecord;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.monitor.alert.AlertBook;
import io.cloudcost.monitor.alert.AlertRules;
import io.cloudcost.monitor.measure.Measurement;
import io.cloudcost.monitor.measure.Measures;
import io.cloudcost.resource.Attachment;
import io.cloudcost.resource.Billed;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.resource.Machine;
import io.cloudcost.resource.Price;
import io.cloudcost.resource.ResourceInfo;
import io.cloudcost.resource.ResourceInfoBuilder;
import io.cloudcost.resource.ResourceKind;
import io.cloudcost.resource.ResourceRef;
import io.cloudcost.resource.ResourceState;
import io.cloudcost.resource.Volume;
import io.cloudcost.snapshot.ChargeSet;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.CostSnapshotBuilder;
import io.cloudcost.snapshot.Feed;
import io.cloudcost.snapshot.Issue;
import io.cloudcost.snapshot.IssueCode;
import io.cloudcost.snapshot.Part;
import io.cloudcost.snapshot.PartStatus;
import io.cloudcost.snapshot.PeriodState;
import io.cloudcost.snapshot.Source;
import io.cloudcost.store.StateStore;
import io.cloudcost.store.StateStores;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportFiguresTest {

    private static final Instant NOW = Instant.parse("2026-11-16T00:00:00Z");
    private static final Period NOVEMBER = Period.monthOf(NOW);
    private static final List<Part> PARTS = List.of(
            Part.INSTANCES,
            Part.BARE_METALS,
            Part.PRICES,
            Part.VOLUMES,
            Part.SNAPSHOTS,
            Part.VOLUME_SNAPSHOTS,
            Part.ADDRESSES,
            Part.LOAD_BALANCERS,
            Part.UTILIZATION);

    @Test
    void tellsWasteAndWhatItIs() {
        assertThat(words(report(PARTS, stopped("a"), stopped("b"), unattached()), List.of()))
                .containsExactlyInAnyOrder(
                        "opportunities {account=acme, provider=vultr, rule=vultr.instance.stopped} 2",
                        "opportunities {account=acme, provider=vultr, rule=vultr.volume.unattached} 1",
                        "waste {account=acme, provider=vultr, service=instance} 40 USD",
                        "waste {account=acme, provider=vultr, service=volume} 5 USD",
                        "idle_resources {account=acme, provider=vultr, service=instance} 2",
                        "idle_resources {account=acme, provider=vultr, service=volume} 1");
    }

    @Test
    void tellsThatNothingIsLeft() {
        List<Measurement> before = ReportFigures.of(report(PARTS, unattached()), List.of());

        assertThat(words(report(PARTS), before))
                .containsExactlyInAnyOrder(
                        "opportunities {account=acme, provider=vultr, rule=vultr.volume.unattached} 0",
                        "waste {account=acme, provider=vultr, service=volume} 0 USD",
                        "idle_resources {account=acme, provider=vultr, service=volume} 0");
    }

    @Test
    void takesWhatWasNotLookedAtForUnknown() {
        List<Measurement> before = ReportFigures.of(report(PARTS, unattached()), List.of());

        assertThat(words(report(List.of(Part.INSTANCES)), before))
                .contains("waste {account=acme, provider=vultr, service=volume} unknown USD");
    }

    @Test
    void wasteOfUnknownPriceIsUnknownAndNotNothing() {
        Volume unpriced = new Volume(
                info(ResourceKind.VOLUME, "v", "5")
                        .price(Price.unknown("no plan"))
                        .build(),
                new BigDecimal("50"),
                Attachment.UNATTACHED,
                "high_perf");
        List<Measurement> known = ReportFigures.of(report(PARTS, unattached()), List.of());
        List<Measurement> unknown = ReportFigures.of(report(PARTS, unpriced), known);

        assertThat(unknown)
                .filteredOn(it -> it.measure().equals(Measures.WASTE))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.value()).isNull();
                    assertThat(it.note()).isEqualTo("What it costs is known of none of 1 findings.");
                });
        assertThat(words(report(PARTS), unknown))
                .contains("waste {account=acme, provider=vultr, service=volume} 0 USD");
        assertThat(words(report(PARTS), ReportFigures.of(report(PARTS, unpriced), List.of())))
                .noneMatch(it -> it.startsWith("waste"))
                .contains("idle_resources {account=acme, provider=vultr, service=volume} 0");
    }

    @Test
    void whatWasUnknownIsNothingOnceItIsGone() {
        List<Measurement> before = ReportFigures.of(report(PARTS, unattached()), List.of());
        List<Measurement> unknown = ReportFigures.of(report(List.of(Part.INSTANCES)), before);

        assertThat(words(report(PARTS), unknown))
                .contains(
                        "waste {account=acme, provider=vultr, service=volume} 0 USD",
                        "opportunities {account=acme, provider=vultr, rule=vultr.volume.unattached} 0");
    }

    /** There is no share of nothing, and no division by it: the amount counts. */
    @Test
    void aServiceThatCostNothingBeforeIsToldByItsAmount() {
        List<CostRecord> charges = new ArrayList<>();
        for (int day = 1; day <= 15; day++) {
            charges.add(daily(day, "Compute", "10"));
            if (day >= 12) {
                charges.add(daily(day, "GPU", "80"));
            }
        }
        CostSnapshot snapshot = CostSnapshot.builder(new Source("vultr", "acme"), NOVEMBER, NOW)
                .chargeSets(List.of(ChargeSet.of(NOVEMBER, Feed.API, PeriodState.OPEN, true, charges)))
                .build();
        List<Measurement> told = ReportFigures.of(CostAnalysis.of(snapshot).report(), List.of());

        assertThat(told)
                .filteredOn(it -> it.measure().equals(Measures.NEW_DAILY_COST))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.money()).contains(Money.usd("80"));
                    assertThat(it.labels()).containsEntry("service", "GPU");
                    assertThat(it.note())
                            .isEqualTo("2026-11-12: 80 USD, and nothing was billed on the seven days before it began");
                });
        assertThat(told).noneMatch(it -> it.measure().equals(Measures.DAILY_CHANGE)); // there is no share of nothing
        assertAlert(told);
    }

    /** Small at first: the report tells the first day, and the watch the one that matters. */
    @Test
    void tellsTheLargestChangeAndTheDearestDayOfWhatIsNew() {
        List<CostRecord> charges = new ArrayList<>();
        for (int day = 1; day <= 15; day++) {
            charges.add(daily(day, "Compute", day < 9 ? "100" : day < 12 ? "125" : "1000"));
            charges.add(daily(day, "Storage", day < 13 ? "100" : "110"));
            charges.add(daily(day, "Mail", day < 13 ? "100" : "10"));
            if (day >= 11) {
                charges.add(daily(day, "GPU", day == 11 ? "1.20" : "500"));
            }
        }
        CostSnapshot snapshot = CostSnapshot.builder(new Source("vultr", "acme"), NOVEMBER, NOW)
                .chargeSets(List.of(ChargeSet.of(NOVEMBER, Feed.API, PeriodState.OPEN, true, charges)))
                .build();

        assertThat(words(CostAnalysis.of(snapshot).report(), List.of()))
                .contains(
                        "daily_change {account=acme, provider=vultr, service=Compute} 8.032",
                        "daily_change {account=acme, provider=vultr, service=Storage} 0.1",
                        "daily_change {account=acme, provider=vultr, service=Mail} -0.9",
                        "new_daily_cost {account=acme, provider=vultr, service=GPU} 500 USD");
    }

    /** A rule that broke, or advice that could not be read this time, found nothing: that is not zero. */
    @Test
    void whatFailedThisTimeIsUnknownAndNotGone() {
        List<Measurement> before = ReportFigures.of(report(PARTS, unattached()), List.of());
        for (IssueCode code : List.of(IssueCode.INTERNAL, IssueCode.RATE_LIMIT, IssueCode.TIMEOUT)) {
            CostSnapshotBuilder snapshot = snapshot(PARTS).issues(List.of(new Issue(code, null, "away")));
            assertThat(words(CostAnalysis.of(snapshot.build()).report(), before))
                    .as(code.name())
                    .containsExactlyInAnyOrder(
                            "opportunities {account=acme, provider=vultr, rule=vultr.volume.unattached} unknown",
                            "waste {account=acme, provider=vultr, service=volume} unknown USD",
                            "idle_resources {account=acme, provider=vultr, service=volume} unknown");
        }
        CostSnapshotBuilder denied =
                snapshot(PARTS).issues(List.of(new Issue(IssueCode.PERMISSION, null, "never had")));
        assertThat(words(CostAnalysis.of(denied.build()).report(), before))
                .contains("waste {account=acme, provider=vultr, service=volume} 0 USD");
    }

    private static void assertAlert(List<Measurement> told) {
        try (StateStore state = StateStores.open("sqlite::memory:")) {
            AlertBook book = AlertBook.on(state)
                    .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                    .rule(AlertRules.newService(Money.usd("5")))
                    .rule(AlertRules.dailyChange(new BigDecimal("0.5")))
                    .build();
            book.judge(told);
            assertThat(book.current())
                    .singleElement()
                    .satisfies(alert -> assertThat(alert.rule()).isEqualTo("new daily cost"));
        }
    }

    private static CostRecord daily(int day, String service, String cost) {
        Instant start = NOVEMBER.start().plus(Duration.ofDays(day - 1L));
        return CostRecord.builder(NOVEMBER, new Period(start, start.plus(Duration.ofDays(1))), Money.usd(cost))
                .category(ChargeCategory.USAGE)
                .service(service, null)
                .build();
    }

    private static List<String> words(CostReport report, List<Measurement> before) {
        return ReportFigures.of(report, before).stream()
                .map(it -> it.measure() + " " + it.labels() + " "
                        + it.known().map(BigDecimal::toPlainString).orElse("unknown")
                        + (it.currency() == null ? "" : " " + it.currency()))
                .toList();
    }

    private static CostReport report(List<Part> read, CloudResource... resources) {
        return CostAnalysis.of(snapshot(read, resources).build()).report();
    }

    private static CostSnapshotBuilder snapshot(List<Part> read, CloudResource... resources) {
        CostSnapshotBuilder snapshot = CostSnapshot.builder(new Source("vultr", "acme"), Period.monthOf(NOW), NOW)
                .resources(List.of(resources));
        read.forEach(part -> snapshot.part(part, PartStatus.READ));
        return snapshot;
    }

    private static Machine stopped(String id) {
        return Machine.of(
                info(ResourceKind.COMPUTE_INSTANCE, id, "20")
                        .state(ResourceState.STOPPED)
                        .build(),
                "vc2-1c-1gb",
                null);
    }

    private static Volume unattached() {
        return new Volume(
                info(ResourceKind.VOLUME, "v", "5").build(), new BigDecimal("50"), Attachment.UNATTACHED, "high_perf");
    }

    private static ResourceInfoBuilder info(ResourceKind kind, String id, String price) {
        return ResourceInfo.builder(new ResourceRef("vultr", "acme", kind, id))
                .region("ewr")
                .created(Instant.parse("2026-01-01T00:00:00Z"))
                .state(ResourceState.AVAILABLE)
                .billed(Billed.YES)
                .price(Price.monthly(Money.usd(price), "/plans"));
    }
}
