package io.cloudcost.simulator.aws;

import io.cloudcost.simulator.Answer;
import io.cloudcost.simulator.Fault;
import io.cloudcost.simulator.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What goes wrong with AWS's API in particular. Operations are named as policies do: {@code ce:GetCostAndUsage}. */
public final class AwsFaults {

    private static final Set<String> MAPS = Set.of("Metrics", "Total", "Attributes", "tags");

    private AwsFaults() {}

    /** The credentials are unknown. */
    public static Fault unknownKey() {
        return error(
                "UnrecognizedClientException", "AuthFailure", "The security token included in the request is invalid.");
    }

    /** The session's token has expired. */
    public static Fault expiredToken() {
        return error(
                "ExpiredTokenException", "RequestExpired", "The security token included in the request is expired");
    }

    /** The policy does not allow it. */
    public static Fault denied() {
        return error(
                "AccessDeniedException",
                "UnauthorizedOperation",
                "User: arn:aws:iam::123456789012:user/cost-reader is not authorized to perform this action");
    }

    /** The policy does not allow this action. */
    public static Fault denied(String action) {
        return denied().on(path(action));
    }

    /** The account is not signed up for the service. */
    public static Fault notSignedUp() {
        return error(
                "SubscriptionRequiredException",
                "OptInRequired",
                "The AWS Access Key Id needs a subscription for the service");
    }

    /** There were too many requests, in the words of each service. */
    public static Fault throttled() {
        return Fault.changing(answer -> {
            if (isJson(answer)) {
                return AwsErrors.json(400, "LimitExceededException", "Rate exceeded");
            }
            if (isS3(answer)) {
                return AwsErrors.s3(503, "SlowDown", "Please reduce your request rate.");
            }
            return isEc2(answer)
                    ? AwsErrors.ec2(503, "RequestLimitExceeded", "Rate exceeded")
                    : AwsErrors.query(400, "Throttling", "Rate exceeded");
        });
    }

    /** Cost Explorer has no data of the kind. */
    public static Fault dataUnavailable() {
        return error(
                "DataUnavailableException",
                "Unavailable",
                "Insufficient amount of historical data to generate forecast");
    }

    /** Every page leads to the one with this token. */
    public static Fault repeatedCursor(String token) {
        return Fault.changing(answer -> isJson(answer)
                ? edit(answer, body -> body.put("NextPageToken", token))
                : text(
                        answer,
                        text -> text.replaceAll("<nextToken>.*</nextToken>", "")
                                .replace(
                                        "</DescribeInstancesResponse>",
                                        "<nextToken>" + token + "</nextToken></DescribeInstancesResponse>")));
    }

    /** A page of costs without a group, which leads on all the same. */
    public static Fault emptyPage(String token) {
        return Fault.changing(answer -> edit(answer, body -> {
            body.put("ResultsByTime", List.of());
            body.put("NextPageToken", token);
        }));
    }

    /** Costs without a group: what Cost Explorer knows nothing of. */
    public static Fault noGroups() {
        return Fault.changing(answer -> edit(answer, body -> body.put("ResultsByTime", List.of())));
    }

    /** A page of costs without a group, followed by the page that should have come. */
    public static Fault mislaidPage() {
        return Fault.changing(answer -> edit(answer, body -> {
            body.put("ResultsByTime", List.of());
            body.put("NextPageToken", CostPages.FROM_THE_START);
        }));
    }

    /** A page of metrics without any, followed by the page that should have come. */
    public static Fault mislaidMetrics() {
        return Fault.changing(answer -> text(
                answer,
                text -> text.replaceAll(
                        "(?s)<MetricDataResults>.*</MetricDataResults>",
                        "<MetricDataResults/><NextToken>" + CloudWatchApi.FROM_THE_START + "</NextToken>")));
    }

    /** Metrics that CloudWatch began to tell and did not finish. */
    public static Fault cutMetrics() {
        return Fault.changing(answer -> text(
                answer,
                text -> text.replace("<StatusCode>Complete</StatusCode>", "<StatusCode>PartialData</StatusCode>")));
    }

    /** All groups whose first key is this have another amount. */
    public static Fault changedAmount(String key, String amount) {
        String before = "(\\[\"" + Pattern.quote(key) + "\"[^]]*],\"Metrics\":\\{\"UnblendedCost\":\\{\"Amount\":\")";
        return Fault.changing(answer -> text(answer, text -> text.replaceAll(before + "[^\"]*", "$1" + amount)));
    }

    /** Every object has fields that nobody has heard of. */
    public static Fault extraFields() {
        return Fault.changing(answer -> isJson(answer)
                ? edit(answer, AwsFaults::extend)
                : text(answer, text -> text.replace("<item>", "<item><xNewText>new</xNewText>")));
    }

    /** The path by which log and faults know an action. */
    public static String path(String action) {
        return "/" + action.replace(':', '/');
    }

    private static Fault error(String json, String ec2, String message) {
        return Fault.changing(answer -> {
            if (isJson(answer)) {
                return AwsErrors.json(400, json, message);
            }
            if (isS3(answer)) {
                return AwsErrors.s3(403, json.replace("Exception", ""), message);
            }
            return isEc2(answer)
                    ? AwsErrors.ec2(403, ec2, message)
                    : AwsErrors.query(403, json.replace("Exception", ""), message);
        });
    }

    private static boolean isJson(Answer answer) {
        return AwsErrors.JSON_TYPE.equals(answer.headers().get("Content-Type"));
    }

    private static boolean isS3(Answer answer) {
        String text = new String(answer.body(), StandardCharsets.UTF_8);
        return text.contains(AwsErrors.S3_NAMESPACE)
                || text.contains("<Error><Code>NoSuch")
                || S3Objects.BINARY.equals(answer.headers().get("Content-Type"));
    }

    private static boolean isEc2(Answer answer) {
        String text = new String(answer.body(), StandardCharsets.UTF_8);
        return text.contains(AwsErrors.EC2_NAMESPACE) || text.contains("<Response><Errors>");
    }

    private static Answer edit(Answer answer, Consumer<Map<String, @Nullable Object>> change) {
        Map<String, @Nullable Object> body = Json.read(answer.body());
        change.accept(body);
        return answer.withBody(AwsErrors.JSON_TYPE, Json.write(body));
    }

    private static Answer text(Answer answer, UnaryOperator<String> change) {
        String text = new String(answer.body(), StandardCharsets.UTF_8);
        String type = isJson(answer) ? AwsErrors.JSON_TYPE : AwsErrors.XML_TYPE;
        return answer.withBody(type, change.apply(text).getBytes(StandardCharsets.UTF_8));
    }

    /** What AWS sends as a map from names to values is no object, and has no fields. */
    private static void extend(Map<?, ?> object) {
        object.forEach((name, value) -> {
            if (value instanceof Map<?, ?> inner && !MAPS.contains(name)) {
                extend(inner);
            }
            if (value instanceof List<?> list) {
                list.stream().filter(Map.class::isInstance).forEach(each -> extend((Map<?, ?>) each));
            }
        });
        put(object);
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<?, ?> object) {
        ((Map<String, Object>) object).put("XNewText", "new");
    }
}
