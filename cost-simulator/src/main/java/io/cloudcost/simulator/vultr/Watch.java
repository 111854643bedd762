package io.cloudcost.simulator.vultr;

import static io.cloudcost.simulator.Json.object;

import io.cloudcost.simulator.Json;
import io.cloudcost.simulator.LoggedRequest;
import io.cloudcost.simulator.RequestLog;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pages for watchers as JSON; amounts are texts, so that no reader loses a digit. */
final class Watch {

    private Watch() {}

    static byte[] log(RequestLog log) {
        return Json.write(object(
                "spanNanos", log.span().toNanos(),
                "rejected", log.count(429),
                "maxInAnySecond", log.maxInAnySecond(),
                "requests", log.requests().stream().map(Watch::request).toList()));
    }

    private static Map<String, @Nullable Object> request(LoggedRequest request) {
        return object(
                "number", request.number(),
                "arrived", request.arrived().toString(),
                "arrivedNanos", request.arrivedNanos(),
                "answeredNanos", request.answeredNanos(),
                "method", request.method(),
                "path", request.path(),
                "target", request.target(),
                "status", request.status());
    }

    static byte[] truth(VultrEstate estate) {
        return Json.write(TruthJson.of(estate));
    }
}
