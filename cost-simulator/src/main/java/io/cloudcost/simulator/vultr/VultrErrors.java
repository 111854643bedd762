package io.cloudcost.simulator.vultr;

import io.cloudcost.simulator.Answer;
import io.cloudcost.simulator.Json;

/** Errors in the API's shape: {@code {"error":"…","status":…}}. */
final class VultrErrors {

    private VultrErrors() {}

    static Answer error(int status, String text) {
        return Answer.json(status, Json.write(Json.object("error", text, "status", status)));
    }

    static Answer invalidToken() {
        return error(401, "Invalid API token.");
    }

    static Answer notFound(String text) {
        return error(404, text);
    }
}
