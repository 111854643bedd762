package io.cloudcost.simulator.aws;

import io.cloudcost.simulator.Answer;
import io.cloudcost.simulator.Call;
import io.cloudcost.simulator.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an estate has committed itself to: of each sort one that runs and one that has ended, some of them to end soon. */
final class Commitments {

    private static final Duration YEAR = Duration.ofDays(365);

    private Commitments() {}

    /** Savings plans, which belong to no region; those of the estate end in 200 days. */
    static Answer plans(AwsEstate estate, Call call) {
        Map<String, @Nullable Object> body =
                call.body().isEmpty() ? Json.object() : Json.read(call.body().getBytes(StandardCharsets.UTF_8));
        Instant now = estate.specification().now();
        List<Object> all = estate.specification().savingsPlans()
                ? List.of(
                        plan("sp-1", "active", now.minus(Duration.ofDays(165))),
                        plan("sp-0", "retired", now.minus(YEAR.multipliedBy(2))))
                : List.of();
        Listed<Object> page =
                Listed.page(all, body.get("nextToken"), estate.specification().listPage());
        Map<String, @Nullable Object> answer = Json.object("savingsPlans", page.items());
        if (page.next() != null) {
            answer.put("nextToken", page.next());
        }
        return CostExplorerApi.ok(answer);
    }

    private static Object plan(String id, String state, Instant start) {
        return Json.object(
                "savingsPlanId",
                id,
                "state",
                state,
                "savingsPlanType",
                "Compute",
                "paymentOption",
                "No Upfront",
                "currency",
                "USD",
                "commitment",
                "1.50000000",
                "start",
                start.toString(),
                "end",
                start.plus(YEAR).toString(),
                "tags",
                Json.object("team", "platform"));
    }

    /** Reserved instances; that of the estate ends in 20 days. */
    static List<String> instances(AwsEstate estate, String region) {
        Instant now = estate.specification().now();
        return estate.specification().reservations()
                ? List.of(
                        instance("ri-1-" + region, "active", now.plus(Duration.ofDays(20))),
                        instance("ri-0-" + region, "retired", now.minus(YEAR)))
                : List.of();
    }

    private static String instance(String id, String state, Instant end) {
        return "<item>" + Xml.element("reservedInstancesId", id) + Xml.element("instanceType", "m5.large")
                + Xml.element("instanceCount", "2") + Xml.element("productDescription", "Linux/UNIX")
                + Xml.element("state", state) + Xml.element("offeringType", "No Upfront")
                + Xml.element("offeringClass", "standard")
                + Xml.element("start", end.minus(YEAR).toString()) + Xml.element("end", end.toString()) + "</item>";
    }

    /** Reserved databases; that of the estate ends in 100 days. */
    static List<String> databases(AwsEstate estate, String region) {
        Instant start = estate.specification().now().plus(Duration.ofDays(100)).minus(YEAR);
        return estate.specification().reservations()
                ? List.of("<ReservedDBInstance>" + Xml.element("ReservedDBInstanceId", "rdi-1-" + region)
                        + Xml.element("DBInstanceClass", "db.m5.large") + Xml.element("DBInstanceCount", "1")
                        + Xml.element("ProductDescription", "postgresql") + Xml.element("State", "active")
                        + Xml.element("OfferingType", "All Upfront") + Xml.element("StartTime", start.toString())
                        + Xml.element("Duration", String.valueOf(YEAR.toSeconds())) + "</ReservedDBInstance>")
                : List.of();
    }
}
