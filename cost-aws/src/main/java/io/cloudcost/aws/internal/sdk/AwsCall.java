package io.cloudcost.aws.internal.sdk;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * Which operation a request is for, read from the request itself, so that log, limits and prices hold for whatever the SDK sends.
 *
 * @param service as policies name it, for example {@code ce}
 * @param region the region that it signs for
 * @param operation for example {@code GetCostAndUsage}
 * @param attempt which try this is, from 1
 * @param invocation one id for all tries of a call
 * @param metrics how many metrics it asks for, where that is what it asks for; else 0
 */
record AwsCall(String service, String region, String operation, int attempt, String invocation, int metrics) {

    private static final Pattern SCOPE = Pattern.compile("Credential=[^/,]+/\\d+/([^/,]+)/([^/,]+)/");
    private static final Pattern ATTEMPT = Pattern.compile("attempt=(\\d+)");
    private static final Pattern ACTION = Pattern.compile("(?:^|&)Action=([^&]+)");

    static AwsCall of(SdkHttpRequest request, byte[] body) {
        Optional<Matcher> scope = found(SCOPE, header(request, "Authorization"));
        String operation = operation(scope.map(found -> found.group(2)).orElse(""), request, body);
        return new AwsCall(
                scope.map(found -> service(found.group(2))).orElse("unsigned"),
                scope.map(found -> found.group(1)).orElse("none"),
                operation,
                found(ATTEMPT, header(request, "amz-sdk-request"))
                        .map(found -> Integer.parseInt(found.group(1)))
                        .orElse(1),
                header(request, "amz-sdk-invocation-id"),
                operation.equals("GetMetricData") ? MetricCount.of(body) : 0);
    }

    /** What these sign with is not what policies call them. */
    private static String service(String signed) {
        return switch (signed) {
            case "monitoring" -> "cloudwatch";
            case "tagging" -> "tag";
            default -> signed;
        };
    }

    /** As policies name it: {@code ce:GetCostAndUsage}. */
    String action() {
        return service + ":" + operation;
    }

    private static String operation(String service, SdkHttpRequest request, byte[] body) {
        String target = header(request, "X-Amz-Target");
        if (!target.isEmpty()) {
            return target.substring(target.lastIndexOf('.') + 1);
        }
        return RestOperations.of(service, request)
                .or(() -> found(ACTION, new String(body, StandardCharsets.UTF_8))
                        .map(found -> URLDecoder.decode(found.group(1), StandardCharsets.UTF_8)))
                .orElseGet(() -> request.method() + " " + request.encodedPath());
    }

    private static String header(SdkHttpRequest request, String name) {
        return request.firstMatchingHeader(name).orElse("");
    }

    private static Optional<Matcher> found(Pattern pattern, String text) {
        return Optional.of(pattern.matcher(text)).filter(Matcher::find);
    }
}
