package io.cloudcost.simulator;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a fake cloud sends back: a status, headers, a body, and how it travels. Immutable; the body's bytes are shared and
 * must not be changed.
 */
public final class Answer {

    /** How an answer travels. */
    public enum Delivery {
        /** As it should. */
        WHOLE,
        /** The connection ends in the middle of the body. */
        CUT,
        /** The connection is reset before the first byte. */
        RESET,
        /** Nothing is sent until the caller gives up or the fake cloud closes. */
        STALLED
    }

    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;
    private final Delivery delivery;

    private Answer(int status, Map<String, String> headers, byte[] body, Delivery delivery) {
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.delivery = delivery;
    }

    /** A JSON answer; the bytes are not copied. */
    public static Answer json(int status, byte[] body) {
        return new Answer(status, Map.of("Content-Type", "application/json"), body, Delivery.WHOLE);
    }

    /** A JSON answer. */
    public static Answer json(int status, String body) {
        return json(status, body.getBytes(StandardCharsets.UTF_8));
    }

    /** This answer with another status. */
    public Answer withStatus(int other) {
        return new Answer(other, headers, body, delivery);
    }

    /** This answer with one more header, or another value for it. */
    public Answer withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Answer(status, more, body, delivery);
    }

    /** This answer with another body of this content type. */
    public Answer withBody(String contentType, byte[] other) {
        return new Answer(status, headers, other, delivery).withHeader("Content-Type", contentType);
    }

    /** This answer, travelling in another way. */
    public Answer withDelivery(Delivery other) {
        return new Answer(status, headers, body, other);
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The headers by name, as they will be written. */
    public Map<String, String> headers() {
        return Map.copyOf(headers);
    }

    /** The body's bytes, not a copy. */
    public byte[] body() {
        return body;
    }

    /** How it travels. */
    public Delivery delivery() {
        return delivery;
    }

    @Override
    public String toString() {
        return status + " " + delivery + " " + body.length + " bytes";
    }
}
