package io.cloudcost.aws;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The metadata of a machine of EC2 that has a role: a token first, then the role's name, then its keys. */
final class InstanceMetadata implements AutoCloseable {

    private static final String ROLE = "/latest/meta-data/iam/security-credentials/";

    private final HttpServer server;
    private final Map<String, String> answers;

    InstanceMetadata(String keyId, String secret) throws IOException {
        String keys = "{\"Code\":\"Success\",\"Type\":\"AWS-HMAC\",\"AccessKeyId\":\"" + keyId
                + "\",\"SecretAccessKey\":\"" + secret
                + "\",\"Token\":\"t\",\"LastUpdated\":\"2026-11-20T10:00:00Z\",\"Expiration\":\"2999-01-01T00:00:00Z\"}";
        answers = Map.of("/latest/api/token", "token", ROLE, "cost-role", ROLE + "cost-role", keys);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange call) throws IOException {
        String text = answers.get(call.getRequestURI().getPath());
        byte[] body = (text == null ? "" : text).getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().add("x-aws-ec2-metadata-token-ttl-seconds", "21600");
        call.sendResponseHeaders(text == null ? 404 : 200, body.length == 0 ? -1 : body.length);
        call.getResponseBody().write(body);
        call.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
