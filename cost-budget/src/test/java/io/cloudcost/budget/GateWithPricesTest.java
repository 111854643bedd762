package io.cloudcost.budget;

import static io.cloudcost.budget.model.Needs.gpu;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.cloudcost.ConfigurationException;
import io.cloudcost.TransportException;
import io.cloudcost.budget.model.BudgetPeriod;
import io.cloudcost.budget.model.Decision;
import io.cloudcost.budget.model.EstimateBasis;
import io.cloudcost.budget.model.Fit;
import io.cloudcost.budget.model.Job;
import io.cloudcost.budget.model.JobOutcome;
import io.cloudcost.budget.model.JobRequest;
import io.cloudcost.budget.model.JobRequestBuilder;
import io.cloudcost.budget.model.Needs;
import io.cloudcost.budget.model.Refusal;
import io.cloudcost.budget.model.RefusalCode;
import io.cloudcost.budget.model.SpotUse;
import io.cloudcost.budget.model.StartedMachine;
import io.cloudcost.budget.model.WhenUnknown;
import io.cloudcost.model.Money;
import io.cloudcost.resource.PriceQuote;
import io.cloudcost.resource.PriceQuote.Billing;
import io.cloudcost.resource.PriceQuote.Rate;
import io.cloudcost.spi.JobCost;
import io.cloudcost.spi.JobCostKind;
import io.cloudcost.spi.PriceCatalog;
import io.cloudcost.spi.PriceRead;
import io.cloudcost.spi.PriceScope;
import io.cloudcost.store.StateStore;
import io.cloudcost.store.StateStores;
import io.cloudcost.testkit.SettableClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GateWithPricesTest {

    private static final PriceQuote SMALL = quote("small", 2, "1", "0.4");
    private static final PriceQuote LARGE = quote("large", 8, "4", "1");

    private final SettableClock clock = new SettableClock("2026-11-21T10:00:00Z");
    private final StateStore state = StateStores.open("sqlite::memory:");

    @AfterEach
    void close() {
        state.close();
    }

    @Test
    void theOneThatTheDocumentationShowsIsLetIn() {
        PriceBook catalog = PriceBook.snapshot();
        BudgetGate gate = BudgetGate.on(state)
                .prices(catalog)
                .limit("team-a", Money.usd("500"), BudgetPeriod.MONTH)
                .build();
        Decision decision = gate.ask(JobRequest.named("train-42")
                .needs(gpu("A100", 1))
                .hours(3)
                .budget(Money.usd("10"))
                .build());
        assertThat(decision.explain())
                .startsWith("train-42 may run: 7.19")
                .contains("vultr/*/vcg-a100-12c-120g-80vram")
                .contains("days old");
        try (JobRun run = gate.launch(decision)) {
            assertThat(Objects.requireNonNull(run.job().quote()).plan()).isEqualTo("vcg-a100-12c-120g-80vram");
        }
    }

    @Test
    void aRefusalSaysWhatWouldFit() {
        BudgetGate gate = BudgetGate.on(state).prices(PriceBook.snapshot()).build();
        Decision decision = gate.ask(JobRequest.named("train-42")
                .needs(Needs.plan("gcp", "us-central1", "a2-highgpu-1g"))
                .hours(3)
                .budget(Money.usd("10"))
                .build());
        assertThat(decision.explain())
                .startsWith(
                        "train-42 may not run. It may cost 11.020155 USD (P90; 3 h on gcp/us-central1/a2-highgpu-1g at"
                                + " 3.673385 USD/h, a price of ")
                .contains("more than the 10 USD that this job may cost. What fits: 2 h 43 min on it for 9.97")
                .contains("; vultr/*/vcg-a100-12c-120g-80vram at 2.397");
    }

    @Test
    void everyFitIsLetIn() {
        BudgetGate gate = gate(it -> it.limit("a", Money.usd("10"), BudgetPeriod.MONTH));
        gate.launch(job(LARGE, 1).build()).detach();
        Decision.Refused refused = (Decision.Refused) gate.ask(job(LARGE, 2).build());
        assertThat(refused.fits())
                .extracting(Fit::kind)
                .containsExactly(Fit.Kind.SHORTER, Fit.Kind.SPOT, Fit.Kind.LATER);
        assertThat(refused.fits().get(0).sentence()).isEqualTo("1 h on it for 4 USD");
        assertThat(gate.ask(job(LARGE, 1).runtime(Duration.ofMinutes(60)).build())
                        .admitted())
                .isTrue();
        assertThat(gate.ask(job(LARGE, 1).runtime(Duration.ofMinutes(61)).build())
                        .admitted())
                .isFalse();
        assertThat(gate.ask(job(LARGE, 2)
                                .needs(Needs.builder()
                                        .vcpus(8)
                                        .spot(SpotUse.ONLY)
                                        .build())
                                .build())
                        .admitted())
                .isTrue();
        clock.set("2026-12-01T00:00:00Z");
        assertThat(gate.ask(job(LARGE, 2).build()).admitted()).isTrue();
    }

    @Test
    void sayWhyNothingFits() {
        BudgetGate gate = gate(it -> it.maxPriceAge(Duration.ofDays(100)));
        assertThat(code(gate, Needs.builder().vcpus(99).build())).isEqualTo(RefusalCode.NO_MACHINE);
        assertThat(gate.ask(job(Needs.gpu("H100", 1)).build()).explain())
                .contains("No machine fits of 2 prices: another GPU");
        clock.move(Duration.ofDays(200));
        assertThat(code(gate, Needs.builder().vcpus(2).build())).isEqualTo(RefusalCode.PRICE_TOO_OLD);
        assertThat(code(BudgetGate.on(state).build(), Needs.builder().build())).isEqualTo(RefusalCode.PRICE_UNKNOWN);
        assertThat(code(
                        gate(it -> it.perRequest(Money.of("9", "EUR"))),
                        Needs.builder().vcpus(2).build()))
                .isEqualTo(RefusalCode.CURRENCY);
        assertThat(code(
                        gate(it -> it),
                        Needs.builder().vcpus(2).maxHourly(Money.of("9", "EUR")).build()))
                .isEqualTo(RefusalCode.CURRENCY);
    }

    @Test
    void whatCannotBePricedIsNotLetInUnlessTold() {
        Needs traffic = Needs.builder().vcpus(2).egressGb(BigDecimal.TEN).build();
        Decision.Refused refused =
                (Decision.Refused) gate(it -> it).ask(job(traffic).build());
        assertThat(refused.reasons()).singleElement().satisfies(it -> {
            assertThat(it.code()).isEqualTo(RefusalCode.PRICE_UNKNOWN);
            assertThat(it.sentence()).contains("egress of 10 GB");
        });
        Decision.Admitted allowed = (Decision.Admitted)
                gate(it -> it.whenUnknown(WhenUnknown.ALLOW)).ask(job(traffic).build());
        assertThat(allowed.estimate().p90()).isEqualTo(Money.usd("20"));
        assertThat(allowed.estimate().basis()).isEqualTo(EstimateBasis.UNKNOWN);
    }

    @Test
    void whatIsKnownNotToFitIsNeverLetIn() {
        BudgetGate lenient = gate(it -> it.whenUnknown(WhenUnknown.ALLOW));
        assertThat(code(lenient, Needs.builder().vcpus(99).build())).isEqualTo(RefusalCode.NO_MACHINE);
        Needs dear = Needs.builder().vcpus(8).egressGb(BigDecimal.TEN).build();
        assertThat(codes(lenient, job(dear).hours(10))).containsExactly(RefusalCode.OVER_REQUEST_LIMIT);
    }

    @Test
    void whatItRanForIsBookedThoughNotAllOfItsPriceWasKnown() {
        BudgetGate lenient = gate(it -> it.whenUnknown(WhenUnknown.ALLOW));
        Needs traffic = Needs.builder().vcpus(8).egressGb(BigDecimal.TEN).build();
        JobRun run = lenient.launch(job(traffic).build());
        clock.move(Duration.ofHours(1));
        assertThat(run.end(JobOutcome.SUCCEEDED).booked()).isEqualTo(Money.usd("20"));
        JobRun long_ = lenient.launch(job(traffic).build());
        clock.move(Duration.ofHours(9));
        assertThat(long_.end(JobOutcome.SUCCEEDED).booked()).isEqualTo(Money.usd("36"));
    }

    @Test
    void whatTrafficCostsOnAMachineOfOnesOwnIsNotKnown() {
        JobRequestBuilder own = JobRequest.named("own")
                .hourlyPrice(Money.usd("1"))
                .hours(1)
                .needs(Needs.builder().egressGb(BigDecimal.TEN).build());
        assertThat(codes(gate(it -> it), own)).containsExactly(RefusalCode.PRICE_UNKNOWN);
    }

    @Test
    void isBookedInTheCurrencyThatItWasReservedIn() {
        BudgetGate gate = gate(it -> it.perRequest(Money.of("3000", "JPY"))
                .rates((from, to) -> new BigDecimal(to.equals("JPY") ? "150" : "2"))
                .limit("yen", Money.of("9000", "JPY"), BudgetPeriod.MONTH));
        JobRun run = gate.launch(job(LARGE, 2).build());
        assertThat(run.job().reservation().amount()).isEqualTo(Money.of("1200", "JPY"));
        clock.move(Duration.ofHours(1));
        assertThat(run.end(JobOutcome.SUCCEEDED).booked()).isEqualTo(Money.of("600", "JPY"));
        JobRun onMachine = gate.launch(job(LARGE, 2).build()).started(StartedMachine.of("i-1"));
        clock.move(Duration.ofHours(2));
        assertThat(onMachine.end(JobOutcome.SUCCEEDED).booked()).isEqualTo(Money.of("1200", "JPY"));
        assertThat(gate.budgets().status("yen").orElseThrow().now().left()).isEqualTo(Money.of("7200", "JPY"));
    }

    @Test
    void trafficIsBookedWithTheTime() {
        InstanceFinder finder = InstanceFinder.builder(Catalogs.together(List.of(catalog()), clock))
                .egressRate("cloud", Money.usd("0.1"))
                .clock(clock)
                .build();
        BudgetGate gate = BudgetGate.on(state).clock(clock).finder(finder).build();
        JobRun run = gate.launch(
                job(Needs.builder().vcpus(2).egressGb(BigDecimal.TEN).build()).build());
        clock.move(Duration.ofHours(1));
        assertThat(run.end(JobOutcome.SUCCEEDED).booked()).isEqualTo(Money.usd("2"));
    }

    @Test
    void trafficAndDisksAreToldApart() {
        InstanceFinder finder = InstanceFinder.builder(Catalogs.together(List.of(catalog()), clock))
                .egressRate("cloud", Money.usd("0.1"))
                .storageRate("cloud", Money.usd("1"))
                .clock(clock)
                .build();
        BudgetGate gate = BudgetGate.on(state).clock(clock).finder(finder).build();
        JobRun run = gate.launch(job(Needs.builder()
                        .vcpus(2)
                        .egressGb(BigDecimal.TEN)
                        .storageGb(BigDecimal.valueOf(1460))
                        .build())
                .build());
        clock.move(Duration.ofHours(1));
        assertThat(gate.ledger().catalogueCosts(run.end(JobOutcome.SUCCEEDED)))
                .extracting(JobCost::kind, it -> it.amount().toString())
                .containsExactly(
                        tuple(JobCostKind.COMPUTE, "1 USD"),
                        tuple(JobCostKind.NETWORK, "1 USD"),
                        tuple(JobCostKind.STORAGE, "2 USD"));
    }

    @Test
    void aFinderKnowsMore() {
        InstanceFinder finder = InstanceFinder.builder(Catalogs.together(List.of(catalog()), clock))
                .egressRate("cloud", Money.usd("0.1"))
                .clock(clock)
                .build();
        BudgetGate gate = BudgetGate.on(state).clock(clock).finder(finder).build();
        Decision.Admitted decision = (Decision.Admitted) gate.ask(
                job(Needs.builder().vcpus(2).egressGb(BigDecimal.TEN).build()).build());
        assertThat(decision.estimate().p90()).isEqualTo(Money.usd("2"));
        assertThatThrownBy(() ->
                        BudgetGate.on(state).finder(finder).prices(catalog()).build())
                .isInstanceOf(ConfigurationException.class);
    }

    @Test
    void anHourBegunIsAnHourWhereTheProviderSaysSo() {
        BudgetGate gate = gate(it -> it);
        JobRun run = gate.launch(job(SMALL, 4).build()).started(StartedMachine.of("i-1"));
        clock.move(Duration.ofMinutes(61));
        Job job = run.end(JobOutcome.SUCCEEDED);
        assertThat(job.booked()).isEqualTo(Money.usd("2"));
    }

    @Test
    void laterPricesChangeNoJob() {
        JobRun run = gate(it -> it).launch(job(SMALL, 4).build());
        Job before = run.job();
        BudgetGate dearer = BudgetGate.on(state)
                .clock(clock)
                .prices(new PriceBook(new PriceRead(List.of(quote("small", 2, "9", "8")), List.of(), clock.instant())))
                .rates((from, to) -> BigDecimal.TEN)
                .build();
        assertThat(dearer.ask(job(SMALL, 4).build()).offer().orElseThrow().hourly())
                .isEqualTo(Money.usd("9"));
        assertThat(dearer.ledger().find(run.id())).contains(before);
        clock.move(Duration.ofHours(2));
        assertThat(dearer.ledger()
                        .end(run.id(), JobOutcome.SUCCEEDED, clock.instant())
                        .booked())
                .isEqualTo(Money.usd("2"));
    }

    @Test
    void oneBrokenCatalogueDoesNotStopTheOthers() {
        PriceCatalog broken = new PriceCatalog() {
            @Override
            public String name() {
                return "broken";
            }

            @Override
            public PriceRead read(PriceScope scope) {
                throw new TransportException("no way", null);
            }
        };
        BudgetGate gate = BudgetGate.on(state)
                .clock(clock)
                .prices(broken)
                .prices(catalog())
                .build();
        assertThat(gate.ask(job(SMALL, 1).build()).admitted()).isTrue();
        assertThat(gate.ask(job(Needs.builder().vcpus(99).build()).build()).explain())
                .contains("The prices of broken are missing: no way");
        assertThat(Catalogs.together(List.of(broken), clock).gaps())
                .singleElement()
                .satisfies(it -> assertThat(it.why()).isEqualTo("no way"));
    }

    private BudgetGate gate(UnaryOperator<BudgetGateBuilder> settings) {
        return settings.apply(BudgetGate.on(state).clock(clock).prices(catalog()))
                .build();
    }

    private static PriceCatalog catalog() {
        return new PriceBook(new PriceRead(List.of(SMALL, LARGE), List.of(), Instant.EPOCH));
    }

    private static PriceQuote quote(String plan, int vcpus, String hourly, String spot) {
        Instant asOf = Instant.parse("2026-11-20T00:00:00Z");
        return PriceQuote.builder("cloud", plan)
                .region("here")
                .vcpus(vcpus)
                .memoryMib(4096)
                .onDemand(new Rate(Money.usd(hourly), asOf, null))
                .spot(new Rate(Money.usd(spot), asOf, null))
                .billing(Billing.BY_HOUR)
                .source("a test")
                .build();
    }

    private static JobRequestBuilder job(PriceQuote quote, int hours) {
        return job(Needs.builder().vcpus(quote.vcpus().getAsInt()).build()).hours(hours);
    }

    private static JobRequestBuilder job(Needs needs) {
        return JobRequest.named("train").hours(1).needs(needs);
    }

    private static RefusalCode code(BudgetGate gate, Needs needs) {
        return codes(gate, job(needs)).get(0);
    }

    private static List<RefusalCode> codes(BudgetGate gate, JobRequestBuilder request) {
        return ((Decision.Refused) gate.ask(request.build()))
                .reasons().stream().map(Refusal::code).toList();
    }
}
