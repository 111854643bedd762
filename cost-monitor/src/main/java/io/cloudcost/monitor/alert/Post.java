package io.cloudcost.monitor.alert;

import io.cloudcost.CostException;
import io.cloudcost.http.ApiClient;
import io.cloudcost.http.RateLimit;
import io.cloudcost.http.RawAnswer;
import io.cloudcost.http.RawClient;
import io.cloudcost.http.RawRequest;
import io.cloudcost.monitor.alert.model.DeliveryException;
import io.cloudcost.monitor.internal.alert.form.Words;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One request. Of its address only the host is told: the rest may let anybody post. */
final class Post {

    private static final Set<Integer> PASSING = Set.of(408, 425, 429);
    private static final int SERVER_ERROR = 500;
    private static final int PER_SECOND = 5;
    private static final int LONGEST_ANSWER = 100;

    private final URI url;
    private final Duration timeout;
    private final Clock clock;

    Post(URI url, Duration timeout, Clock clock) {
        this.url = url;
        this.timeout = timeout;
        this.clock = clock;
    }

    void send(Map<String, String> headers, byte[] body) {
        Map<String, List<String>> wire = new HashMap<>();
        headers.forEach((name, value) -> wire.put(name, List.of(value)));
        RateLimit limit = RateLimit.perSecond("alerts to " + url.getAuthority(), PER_SECOND);
        try (RawClient client = ApiClient.builder("alerts", "https://" + url.getAuthority())
                .timeout(timeout)
                .buildRaw()) {
            judge(client.send(new RawRequest("POST", url, wire, body), limit, timeout));
        } catch (IOException unreachable) {
            throw DeliveryException.passing(url.getHost() + " cannot be reached: " + words(unreachable), null);
        } catch (DeliveryException refused) {
            throw refused;
        } catch (CostException stopped) {
            throw DeliveryException.passing("The request to " + url.getHost() + " was given up.", null);
        }
    }

    private void judge(RawAnswer answer) {
        int status = answer.status();
        if (status >= 200 && status < 300) {
            return;
        }
        String words = url.getHost() + " answered " + status + said(answer) + ".";
        if (status < SERVER_ERROR && !PASSING.contains(status)) {
            throw DeliveryException.forGood(words, null);
        }
        answer.retryAfter(clock).ifPresent(wait -> {
            throw DeliveryException.after(wait, words);
        });
        throw DeliveryException.passing(words, null);
    }

    /** What the receiver says helps to mend it; it must not repeat the address. */
    private String said(RawAnswer answer) {
        String text = Words.line(new String(answer.body(), StandardCharsets.UTF_8));
        boolean page = text.startsWith("<")
                || text.contains(url.getRawPath().length() > 1 ? url.getRawPath() : url.toString());
        if (text.isEmpty() || page) {
            return "";
        }
        return ": " + (text.length() <= LONGEST_ANSWER ? text : text.substring(0, LONGEST_ANSWER - 1) + "…");
    }

    private String words(IOException failure) {
        String message = Words.line(String.valueOf(failure.getMessage()));
        return message.contains(url.toString()) ? failure.getClass().getSimpleName() : message;
    }
}
