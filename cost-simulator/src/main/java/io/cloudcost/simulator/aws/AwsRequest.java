package io.cloudcost.simulator.aws;

import io.cloudcost.simulator.Call;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a request says of itself: all services share one address, so that the signature's scope and the operation's name tell them
 * apart.
 *
 * @param keyId whose signature it bears
 * @param region that it is signed for
 * @param service that it is signed for, as policies name it
 * @param operation for example {@code GetCostAndUsage}
 */
record AwsRequest(String keyId, String region, String service, String operation) {

    private static final Pattern SIGNATURE =
            Pattern.compile("AWS4-HMAC-SHA256 Credential=([^/]+)/\\d{8}/([^/]+)/([^/]+)"
                    + "/aws4_request, ?SignedHeaders=[^,]+, ?Signature=[0-9a-f]{64}");

    /** Empty if it bears no signature of version 4. */
    static Optional<AwsRequest> of(Call call) {
        Matcher signature = SIGNATURE.matcher(call.header("authorization").orElse(""));
        return signature.matches()
                ? Optional.of(new AwsRequest(
                        signature.group(1),
                        signature.group(2),
                        service(signature.group(3)),
                        operation(signature.group(3), call)))
                : Optional.empty();
    }

    private static String service(String signed) {
        return switch (signed) {
            case "monitoring" -> "cloudwatch";
            case "tagging" -> "tag";
            default -> signed;
        };
    }

    private static String operation(String service, Call call) {
        return call.header("x-amz-target")
                .map(target -> target.substring(target.lastIndexOf('.') + 1))
                .or(() -> RestPaths.operation(service, call))
                .orElseGet(() -> form(call).getOrDefault("Action", "unknown"));
    }

    /** The parameters of a query-protocol request. */
    static Map<String, String> form(Call call) {
        Map<String, String> form = new HashMap<>();
        for (String pair : call.body().split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                form.put(
                        URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return form;
    }

    /** The path that log and faults know it by. */
    String path() {
        return "/" + service + "/" + operation;
    }
}
