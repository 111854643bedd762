package io.cloudcost.simulator.aws;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one usage type cost on one day.
 *
 * @param day in UTC
 * @param service as Cost Explorer names it
 * @param usageType with its region's abbreviation
 * @param region as Cost Explorer groups it: an id, {@code global} or {@code NoRegion}
 * @param recordType {@code Usage}, {@code Credit}, {@code Tax} …
 * @param unblended in US dollars
 * @param amortized in US dollars
 * @param quantity how much was used
 * @param unit of what
 * @param resource the id of the resource it is for; null where the line does not say
 */
public record AwsLine(
        LocalDate day,
        String service,
        String usageType,
        String region,
        String recordType,
        BigDecimal unblended,
        BigDecimal amortized,
        BigDecimal quantity,
        String unit,
        @Nullable String resource) {

    /** The account of the organisation that Europe's regions belong to. */
    private static final String MEMBER = "222222222222";

    /** A line that names no resource. */
    AwsLine(
            LocalDate day,
            String service,
            String usageType,
            String region,
            String recordType,
            BigDecimal unblended,
            BigDecimal amortized,
            BigDecimal quantity,
            String unit) {
        this(day, service, usageType, region, recordType, unblended, amortized, quantity, unit, null);
    }

    /** The value of a tag; only computing is tagged, with its team, and what belongs to a job, with the number of its machine. */
    String tag(String key) {
        if (key.equals("job")) {
            return resource == null ? "" : resource.replaceFirst("^(i|vol)-", "");
        }
        return key.equals("team") && usageType.contains("BoxUsage") ? "web$" + usageType.length() % 2 : "";
    }

    /** The value of a cost category: who is responsible, by the kind of service; empty where nobody is. */
    String category() {
        return service.contains("Elastic Compute") ? "platform" : "";
    }

    /** In which hour of the day it was spent, where one asks by the hour. */
    int hour() {
        return Math.floorMod(usageType.hashCode(), 24);
    }

    /** The line's value in a dimension of Cost Explorer, for example {@code SERVICE}. */
    String dimension(String name) {
        return switch (name) {
            case "SERVICE" -> service;
            case "USAGE_TYPE" -> usageType;
            case "REGION" -> region;
            case "RECORD_TYPE" -> recordType;
            case "RESOURCE_ID" -> resourceId();
            case "LINKED_ACCOUNT" -> region.startsWith("eu-") ? MEMBER : AwsEstate.ACCOUNT;
            case "INSTANCE_TYPE" -> instanceType();
            default -> throw new IllegalArgumentException(name);
        };
    }

    private String instanceType() {
        int name = usageType.indexOf("BoxUsage:");
        return name < 0 ? "NoInstanceType" : usageType.substring(name + "BoxUsage:".length());
    }

    private String resourceId() {
        if (resource != null) {
            return resource;
        }
        return usageType.contains("BoxUsage") ? "i-" + Integer.toHexString(usageType.hashCode()) : "NoResourceId";
    }
}
