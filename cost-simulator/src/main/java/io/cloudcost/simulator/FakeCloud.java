package io.cloudcost.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.Map;
import java.util.function.Function;
import mockwebserver3.MockWebServer;

/**
 * A cloud's API on loopback: real HTTP/1.1 over real sockets. It refuses what is beyond its rate limit, lets faults strike,
 * answers after its latency, and keeps a log. Requests on different connections are served side by side. All of its
 * clients share one rate limit, as all of them come from the loopback address.
 */
public final class FakeCloud implements AutoCloseable {

    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private final MockWebServer server = new MockWebServer();
    private final RequestLog log = new RequestLog();
    private final ActiveFaults faults = new ActiveFaults();

    private FakeCloud() {}

    /**
     * Starts serving.
     *
     * @param pages JSON pages for people and programs that watch, by path, made from the log so far; they are neither
     *     limited nor logged
     * @throws UncheckedIOException if the port is taken
     */
    public static FakeCloud start(
            CloudService service, CloudOptions options, Map<String, Function<RequestLog, byte[]>> pages) {
        FakeCloud cloud = new FakeCloud();
        Connections connections = new Connections();
        cloud.server.setServerSocketFactory(connections);
        cloud.server.setDispatcher(new Desk(
                service,
                options,
                Map.copyOf(pages),
                cloud.log,
                cloud.faults,
                new Courier(connections, cloud.log),
                cloud.server));
        cloud.listen(options.port());
        return cloud;
    }

    /** {@code http://127.0.0.1:PORT}, without a slash at its end. */
    public String root() {
        return "http://127.0.0.1:" + server.getPort();
    }

    /** What was asked so far. */
    public RequestLog log() {
        return log;
    }

    /** Switches a fault on; of several that match a call, the one switched on first strikes until it is used up. */
    public void fault(Fault fault) {
        faults.add(fault);
    }

    /** Switches all faults off. */
    public void clearFaults() {
        faults.clear();
    }

    /** Stops serving and lets go of every connection, stalled ones too. */
    @Override
    public void close() {
        server.close();
    }

    private void listen(int port) {
        try {
            server.start(InetAddress.getByAddress(LOOPBACK), port);
        } catch (IOException e) {
            throw new UncheckedIOException("The fake cloud cannot listen on port " + port + " of 127.0.0.1", e);
        }
    }
}
