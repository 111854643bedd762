package io.cloudcost.simulator.aws;

import io.cloudcost.simulator.Answer;
import io.cloudcost.simulator.aws.Ec2Lists.Listing;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Regions, machines, and what else a region holds. */
final class Ec2Api {

    private static final int SMALLEST_PAGE = 5;
    private static final int MOST_TYPES = 100;
    private static final int LARGEST_PAGE = 1_000;

    private final AwsEstate estate;
    private final Ec2Lists lists;

    Ec2Api(AwsEstate estate) {
        this.estate = estate;
        this.lists = new Ec2Lists(estate);
    }

    Answer answer(AwsRequest request, Map<String, String> form) {
        if (!estate.specification().regions().contains(request.region())
                && !request.region().equals("us-east-1")) {
            return AwsErrors.ec2(401, "AuthFailure", "AWS was not able to validate the provided access credentials");
        }
        return switch (request.operation()) {
            case "DescribeRegions" -> regions();
            case "DescribeInstanceTypes" -> named(form).isEmpty() ? allTypes(form) : types(form);
            case "DescribeSpotPriceHistory" -> SpotHistory.answer(request.region(), form);
            case "DescribeInstances" -> list(request.operation(), machines(request.region()), form);
            default -> other(request, form);
        };
    }

    private Answer other(AwsRequest request, Map<String, String> form) {
        return lists.has(request.operation())
                ? list(request.operation(), lists.list(request.operation(), request.region()), form)
                : AwsErrors.ec2(400, "InvalidAction", "The action " + request.operation() + " is not valid");
    }

    private Answer regions() {
        return result(
                "DescribeRegions",
                "<regionInfo>"
                        + estate.specification().regions().stream()
                                .map(region -> "<item>" + Xml.element("regionName", region)
                                        + Xml.element("regionEndpoint", "ec2." + region + ".amazonaws.com")
                                        + Xml.element("optInStatus", "opt-in-not-required") + "</item>")
                                .collect(Collectors.joining())
                        + "</regionInfo>");
    }

    private static List<String> named(Map<String, String> form) {
        return form.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("InstanceType."))
                .map(Map.Entry::getValue)
                .sorted()
                .toList();
    }

    /** Nobody asks for more than a hundred of them at once. */
    private Answer allTypes(Map<String, String> form) {
        if (Integer.parseInt(form.getOrDefault("MaxResults", "0")) > MOST_TYPES) {
            return AwsErrors.ec2(400, "InvalidParameterValue", "Value for parameter MaxResults is invalid");
        }
        return list(
                "DescribeInstanceTypes",
                new Listing(
                        "instanceTypeSet",
                        AwsTypes.all().stream().map(AwsTypes::describe).toList(),
                        true),
                form);
    }

    private static Answer types(Map<String, String> form) {
        List<String> asked = named(form);
        if (asked.size() > MOST_TYPES) {
            return AwsErrors.ec2(400, "InvalidParameterValue", "At most 100 instance types can be named");
        }
        return result(
                "DescribeInstanceTypes",
                "<instanceTypeSet>" + asked.stream().map(AwsTypes::describe).collect(Collectors.joining())
                        + "</instanceTypeSet>");
    }

    private Listing machines(String region) {
        return new Listing(
                "reservationSet",
                estate.machines().stream()
                        .filter(machine -> machine.region().equals(region))
                        .map(this::reservation)
                        .toList(),
                true);
    }

    private Answer list(String operation, Listing listing, Map<String, String> form) {
        if (Ec2Lists.isOwnersOnly(operation) && !"self".equals(form.get("Owner.1"))) {
            return AwsErrors.ec2(400, "InvalidParameterValue", "This fake has no public things: ask for your own");
        }
        int asked = Integer.parseInt(form.getOrDefault("MaxResults", String.valueOf(LARGEST_PAGE)));
        if (asked < SMALLEST_PAGE || asked > LARGEST_PAGE) {
            return AwsErrors.ec2(400, "InvalidParameterValue", "Value for parameter MaxResults is invalid");
        }
        List<String> all = listing.items();
        int from = offset(form.get("NextToken"));
        if (from < 0 || from > all.size()) {
            return AwsErrors.ec2(400, "InvalidNextToken", "The token is not valid");
        }
        int page = Math.min(asked, estate.specification().listPage());
        int to = listing.paged() ? Math.min(all.size(), from + page) : all.size();
        return result(
                operation,
                "<" + listing.element() + ">" + String.join("", all.subList(from, to)) + "</" + listing.element() + ">"
                        + (to < all.size() ? Xml.element("nextToken", token(to)) : ""));
    }

    private String reservation(AwsMachine machine) {
        return "<item>" + Xml.element("reservationId", "r-" + machine.id().substring(2))
                + Xml.element("ownerId", estate.account()) + "<groupSet/><instancesSet>" + instance(machine)
                + "</instancesSet></item>";
    }

    private static String instance(AwsMachine machine) {
        String reason = machine.state().equals("stopped") ? "User initiated (2026-09-01 10:00:00 GMT)" : "";
        return "<item>" + Xml.element("instanceId", machine.id())
                + Xml.element("imageId", "ami-" + machine.id().substring(2)) + "<instanceState>"
                + Xml.element("code", machine.state().equals("running") ? "16" : "80")
                + Xml.element("name", machine.state()) + "</instanceState>" + Xml.element("reason", reason)
                + Xml.element("instanceType", machine.type())
                + Xml.element("launchTime", machine.launched().toString()) + "<placement>"
                + Xml.element("availabilityZone", machine.region() + "a") + Xml.element("tenancy", "default")
                + "</placement>" + Xml.element("architecture", AwsTypes.isArm(machine.type()) ? "arm64" : "x86_64")
                + Xml.element("rootDeviceName", AwsTypes.ROOT) + "<tagSet><item>"
                + Xml.element("key", "Name") + Xml.element("value", machine.name()) + "</item></tagSet><cpuOptions>"
                + Xml.element("coreCount", "1") + Xml.element("threadsPerCore", "2") + "</cpuOptions>"
                + Xml.element("platformDetails", "Linux/UNIX")
                + Xml.element("usageOperation", "RunInstances") + "</item>";
    }

    private static Answer result(String operation, String body) {
        return AwsErrors.xml(
                200,
                "<" + operation + "Response xmlns=\"" + AwsErrors.EC2_NAMESPACE + "\">"
                        + Xml.element("requestId", "11111111-2222-3333-4444-555555555555") + body + "</" + operation
                        + "Response>");
    }

    private static String token(int offset) {
        return Base64.getEncoder().encodeToString(("at:" + offset).getBytes(StandardCharsets.UTF_8));
    }

    private static int offset(@Nullable String token) {
        if (token == null) {
            return 0;
        }
        try {
            String text = new String(Base64.getDecoder().decode(token), StandardCharsets.UTF_8);
            return text.startsWith("at:") ? Integer.parseInt(text.substring(3)) : -1;
        } catch (IllegalArgumentException noToken) {
            return -1;
        }
    }
}
