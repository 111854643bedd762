package io.cloudcost.engine.clickhouse;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLSocketFactory;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okio.Buffer;

/** The way to the real server, on which requests of one sort go wrong for a while. */
final class FaultyWay extends Dispatcher implements AutoCloseable {

    /** What goes wrong. */
    enum Fault {
        /** It does not get there. */
        LOST_BEFORE,
        /** Half of it gets there. */
        HALF,
        /** It gets there and is done, but the answer is lost. */
        LOST_AFTER,
        /** It gets there and is done, but the answer does not come in time. */
        LATE,
        /** The disk is full. */
        DISK_FULL
    }

    private static final Set<String> OWN_HEADERS =
            Set.of("host", "connection", "content-length", "transfer-encoding", "upgrade", "expect", "http2-settings");

    private final MockWebServer server = new MockWebServer();
    private final HttpClient client = HttpClient.newHttpClient();
    private final String to;
    private final AtomicInteger times = new AtomicInteger();
    private final AtomicInteger packedIn = new AtomicInteger();
    private final AtomicInteger packedOut = new AtomicInteger();
    private volatile Fault fault = Fault.LOST_BEFORE;
    private volatile String table = "";

    FaultyWay(String to) throws IOException {
        this(to, null);
    }

    /** @param tls what the way speaks; null for plain HTTP */
    FaultyWay(String to, SSLSocketFactory tls) throws IOException {
        this.to = to;
        if (tls != null) {
            server.useHttps(tls);
        }
        server.setDispatcher(this);
        server.start();
    }

    int port() {
        return server.getPort();
    }

    String url() {
        return "http://127.0.0.1:" + server.getPort();
    }

    /** The next so many inserts into this table go wrong. */
    void spoil(String intoTable, Fault how, int howOften) {
        fault = how;
        table = intoTable;
        times.set(howOften);
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
        byte[] body =
                request.getBody() == null ? new byte[0] : request.getBody().toByteArray();
        boolean breaks = isInsert(request) && times.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
        if (!breaks) {
            return forward(request, body).build();
        }
        return switch (fault) {
            case LOST_BEFORE -> lost();
            case HALF -> {
                forward(request, half(body));
                yield lost();
            }
            case LOST_AFTER -> {
                forward(request, body);
                yield lost();
            }
            case LATE -> {
                forward(request, body);
                yield new MockResponse.Builder()
                        .onResponseStart(SocketEffect.Stall.INSTANCE)
                        .build();
            }
            case DISK_FULL ->
                new MockResponse.Builder()
                        .code(500)
                        .addHeader("X-ClickHouse-Exception-Code", 243)
                        .body("Code: 243. DB::Exception: Cannot reserve 1.00 MiB, not enough space. (NOT_ENOUGH_SPACE)")
                        .build();
        };
    }

    private boolean isInsert(RecordedRequest request) {
        String target =
                URLDecoder.decode(request.getTarget(), StandardCharsets.UTF_8).replace("`", "");
        return target.contains("INSERT INTO " + table + " ");
    }

    /** At the end of a row, so that the server takes it for whole. */
    private static byte[] half(byte[] body) {
        int end = body.length / 2;
        while (end > 0 && body[end - 1] != '\n') {
            end--;
        }
        return Arrays.copyOf(body, end);
    }

    private static MockResponse lost() {
        return new MockResponse.Builder()
                .onResponseStart(SocketEffect.ShutdownConnection.INSTANCE)
                .build();
    }

    /** How many requests came packed, of which the front knows nothing. */
    int packedIn() {
        return packedIn.get();
    }

    /** How many answers went packed. */
    int packedOut() {
        return packedOut.get();
    }

    private byte[] unpacked(RecordedRequest request, byte[] body) {
        if (body.length == 0 || !request.getTarget().contains("decompress=1")) {
            return body;
        }
        packedIn.incrementAndGet();
        return Blocks.unpack(body);
    }

    private byte[] packed(RecordedRequest request, byte[] answer) {
        if (!request.getTarget().matches(".*[?&]compress=1.*")) {
            return answer;
        }
        packedOut.incrementAndGet();
        return Blocks.pack(answer);
    }

    private MockResponse.Builder forward(RecordedRequest request, byte[] sent) throws InterruptedException {
        byte[] body = unpacked(request, sent);
        HttpRequest.Builder copy = HttpRequest.newBuilder(URI.create(to + request.getTarget()))
                .method(request.getMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        request.getHeaders().forEach(header -> {
            if (!OWN_HEADERS.contains(header.getFirst().toLowerCase(java.util.Locale.ROOT))) {
                copy.header(header.getFirst(), header.getSecond());
            }
        });
        try {
            HttpResponse<byte[]> answer = client.send(copy.build(), HttpResponse.BodyHandlers.ofByteArray());
            MockResponse.Builder response = new MockResponse.Builder()
                    .code(answer.statusCode())
                    .body(new Buffer().write(packed(request, answer.body())));
            answer.headers().map().forEach((name, values) -> {
                if (name.startsWith("x-clickhouse")) {
                    response.addHeader(name, values.get(0));
                }
            });
            return response;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
