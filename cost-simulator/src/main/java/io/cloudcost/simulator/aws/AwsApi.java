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
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Looks at signature and clock, and hands each request to its service. The signature's digits are not checked. */
final class AwsApi implements CloudService {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ROOT);
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final Set<String> REGIONAL_JSON = Set.of("dynamodb", "ecs", "eks", "lambda", "logs", "tag");
    private static final Set<String> REGIONAL_ADVISERS = Set.of("compute-optimizer");
    private static final Set<String> REGIONAL_QUERY = Set.of("elasticache", "rds");

    private final AwsEstate estate;
    private final S3Objects objects = new S3Objects();
    private final Map<String, AwsService> services = new HashMap<>();
    private volatile Clock clock = Clock.systemUTC();

    AwsApi(AwsEstate estate) {
        this.estate = estate;
        CostExplorerApi costs = new CostExplorerApi(estate);
        Ec2Api ec2 = new Ec2Api(estate);
        StsApi sts = new StsApi(estate);
        services.put("ce", (request, call) -> costs.answer(request.operation(), call));
        services.put("ec2", (request, call) -> ec2.answer(request, AwsRequest.form(call)));
        services.put("pricing", new PricingApi(estate));
        CloudWatchApi metrics = new CloudWatchApi();
        services.put("cloudwatch", (request, call) -> metrics.answer(request, AwsRequest.form(call)));
        services.put("elasticloadbalancing", new BalancerApi(estate));
        services.put("s3", new S3Api(estate, objects));
        REGIONAL_JSON.forEach(name -> services.put(name, new JsonServices(estate)));
        REGIONAL_QUERY.forEach(name -> services.put(name, new RdsApi(estate)));
        services.put("cost-optimization-hub", new HubApi(estate));
        services.put("compute-optimizer", new OptimizerApi(estate));
        services.put("savingsplans", (request, call) -> Commitments.plans(estate, call));
        services.put("sts", (request, call) -> sts.answer(request, AwsRequest.form(call)));
    }

    S3Objects objects() {
        return objects;
    }

    void clock(Clock other) {
        clock = other;
    }

    @Override
    public Call named(Call call) {
        return AwsRequest.of(call)
                .map(request -> RestPaths.named(call, request.path()))
                .orElse(call);
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
                    AwsErrors.isJson(request.service()) ? 400 : 403,
                    request.service().equals("ec2") ? "RequestExpired" : "SignatureDoesNotMatch",
                    "Signature expired: the request's time is not near " + clock.instant());
        }
        if (!estate.accepts(request.keyId()) || isElsewhere(request)) {
            return AwsErrors.of(
                    request.service(),
                    AwsErrors.isJson(request.service()) ? 400 : 403,
                    unknownKey(request.service()),
                    "The security token included in the request is invalid.");
        }
        AwsService service = services.get(request.service());
        return service == null
                ? AwsErrors.query(400, "InvalidAction", "There is no service " + request.service())
                : service.answer(request, call);
    }

    static String unknownKey(String service) {
        if (AwsErrors.isJson(service)) {
            return "UnrecognizedClientException";
        }
        return switch (service) {
            case "ec2" -> "AuthFailure";
            case "s3" -> "InvalidAccessKeyId";
            default -> "InvalidClientTokenId";
        };
    }

    /** A region that is not enabled knows no key. */
    private boolean isElsewhere(AwsRequest request) {
        return (REGIONAL_JSON.contains(request.service())
                        || REGIONAL_ADVISERS.contains(request.service())
                        || REGIONAL_QUERY.contains(request.service()))
                && !estate.specification().regions().contains(request.region());
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
            case "s3" -> AwsErrors.s3(503, "SlowDown", "Please reduce your request rate.");
            case "lambda" -> AwsErrors.json(429, "TooManyRequestsException", "Rate Exceeded.");
            case "compute-optimizer",
                    "cost-optimization-hub",
                    "dynamodb",
                    "ecs",
                    "eks",
                    "logs",
                    "pricing",
                    "savingsplans",
                    "tag" -> AwsErrors.json(400, "ThrottlingException", "Rate exceeded");
            default -> AwsErrors.query(400, "Throttling", "Rate exceeded");
        };
    }
}
