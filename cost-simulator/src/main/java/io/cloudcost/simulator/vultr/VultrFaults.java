package io.cloudcost.simulator.vultr;

import io.cloudcost.simulator.Answer;
import io.cloudcost.simulator.Fault;
import io.cloudcost.simulator.Faults;
import io.cloudcost.simulator.Json;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What goes wrong with Vultr's API in particular. */
public final class VultrFaults {

    private VultrFaults() {}

    /** 401: the key is not valid (any more). The public catalogue still answers. */
    public static Fault invalidToken() {
        return Fault.changing(answer -> VultrErrors.invalidToken()).when(call -> !VultrApi.isPublic(call));
    }

    /** 401: this client address is not on the key's list. The public catalogue still answers. */
    public static Fault unauthorizedAddress(String address) {
        return Fault.changing(answer -> VultrErrors.error(401, "Unauthorized IP address: " + address))
                .when(call -> !VultrApi.isPublic(call));
    }

    /** 403: the key lacks a right. The real body is not known; this one has the API's usual shape. */
    public static Fault missingRight() {
        return Fault.changing(
                answer -> VultrErrors.error(403, "Forbidden: the API key lacks the required permission."));
    }

    /** An error in the shape that many database endpoints have: {@code {"message":"…"}}, without a status in its body. */
    public static Fault messageOnly(int status) {
        return Fault.changing(
                answer -> Answer.json(status, Json.write(Json.object("message", "The request could not be served."))));
    }

    /** {@code next} leads to this cursor, on every page: a list without an end. */
    public static Fault repeatedCursor(String cursor) {
        return Faults.json(body -> body.computeIfPresent("meta", (key, meta) -> meta(cursor)));
    }

    /** No {@code meta} at all. */
    public static Fault missingMeta() {
        return Faults.json(body -> body.remove("meta"));
    }

    /** {@code meta} without {@code links}. */
    public static Fault missingLinks() {
        return Faults.json(body -> body.computeIfPresent("meta", (key, meta) -> Json.object("total", 1)));
    }

    /** {@code next} is null where the list ends, not the empty text. */
    public static Fault nullAtTheEnd() {
        return fields((name, value) -> name.equals("next") && "".equals(value) ? null : value);
    }

    /** Every number is a text, at every depth. */
    public static Fault numbersAsText() {
        return fields((name, value) -> value instanceof Number number ? text(number) : value);
    }

    /** This field has this value wherever it occurs: {@code field("power_status", "hibernating")}. */
    public static Fault field(String field, @Nullable Object value) {
        return fields((name, old) -> name.equals(field) ? value : old);
    }

    /** Every second ISO date of an answer is written as {@code 2022-05-09 10:13:31} (UTC) instead. */
    public static Fault mixedDates() {
        return Faults.json(new MixedDates());
    }

    /** Every object has fields that nobody has heard of. */
    public static Fault extraFields() {
        return Faults.json(body -> Tree.objects(body, object -> {
            object.put("x_new_text", "new");
            object.put("x_new_object", Map.of("a", List.of(1, 2)));
        }));
    }

    private static Fault fields(BiFunction<String, @Nullable Object, @Nullable Object> change) {
        return Faults.json(body -> Tree.fields(body, change));
    }

    private static Map<String, @Nullable Object> meta(String cursor) {
        return Json.object("total", 1_000, "links", Json.object("next", cursor, "prev", ""));
    }

    private static String text(Number number) {
        return number instanceof BigDecimal decimal ? decimal.toPlainString() : number.toString();
    }
}
