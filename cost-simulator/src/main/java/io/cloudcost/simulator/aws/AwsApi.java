package io.cloudcost.simulator.aws;

import io.cloudcost.simulator.Answer;
import io.cloudcost.simulator.Call;
import io.cloudcost.simulator.CloudService;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Looks at signature and clock, and hands each request to its service. The signature's digits are not checked. */
final class AwsApi implements CloudService {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ROOT);
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final AwsEstate estate;
    private final CostExplorerApi costs;
    private final Ec2Api ec2;
    private final StsApi sts;
    private volatile Clock clock = Clock.systemUTC();

    AwsApi(AwsEstate estate) {
        this.estate = estate;
        this.costs = new CostExplorerApi(estate);
        this.ec2 = new Ec2Api(estate);
        this.sts = new StsApi(estate);
    }

    void clock(Clock other) {
        clock = other;
    }

    @Override
    public Call named(Call call) {
        return AwsRequest.of(call).map(request -> call.withPath(request.path())).orElse(call);
    }

    @Override
    public Answer answer(Call call) {
        Answer answer = AwsRequest.of(call)
                .map(request -> answer(request, call))
                .orElseGet(() -> AwsErrors.json(
                        403, "MissingAuthenticationTokenException", "Request is missing Authentication Token"));
        return answer.withHeader("Date", DATE.format(clock.instant().atOffset(ZoneOffset.UTC)));
    }

    private Answer answer(AwsRequest request, Call call) {
        if (isSkewed(call)) {
            return AwsErrors.of(
                    request.service(),
                    request.service().equals("ce") ? 400 : 403,
                    request.service().equals("ec2") ? "RequestExpired" : "SignatureDoesNotMatch",
                    "Signature expired: the request's time is not near " + clock.instant());
        }
        if (!estate.accepts(request.keyId())) {
            return AwsErrors.of(
                    request.service(),
                    request.service().equals("ce") ? 400 : 403,
                    unknownKey(request.service()),
                    "The security token included in the request is invalid.");
        }
        return switch (request.service()) {
            case "ce" -> costs.answer(request.operation(), call);
            case "ec2" -> ec2.answer(request, AwsRequest.form(call));
            case "sts" -> sts.answer(request, AwsRequest.form(call));
            default -> AwsErrors.query(400, "InvalidAction", "There is no service " + request.service());
        };
    }

    static String unknownKey(String service) {
        return switch (service) {
            case "ce" -> "UnrecognizedClientException";
            case "ec2" -> "AuthFailure";
            default -> "InvalidClientTokenId";
        };
    }

    private boolean isSkewed(Call call) {
        try {
            Instant sent = LocalDateTime.parse(call.header("x-amz-date").orElse(""), STAMP)
                    .toInstant(ZoneOffset.UTC);
            return Duration.between(sent, clock.instant()).abs().compareTo(TOLERANCE) > 0;
        } catch (DateTimeException unreadable) {
            return true;
        }
    }

    @Override
    public Answer tooMany(Call call) {
        String service = AwsRequest.of(call).map(AwsRequest::service).orElse("ce");
        return tooMany(service);
    }

    static Answer tooMany(String service) {
        return switch (service) {
            case "ce" -> AwsErrors.json(400, "LimitExceededException", "Rate exceeded");
            case "ec2" -> AwsErrors.ec2(503, "RequestLimitExceeded", "Request limit exceeded.");
            default -> AwsErrors.query(400, "Throttling", "Rate exceeded");
        };
    }
}
