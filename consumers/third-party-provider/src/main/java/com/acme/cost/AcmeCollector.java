package com.acme.cost;

import io.cloudcost.AccessCheck;
import io.cloudcost.CollectRequest;
import io.cloudcost.CollectSink;
import io.cloudcost.CostCollector;
import io.cloudcost.CostException;
import io.cloudcost.Credentials;
import io.cloudcost.PermissionException;
import io.cloudcost.charge.CostRecord;
import io.cloudcost.http.ApiCall;
import io.cloudcost.http.ApiClient;
import io.cloudcost.http.CallObserver;
import io.cloudcost.http.Pages;
import io.cloudcost.http.RateLimit;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.snapshot.ChargeSet;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Feed;
import io.cloudcost.snapshot.Issue;
import io.cloudcost.snapshot.IssueCode;
import io.cloudcost.snapshot.Part;
import io.cloudcost.snapshot.PeriodState;
import io.cloudcost.snapshot.Source;
import io.cloudcost.spi.CallStats;
import io.cloudcost.spi.CollectRun;
import io.cloudcost.spi.CollectorSpec;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** Reads one month after the other, side by side. */
final class AcmeCollector implements CostCollector {

    static final Part CHARGES = new Part("charges");

    private final CollectorSpec spec;

    AcmeCollector(CollectorSpec spec) {
        this.spec = spec;
    }

    @Override
    public String provider() {
        return "acme";
    }

    @Override
    public CostSnapshot collect(CollectRequest request) {
        return collect(request, new CollectSink() {});
    }

    @Override
    public CostSnapshot collect(CollectRequest request, CollectSink sink) {
        YearMonth now = YearMonth.now(spec.clock());
        YearMonth last = request.to(now);
        List<ChargeSet> months = Collections.synchronizedList(new ArrayList<>());
        try (CollectRun run = new CollectRun("acme", spec, request, 4);
                ApiClient client = client(run)) {
            AcmeApi api = client.create(AcmeApi.class);
            for (YearMonth month = request.from(now); !month.isAfter(last); month = month.plusMonths(1)) {
                YearMonth each = month;
                run.part(CHARGES, true, () -> months.add(charges(api, each, each.equals(now))));
            }
            run.await();
            run.requireAnyOf(Set.of(CHARGES));
            Period period = Period.months(request.from(now), last);
            return run.finish(CostSnapshot.builder(source(), period, spec.clock().instant()))
                    .chargeSets(months)
                    .build();
        }
    }

    @Override
    public AccessCheck check() {
        CollectRequest thisMonth =
                CollectRequest.builder().months(YearMonth.now(spec.clock()), null).build();
        TreeMap<Part, AccessCheck.Access> access = new TreeMap<>();
        List<Issue> issues = new ArrayList<>();
        try {
            issues.addAll(collect(thisMonth).issues());
            access.put(CHARGES, AccessCheck.Access.GRANTED);
        } catch (PermissionException denied) {
            access.put(CHARGES, AccessCheck.Access.DENIED);
        } catch (CostException failure) {
            access.put(CHARGES, AccessCheck.Access.FAILED);
            issues.add(new Issue(IssueCode.PROVIDER_ERROR, CHARGES, String.valueOf(failure.getMessage())));
        }
        return new AccessCheck("acme", endpoint(), credentials().masked(Credentials.API_KEY), null, access, issues);
    }

    private ApiClient client(CollectRun run) {
        return ApiClient.builder("acme", endpoint())
                .header("Authorization", () -> "Bearer " + credentials().value(Credentials.API_KEY).orElseThrow())
                .rateLimit(RateLimit.perSecond("acme", spec.rateLimit(10)))
                .totalTimeout(run.left())
                .observer(new Counting(run.stats()))
                .build();
    }

    private Source source() {
        return new Source("acme", spec.accountId().orElse("main"));
    }

    private String endpoint() {
        return spec.endpoint().orElse("https://api.acme.example/v1");
    }

    private Credentials credentials() {
        return spec.credentials().orElseThrow();
    }

    private static ChargeSet charges(AcmeApi api, YearMonth month, boolean open) {
        List<CostRecord> charges = Pages.of(
                        cursor -> api.charges(month.toString(), cursor), AcmeApi.Page::charges, AcmeApi.Page::next)
                .stream()
                .map(line -> charge(month, line))
                .toList();
        PeriodState state = open ? PeriodState.OPEN : PeriodState.FINAL;
        return ChargeSet.of(Period.month(month), Feed.API, state, true, charges);
    }

    private static CostRecord charge(YearMonth month, AcmeApi.Line line) {
        LocalDate day = line.date();
        Period time = new Period(
                day.atStartOfDay(ZoneOffset.UTC).toInstant(),
                day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
        return CostRecord.builder(Period.month(month), time, Money.of(line.cost(), "EUR"))
                .service(line.service(), null)
                .build();
    }

    /** Puts what the client sends into the snapshot's stats. */
    private record Counting(CallStats stats) implements CallObserver {

        @Override
        public void starting(ApiCall call) {
            stats.sent();
        }

        @Override
        public void throttled(ApiCall call) {
            stats.rateLimited();
        }

        @Override
        public void retrying(ApiCall call, Duration wait, CostException cause) {
            stats.retried();
        }
    }
}
