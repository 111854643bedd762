package io.cloudcost.simulator.aws;

import io.cloudcost.simulator.Answer;
import java.util.Map;

/** Who the caller is, and roles to take on. */
final class StsApi {

    private static final String NAMESPACE = "https://sts.amazonaws.com/doc/2011-06-15/";

    private final AwsEstate estate;

    StsApi(AwsEstate estate) {
        this.estate = estate;
    }

    Answer answer(AwsRequest request, Map<String, String> form) {
        return switch (request.operation()) {
            case "GetCallerIdentity" -> identity(request);
            case "AssumeRole" -> assume(form);
            default -> AwsErrors.query(400, "InvalidAction", "Could not find operation " + request.operation());
        };
    }

    private Answer identity(AwsRequest request) {
        String account = estate.accountOf(request.keyId());
        String arn = account.equals(estate.account())
                ? estate.arn()
                : "arn:aws:sts::" + account + ":assumed-role/CostRead/cloudcost";
        return result(
                "GetCallerIdentity",
                Xml.element("Arn", arn) + Xml.element("UserId", "AIDA0000") + Xml.element("Account", account));
    }

    private Answer assume(Map<String, String> form) {
        String role = form.getOrDefault("RoleArn", "");
        if (!estate.mayAssume(role, form.get("ExternalId"))) {
            return AwsErrors.query(
                    403,
                    "AccessDenied",
                    "User: " + estate.arn() + " is not authorized to perform: sts:AssumeRole on resource: " + role);
        }
        String account = role.split(":", -1)[4];
        return result(
                "AssumeRole",
                "<Credentials>" + Xml.element("AccessKeyId", AwsEstate.ROLE_KEY + account)
                        + Xml.element("SecretAccessKey", AwsEstate.SECRET_MARK + "role")
                        + Xml.element("SessionToken", AwsEstate.SECRET_MARK + "token")
                        + Xml.element("Expiration", "2099-01-01T00:00:00Z") + "</Credentials>"
                        + "<AssumedRoleUser>" + Xml.element("AssumedRoleId", "AROA0000:cloudcost")
                        + Xml.element("Arn", role) + "</AssumedRoleUser>");
    }

    private static Answer result(String operation, String body) {
        return AwsErrors.xml(
                200,
                "<" + operation + "Response xmlns=\"" + NAMESPACE + "\"><" + operation + "Result>" + body + "</"
                        + operation + "Result><ResponseMetadata><RequestId>1</RequestId></ResponseMetadata></"
                        + operation + "Response>");
    }
}
