package io.cloudcost.monitor.alert;

import io.cloudcost.monitor.alert.model.AlertChannel;
import io.cloudcost.monitor.alert.model.AlertMessage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Sends messages to an address of the web, by {@code POST}. An answer of 2xx says that it was taken; 408, 425, 429 and 5xx are
 * tried again, later if {@code Retry-After} says so; all others are not.
 *
 * <p>The message's id is in the headers {@code Idempotency-Key} and {@code webhook-id}. With a secret it is signed as <a
 * href="https://www.standardwebhooks.com">Standard Webhooks</a> has it: {@code webhook-signature} is {@code v1,} and the Base64
 * of HMAC-SHA256 over id, {@code webhook-timestamp} (seconds since 1970) and body, with dots between them.
 */
public final class WebhookChannel implements AlertChannel {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final String name;
    private final String url;
    private final String type;
    private final Function<AlertMessage, String> form;
    private final Map<String, String> headers;
    private final @Nullable String secret;
    private final Duration timeout;
    private final Clock clock;

    WebhookChannel(String name, String url, String type, Function<AlertMessage, String> form) {
        this(name, url, type, form, Map.of(), null, TIMEOUT, Clock.systemUTC());
    }

    private WebhookChannel(
            String name,
            String url,
            String type,
            Function<AlertMessage, String> form,
            Map<String, String> headers,
            @Nullable String secret,
            Duration timeout,
            Clock clock) {
        this.name = name;
        this.url = url;
        this.type = type;
        this.form = form;
        this.headers = headers;
        this.secret = secret;
        this.timeout = timeout;
        this.clock = clock;
    }

    /** The same under another name. */
    public WebhookChannel named(String other) {
        return new WebhookChannel(other, url, type, form, headers, secret, timeout, clock);
    }

    /** Signs messages with this secret: any text, or Base64 behind {@code whsec_}. */
    public WebhookChannel signed(String key) {
        return new WebhookChannel(name, url, type, form, headers, key, timeout, clock);
    }

    /** Sends this header, too; its value is shown nowhere. */
    public WebhookChannel header(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new WebhookChannel(name, url, type, form, more, secret, timeout, clock);
    }

    /** Waits so long for an answer, from connecting to its last byte; 20 s unless told. */
    public WebhookChannel timeout(Duration time) {
        return new WebhookChannel(name, url, type, form, headers, secret, time, clock);
    }

    /** Sends another body: this makes it, in this media type. */
    public WebhookChannel body(String mediaType, Function<AlertMessage, String> maker) {
        return new WebhookChannel(name, url, mediaType, maker, headers, secret, timeout, clock);
    }

    WebhookChannel clock(Clock other) {
        return new WebhookChannel(name, url, type, form, headers, secret, timeout, other);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (!WebAddress.isUsable(url)) {
            problems.add("Channel '" + name + "' needs an address that begins with https:// or http://, has a host, and"
                    + " no user and password in it: those belong into a header.");
        }
        if (timeout.isZero() || timeout.isNegative() || timeout.compareTo(Duration.ofMinutes(1)) > 0) {
            problems.add(
                    "Channel '" + name + "' needs a timeout above zero and of a minute at most, not " + timeout + ".");
        }
        if (secret != null && !WebhookSignature.isUsable(secret)) {
            problems.add("Channel '" + name
                    + "' needs a secret that is not empty, with Base64 behind whsec_ if it begins so.");
        }
        headers.forEach((header, value) -> {
            if (!WebAddress.isHeader(header, value)) {
                problems.add("Channel '" + name + "' has a header '" + header + "' that cannot be sent.");
            }
        });
        return problems;
    }

    @Override
    public void send(AlertMessage message) {
        byte[] body = form.apply(message).getBytes(StandardCharsets.UTF_8);
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put("Content-Type", type + "; charset=utf-8");
        all.put("User-Agent", "cloudcost-java");
        all.put("Idempotency-Key", message.id());
        all.put("webhook-id", message.id());
        if (secret != null) {
            long seconds = clock.instant().getEpochSecond();
            all.put("webhook-timestamp", Long.toString(seconds));
            all.put("webhook-signature", WebhookSignature.of(secret, message.id(), seconds, body));
        }
        new Post(URI.create(url.strip()), timeout, clock).send(all, body);
    }

    /** Its name and host: the rest of the address is a secret. */
    @Override
    public String toString() {
        return name + (WebAddress.isUsable(url) ? " (" + URI.create(url.strip()).getHost() + ")" : "");
    }
}
