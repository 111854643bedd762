package io.cloudcost.aws.internal.sdk;

import io.cloudcost.http.RateLimit;
import io.cloudcost.http.RawAnswer;
import io.cloudcost.http.RawClient;
import io.cloudcost.http.RawRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullResponse;

/** Carries what the SDK's clients send, all of them: the one place where a request is counted, paid, held to a limit and answered. */
final class AwsWire implements SdkHttpClient {

    private static final Duration SHORTEST = Duration.ofMillis(1);

    private final RawClient http;
    private final Meter meter;
    private final Limits limits;
    private final PaidAnswers kept;
    private final Supplier<Duration> patience;

    /** @param patience how long the next request may take */
    AwsWire(RawClient http, Meter meter, Limits limits, PaidAnswers kept, Supplier<Duration> patience) {
        this.http = http;
        this.meter = meter;
        this.limits = limits;
        this.kept = kept;
        this.patience = patience;
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                return exchange(request);
            }

            // A call ends when its thread is interrupted; the SDK asks for this only beside that.
            @Override
            public void abort() {}
        };
    }

    private HttpExecuteResponse exchange(HttpExecuteRequest request) throws IOException {
        byte[] body = body(request);
        AwsCall call = AwsCall.of(request.httpRequest(), body);
        Optional<byte[]> known = Prices.of(call).flatMap(price -> kept.find(where(call), question(request, body)));
        RawAnswer answer =
                known.isPresent() ? new RawAnswer(200, "OK", Map.of(), known.orElseThrow()) : send(call, request, body);
        return response(answer);
    }

    private RawAnswer send(AwsCall call, HttpExecuteRequest request, byte[] body) throws IOException {
        RawRequest raw = new RawRequest(
                request.httpRequest().method().name(),
                request.httpRequest().getUri(),
                request.httpRequest().headers(),
                body);
        meter.starting(call);
        RawAnswer answer = answer(call, raw, request.httpRequest().host());
        meter.answered(call, answer);
        if (answer.status() == 200 && Prices.of(call).isPresent()) {
            kept.keep(where(call), question(request, body), answer.body());
        }
        return answer;
    }

    /** The same words may mean another thing in another region. */
    private static String where(AwsCall call) {
        return call.action() + ' ' + call.region();
    }

    /** What the answer depends on: where nothing is sent, the address says it all. */
    private static byte[] question(HttpExecuteRequest request, byte[] body) {
        return body.length > 0
                ? body
                : request.httpRequest().getUri().toString().getBytes(StandardCharsets.UTF_8);
    }

    private RawAnswer answer(AwsCall call, RawRequest raw, String host) throws IOException {
        Duration left = patience.get();
        RateLimit limit = limits.of(call, host);
        try {
            RawAnswer answer = http.send(raw, limit, left.compareTo(SHORTEST) < 0 ? SHORTEST : left);
            if (Meter.tooMany(answer)) {
                http.slower(limit);
            }
            return answer;
        } catch (IOException lost) {
            meter.lost(call);
            throw lost;
        }
    }

    private static byte[] body(HttpExecuteRequest request) throws IOException {
        Optional<ContentStreamProvider> content = request.contentStreamProvider();
        if (content.isEmpty()) {
            return new byte[0];
        }
        try (InputStream in = content.get().newStream()) {
            return in.readAllBytes();
        }
    }

    private static HttpExecuteResponse response(RawAnswer answer) {
        SdkHttpFullResponse.Builder head =
                SdkHttpFullResponse.builder().statusCode(answer.status()).statusText(answer.reason());
        for (Map.Entry<String, List<String>> header : answer.headers().entrySet()) {
            head.putHeader(header.getKey(), header.getValue());
        }
        return HttpExecuteResponse.builder()
                .response(head.build())
                .responseBody(AbortableInputStream.create(new ByteArrayInputStream(answer.body())))
                .build();
    }

    @Override
    public String clientName() {
        return "CloudCost";
    }

    /** The connection is closed by who opened it: the SDK's clients come and go. */
    @Override
    public void close() {}
}
