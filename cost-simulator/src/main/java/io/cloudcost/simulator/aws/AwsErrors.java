package io.cloudcost.simulator.aws;

import io.cloudcost.simulator.Answer;
import io.cloudcost.simulator.Json;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Errors in the shapes of the protocols. */
final class AwsErrors {

    static final String JSON_TYPE = "application/x-amz-json-1.1";
    static final String XML_TYPE = "text/xml;charset=UTF-8";
    static final String EC2_NAMESPACE = "http://ec2.amazonaws.com/doc/2016-11-15/";
    static final String S3_NAMESPACE = "http://s3.amazonaws.com/doc/2006-03-01/";
    private static final Set<String> JSON_SERVICES = Set.of(
            "ce",
            "compute-optimizer",
            "cost-optimization-hub",
            "dynamodb",
            "ecs",
            "eks",
            "lambda",
            "logs",
            "pricing",
            "savingsplans",
            "tag");
    private static final String REQUEST_ID = "11111111-2222-3333-4444-555555555555";

    private AwsErrors() {}

    /** AWS JSON 1.1. */
    static Answer json(int status, String code, String message) {
        byte[] body = Json.write(Json.object("__type", code, "message", message));
        return Answer.json(status, body).withBody(JSON_TYPE, body).withHeader("x-amzn-RequestId", REQUEST_ID);
    }

    /** EC2's query protocol. */
    static Answer ec2(int status, String code, String message) {
        return xml(
                status,
                "<Response><Errors><Error><Code>" + code + "</Code><Message>" + Xml.escape(message)
                        + "</Message></Error></Errors><RequestID>" + REQUEST_ID + "</RequestID></Response>");
    }

    /** The query protocol of other services. */
    static Answer query(int status, String code, String message) {
        return xml(
                status,
                "<ErrorResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><Error><Type>Sender</Type><Code>"
                        + code + "</Code><Message>" + Xml.escape(message) + "</Message></Error><RequestId>" + REQUEST_ID
                        + "</RequestId></ErrorResponse>");
    }

    static Answer xml(int status, String body) {
        byte[] bytes = ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + body).getBytes(StandardCharsets.UTF_8);
        return Answer.json(status, bytes).withBody(XML_TYPE, bytes);
    }

    /** S3's REST protocol. */
    static Answer s3(int status, String code, String message) {
        return xml(
                status,
                "<Error>" + Xml.element("Code", code) + Xml.element("Message", message)
                        + Xml.element("RequestId", REQUEST_ID) + "</Error>");
    }

    /** Whether a service speaks one of the JSON protocols. */
    static boolean isJson(String service) {
        return JSON_SERVICES.contains(service);
    }

    /** The protocol that a service speaks. */
    static Answer of(String service, int status, String code, String message) {
        if (isJson(service)) {
            return json(status, code, message);
        }
        return switch (service) {
            case "ec2" -> ec2(status, code, message);
            case "s3" -> s3(status, code, message);
            default -> query(status, code, message);
        };
    }
}
