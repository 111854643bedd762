package io.cloudcost.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import mockwebserver3.MockResponse;
import mockwebserver3.MockResponseBody;
import mockwebserver3.SocketEffect;
import okio.BufferedSink;

/** Turns answers into what the HTTP server writes, and notes when the last byte was written. */
final class Courier {

    private final Connections connections;
    private final RequestLog log;

    Courier(Connections connections, RequestLog log) {
        this.connections = connections;
        this.log = log;
    }

    MockResponse unlogged(Answer answer) {
        return response(answer, () -> {}).build();
    }

    MockResponse send(Answer answer, LoggedRequest request, int connection) {
        Runnable written = () -> log.answered(request, System.nanoTime(), answer.status());
        return switch (answer.delivery()) {
            case WHOLE -> response(answer, written).build();
            case CUT ->
                response(answer, written)
                        .onResponseBody(new SocketEffect.CloseSocket())
                        .build();
            case RESET -> reset(connection);
            case STALLED ->
                new MockResponse.Builder()
                        .onResponseStart(SocketEffect.Stall.INSTANCE)
                        .build();
        };
    }

    private MockResponse reset(int connection) {
        try {
            connections.resetOnClose(connection);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build();
    }

    private static MockResponse.Builder response(Answer answer, Runnable written) {
        MockResponse.Builder response = new MockResponse.Builder().code(answer.status());
        answer.headers().forEach(response::setHeader);
        return response.body(new Body(answer.body(), written));
    }

    private static final class Body implements MockResponseBody {

        private final byte[] bytes;
        private final Runnable written;

        Body(byte[] bytes, Runnable written) {
            this.bytes = bytes;
            this.written = written;
        }

        @Override
        public long getContentLength() {
            return bytes.length;
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            // Before as well: a client that has the last byte may look at the log before this thread goes on.
            written.run();
            sink.write(bytes);
            sink.flush();
            written.run();
        }
    }
}
