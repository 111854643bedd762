package io.cloudcost.aws.internal;

import io.cloudcost.CollectRequest;
import io.cloudcost.aws.internal.prices.PriceBook;
import io.cloudcost.aws.internal.prices.PriceDesk;
import io.cloudcost.aws.internal.sdk.AwsAccess;
import io.cloudcost.aws.internal.sdk.Identities;
import io.cloudcost.aws.internal.sdk.PriceList;
import io.cloudcost.aws.model.AdviceParts;
import io.cloudcost.aws.model.AwsEndpoints;
import io.cloudcost.aws.model.AwsParts;
import io.cloudcost.aws.model.AwsSettings;
import io.cloudcost.aws.model.ExtraParts;
import io.cloudcost.aws.model.ServiceParts;
import io.cloudcost.snapshot.Issue;
import io.cloudcost.snapshot.IssueCode;
import io.cloudcost.snapshot.Part;
import io.cloudcost.spi.CollectRun;
import io.cloudcost.spi.CollectorSpec;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What all readers of one collection share. */
final class Session {

    private static final Set<Part> PAID_EXTRAS = Stream.concat(
                    ExtraParts.all().stream(),
                    Stream.of(
                            AdviceParts.RIGHTSIZING,
                            AdviceParts.PURCHASES,
                            AwsParts.RECORD_TYPES,
                            Part.UTILIZATION,
                            ServiceParts.INCOMPLETE_UPLOADS))
            .collect(Collectors.toUnmodifiableSet());

    final CollectorSpec spec;
    final CollectRequest request;
    final CollectRun run;
    final AwsAccess access;
    final Outlet outlet;
    final Held held;
    final Identity identity;
    final PriceDesk prices;

    Session(CollectorSpec spec, CollectRequest request, CollectRun run, AwsAccess access, Outlet outlet) {
        this.spec = spec;
        this.request = request;
        this.run = run;
        this.access = access;
        this.outlet = outlet;
        this.held = new Held(outlet);
        this.identity = new Identity(spec, () -> Identities.caller(access));
        this.prices =
                new PriceDesk(wants(Part.PRICES) ? book() : PriceBook.closed("AWS's price list was not asked for"));
    }

    /** A page that cannot be read is a failure of the prices, whoever needed it. */
    private PriceBook book() {
        return new PriceBook(
                new PriceList(access)::products,
                spec.priceAnswers(),
                AwsAccess.endpoint(spec, AwsEndpoints.PRICING).orElse(""),
                rows -> run.read(Part.PRICES, rows),
                failure -> run.fork(Part.PRICES, () -> {
                    throw failure;
                }));
    }

    boolean wants(Part part) {
        return request.wants(part, byDefault(part));
    }

    static boolean byDefault(Part part) {
        return part.about().isEmpty() && !PAID_EXTRAS.contains(part);
    }

    void issue(IssueCode code, Part part, String message) {
        run.issue(new Issue(code, part, message));
    }

    /** Today in UTC, as AWS bills. */
    LocalDate today() {
        return spec.clock().instant().atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /** Of the time that the use of commitments is asked for. */
    LocalDate firstDayOfUse() {
        return endOfUse().minusDays(lookbackDays());
    }

    /** Exclusive; AWS wants a time that ended before today. */
    LocalDate endOfUse() {
        return today().minusDays(1);
    }

    YearMonth firstMonth() {
        YearMonth current = YearMonth.from(today());
        YearMonth back = YearMonth.from(today().minusDays(lookbackDays()));
        return request.from(current, back.until(current, ChronoUnit.MONTHS));
    }

    YearMonth lastMonth() {
        return request.to(YearMonth.from(today()));
    }

    /** The first day that costs are read of. */
    LocalDate firstDay() {
        return firstMonth().atDay(1);
    }

    /** The day after today at most: today's first figures are there, tomorrow's cannot be. */
    LocalDate endOfCosts() {
        LocalDate end = lastMonth().plusMonths(1).atDay(1);
        LocalDate tomorrow = today().plusDays(1);
        return end.isBefore(tomorrow) ? end : tomorrow;
    }

    int lookbackDays() {
        return spec.get(AwsSettings.LOOKBACK_DAYS).orElseThrow();
    }
}
