package io.cloudcost.simulator.vultr;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.concurrent.CountDownLatch;

/**
 * The fake Vultr as a process of its own, so that a client can be measured in a JVM that does nothing else.
 *
 * <p>It prints two lines, {@code endpoint=http://127.0.0.1:PORT/v2} and {@code apiKey=…}, and serves until it is killed,
 * or with {@code --until-stdin-ends} until its input ends. {@code /_truth} and {@code /_log} beside {@code /v2} give the
 * truth and the log of requests as JSON.
 */
public final class VultrServer {

    private VultrServer() {}

    /**
     * Starts the server.
     *
     * @param args see {@link ServerArguments#USAGE}; a wrong one ends the process with status 2 and one sentence
     */
    public static void main(String... args) throws InterruptedException {
        ServerArguments arguments;
        try {
            arguments = ServerArguments.parse(args);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        serve(arguments, System.in, System.out);
    }

    static void serve(ServerArguments arguments, InputStream in, PrintStream out) throws InterruptedException {
        VultrEstate estate = arguments.estate();
        WarmUp.of(estate);
        try (FakeVultr cloud = FakeVultr.start(estate, arguments.options())) {
            out.println("endpoint=" + cloud.endpoint());
            out.println("apiKey=" + cloud.apiKey());
            out.flush();
            if (arguments.untilInputEnds()) {
                drain(in);
            } else {
                new CountDownLatch(1).await();
            }
        }
    }

    private static void drain(InputStream in) {
        try {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException("Standard input cannot be read", e);
        }
    }
}
