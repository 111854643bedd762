package io.cloudcost.simulator.aws;

import io.cloudcost.simulator.Answer;
import io.cloudcost.simulator.Call;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Load balancers of both versions of the API, on pages of two. Each region has an application load balancer with two targets, one with an
 * empty group, one without any group, a network load balancer, and classic ones with and without a machine.
 */
final class BalancerApi implements AwsService {

    private static final String CLASSIC_VERSION = "2012-06-01";
    private static final int PAGE = 2;
    private static final List<String> PATHS = List.of(
            "app/web/0000000000000001",
            "app/empty/0000000000000002",
            "app/redirect/0000000000000003",
            "net/stream/0000000000000004");

    private final AwsEstate estate;

    BalancerApi(AwsEstate estate) {
        this.estate = estate;
    }

    @Override
    public Answer answer(AwsRequest request, Call call) {
        if (!estate.specification().regions().contains(request.region())) {
            return AwsErrors.query(403, "InvalidClientTokenId", "The security token is invalid in this region");
        }
        Map<String, String> form = AwsRequest.form(call);
        boolean classic = CLASSIC_VERSION.equals(form.get("Version"));
        return switch (request.operation()) {
            case "DescribeLoadBalancers" -> classic ? classic(form) : balancers(request.region(), form);
            case "DescribeTargetGroups" -> groups(request.region(), form);
            case "DescribeTargetHealth" -> health(form);
            default -> AwsErrors.query(400, "InvalidAction", "Could not find operation " + request.operation());
        };
    }

    private Answer balancers(String region, Map<String, String> form) {
        List<String> all = PATHS.stream()
                .map(path -> "<member>" + Xml.element("LoadBalancerArn", arn(region, "loadbalancer/" + path))
                        + Xml.element("LoadBalancerName", path.split("/", -1)[1])
                        + Xml.element("Type", path.startsWith("app/") ? "application" : "network")
                        + Xml.element("CreatedTime", "2026-02-01T08:00:00Z") + "<State>"
                        + Xml.element("Code", "active") + "</State></member>")
                .toList();
        return page("DescribeLoadBalancers", "LoadBalancers", all, form);
    }

    private static Answer classic(Map<String, String> form) {
        List<String> all = List.of(
                "<member>" + Xml.element("LoadBalancerName", "old-web")
                        + Xml.element("CreatedTime", "2020-02-01T08:00:00Z")
                        + "<Instances><member><InstanceId>i-1</InstanceId></member></Instances></member>",
                "<member>" + Xml.element("LoadBalancerName", "old-empty")
                        + Xml.element("CreatedTime", "2020-02-01T08:00:00Z") + "<Instances/></member>");
        return page("DescribeLoadBalancers", "LoadBalancerDescriptions", all, form);
    }

    private Answer groups(String region, Map<String, String> form) {
        List<String> all = PATHS.stream()
                .filter(path -> !path.contains("redirect"))
                .map(path -> "<member>"
                        + Xml.element("TargetGroupArn", arn(region, "targetgroup/" + path.split("/", -1)[1] + "/1"))
                        + "<LoadBalancerArns><member>" + arn(region, "loadbalancer/" + path)
                        + "</member></LoadBalancerArns></member>")
                .toList();
        return page("DescribeTargetGroups", "TargetGroups", all, form);
    }

    private static Answer health(Map<String, String> form) {
        String members = form.getOrDefault("TargetGroupArn", "").contains("empty")
                ? ""
                : member("i-1", "healthy") + member("i-2", "unhealthy");
        return result("DescribeTargetHealth", "<TargetHealthDescriptions>" + members + "</TargetHealthDescriptions>");
    }

    private static String member(String id, String state) {
        return "<member><Target>" + Xml.element("Id", id) + Xml.element("Port", "80") + "</Target><TargetHealth>"
                + Xml.element("State", state) + "</TargetHealth></member>";
    }

    private String arn(String region, String path) {
        return "arn:aws:elasticloadbalancing:" + region + ":" + estate.account() + ":" + path;
    }

    private static Answer page(String operation, String element, List<String> all, Map<String, String> form) {
        int from = Integer.parseInt(form.getOrDefault("Marker", "0"));
        int to = Math.min(all.size(), from + PAGE);
        return result(
                operation,
                "<" + element + ">" + all.subList(from, to).stream().collect(Collectors.joining()) + "</" + element
                        + ">" + (to < all.size() ? Xml.element("NextMarker", String.valueOf(to)) : ""));
    }

    private static Answer result(String operation, String body) {
        return AwsErrors.xml(
                200,
                "<" + operation + "Response><" + operation + "Result>" + body + "</" + operation
                        + "Result><ResponseMetadata><RequestId>1</RequestId></ResponseMetadata></" + operation
                        + "Response>");
    }
}
