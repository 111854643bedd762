package io.cloudcost.aws.model;

import io.cloudcost.spi.Setting;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can be set for AWS beside the common settings; each also from its environment variable. */
public final class AwsSettings {

    private static final Pattern REGION = Pattern.compile("[a-z]{2}(-[a-z]+)+-\\d");
    private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");
    private static final Pattern ROLE = Pattern.compile("arn:aws[a-z-]*:iam::\\d{12}:role/.+");

    private static final Pattern ROLE_NAMED = Pattern.compile("[\\w+=,.@/-]+");
    private static final Pattern HOURS = Pattern.compile("([01]\\d|2[0-3])-([01]\\d|2[0-4])");
    private static final String METRIC_DAYS_KEY = "aws.metrics.days";

    /** CloudWatch keeps values of five minutes for 63 days. */
    private static final int MOST_METRIC_DAYS = 60;

    private static final Pattern DAYS = Pattern.compile("[1-9]|[1-5]\\d|" + MOST_METRIC_DAYS);

    /** The regions whose inventory is read. */
    public static final Setting<String> REGIONS = listed(
                    "aws.regions",
                    REGION,
                    "region ids such as eu-central-1",
                    "regions whose inventory is read, separated by commas; all that are enabled for the account unless set")
            .inVariable("AWS_REGIONS");

    /** How many days back the costs should reach, in whole months. */
    public static final Setting<Integer> LOOKBACK_DAYS = Setting.positive(
                    "aws.lookbackDays",
                    30,
                    "days back that costs are read for where no months are named; whole months that cover them are read")
            .inVariable("AWS_COST_LOOKBACK_DAYS");

    /** How many days back use is read for. */
    public static final Setting<Integer> METRIC_DAYS = new Setting<>(
                    METRIC_DAYS_KEY,
                    Integer.class,
                    14,
                    "whole days in UTC before today that CloudWatch's metrics are read for, 1 to 60; rules want 14",
                    AwsSettings::metricDays)
            .inVariable("AWS_METRICS_DAYS");

    /** How many days of use the rules want; the threshold of the same name is for the analysis. */
    public static final Setting<Integer> UTILIZATION_DAYS = Setting.positive(
                    "aws.utilization.days",
                    14,
                    "days that use must have been measured before a rule judges by it; a collection that reads fewer says so")
            .inVariable("AWS_UTILIZATION_DAYS");

    /** When people work. */
    public static final Setting<String> WORKING_HOURS = new Setting<>(
                    "aws.workingHours",
                    String.class,
                    "08-20",
                    "hours from Monday to Friday in which machines are expected to be used; the rest is off hours",
                    text -> require("aws.workingHours", HOURS, "hours of a day such as 08-20", text.strip()))
            .inVariable("AWS_WORKING_HOURS");

    /** Where people work. */
    public static final Setting<String> WORKING_ZONE = new Setting<>(
                    "aws.workingHours.zone",
                    String.class,
                    "UTC",
                    "time zone of the working hours, such as Europe/Berlin",
                    AwsSettings::zone)
            .inVariable("AWS_WORKING_HOURS_ZONE");

    /** The profile in AWS's own configuration files. */
    public static final Setting<String> PROFILE = Setting.text(
                    "aws.profile", null, "profile of AWS's configuration files to use where no keys are passed")
            .inVariable("AWS_PROFILE");

    /** The role to take on. */
    public static final Setting<String> ROLE_ARN = matching(
                    "aws.roleArn",
                    null,
                    ROLE,
                    "a role's ARN such as arn:aws:iam::123456789012:role/CostRead",
                    "role to assume with the credentials found, for an account that is not their own")
            .inVariable("AWS_COST_ROLE_ARN");

    /** Several accounts of an organisation. */
    public static final Setting<String> ACCOUNTS = listed(
                    "aws.accounts",
                    ACCOUNT,
                    "account ids of twelve digits",
                    "accounts to collect, separated by commas: in each the role named by aws.roleName is assumed")
            .inVariable("AWS_COST_ACCOUNTS");

    /** The role that each of these accounts has. */
    public static final Setting<String> ROLE_NAME = matching(
                    "aws.roleName",
                    null,
                    ROLE_NAMED,
                    "a role's name such as CostRead, with its path if it has one",
                    "name of the role to assume in each of aws.accounts")
            .inVariable("AWS_COST_ROLE_NAME");

    /** What the role's trust policy may ask for. */
    public static final Setting<String> EXTERNAL_ID = Setting.text(
                    "aws.externalId", null, "external id that the trust policy of the role asks for")
            .inVariable("AWS_COST_EXTERNAL_ID");

    /** How many requests Cost Explorer gets in a second. */
    public static final Setting<Integer> COST_EXPLORER_RATE = Setting.positive(
                    "aws.costExplorer.rateLimit",
                    1,
                    "requests to Cost Explorer in any one second; AWS names no limit, its staff and users report 5 to 10")
            .inVariable("AWS_COST_EXPLORER_RATE_LIMIT");

    /** What jobs are told apart by in the bill. */
    public static final Setting<String> JOB_TAG = Setting.text(
                    "aws.jobTag",
                    null,
                    "cost allocation tag whose value is each job's own; jobs whose machines' ids are not known are found by it")
            .inVariable("AWS_COST_JOB_TAG");

    /** One address for all services. */
    public static final Setting<String> ENDPOINT = Setting.text(
                    "aws.endpoint", null, "one address for all services, for an emulator or a gateway")
            .inVariable("AWS_ENDPOINT_URL");

    /** The address of Cost Explorer. */
    public static final Setting<String> COST_EXPLORER_ENDPOINT = Setting.text(
                    "aws.endpoint.costExplorer", null, "address of Cost Explorer alone")
            .inVariable("AWS_ENDPOINT_URL_COST_EXPLORER");

    /** The address of EC2. */
    public static final Setting<String> EC2_ENDPOINT = Setting.text(
                    "aws.endpoint.ec2", null, "address of EC2 alone, for all regions")
            .inVariable("AWS_ENDPOINT_URL_EC2");

    /** The address of the Security Token Service. */
    public static final Setting<String> STS_ENDPOINT = Setting.text(
                    "aws.endpoint.sts", null, "address of the Security Token Service alone")
            .inVariable("AWS_ENDPOINT_URL_STS");

    /** The region whose price list is asked: the API exists in a few only. */
    public static final Setting<String> PRICE_REGION = matching(
                    "aws.priceRegion",
                    "us-east-1",
                    Pattern.compile("us-east-1|eu-central-1|ap-south-1"),
                    "us-east-1, eu-central-1 or ap-south-1",
                    "region whose price list is asked: us-east-1, eu-central-1 or ap-south-1; all have the same prices")
            .inVariable("AWS_PRICE_REGION");

    /** The HTTP proxy. Names in lower case come first, as with curl. */
    public static final Setting<String> PROXY = Setting.text(
                    "aws.proxy", null, "HTTP proxy such as http://proxy.example.com:3128, unless the builder has one")
            .inVariable("https_proxy", "HTTPS_PROXY");

    /** The proxy of what is not encrypted. In upper case curl does not read it, since a web server may set that from a request. */
    public static final Setting<String> HTTP_PROXY = Setting.text(
                    "aws.proxy.http",
                    null,
                    "HTTP proxy for addresses that begin with http://, where aws.proxy is not theirs")
            .inVariable("http_proxy");

    /** What is reached without it. */
    public static final Setting<String> NO_PROXY = Setting.text(
                    "aws.noProxy",
                    null,
                    "hosts and domains, separated by commas, that are reached without a proxy; * for all")
            .inVariable("no_proxy", "NO_PROXY");

    private static final List<Setting<?>> ALL = Stream.<Setting<?>>concat(
                    Stream.of(
                            REGIONS,
                            LOOKBACK_DAYS,
                            METRIC_DAYS,
                            UTILIZATION_DAYS,
                            WORKING_HOURS,
                            WORKING_ZONE,
                            PROFILE,
                            ROLE_ARN,
                            ACCOUNTS,
                            ROLE_NAME,
                            EXTERNAL_ID,
                            COST_EXPLORER_RATE,
                            PRICE_REGION,
                            JOB_TAG,
                            ENDPOINT,
                            COST_EXPLORER_ENDPOINT,
                            EC2_ENDPOINT,
                            STS_ENDPOINT,
                            PROXY,
                            HTTP_PROXY,
                            NO_PROXY),
                    Stream.concat(PurchaseSettings.all().stream(), AwsEndpoints.all().stream()))
            .toList();

    private AwsSettings() {}

    /** All of them, in the order of the documentation. */
    public static List<Setting<?>> all() {
        return ALL;
    }

    /** The words of a list that is separated by commas. */
    public static List<String> words(@Nullable String list) {
        return list == null
                ? List.of()
                : Arrays.stream(list.split(",", -1))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .toList();
    }

    /** Whether this has the form of a region's id. */
    public static boolean isRegion(String text) {
        return REGION.matcher(text).matches();
    }

    private static Integer metricDays(String text) {
        String days =
                require(METRIC_DAYS_KEY, DAYS, "a whole number of days from 1 to " + MOST_METRIC_DAYS, text.strip());
        return Integer.valueOf(days);
    }

    private static String zone(String text) {
        try {
            return ZoneId.of(text.strip()).getId();
        } catch (DateTimeException unknown) {
            throw new IllegalArgumentException(
                    "The setting aws.workingHours.zone takes a time zone such as Europe/Berlin, not '" + text + "'.",
                    unknown);
        }
    }

    private static Setting<String> listed(String key, Pattern each, String shape, String description) {
        return new Setting<>(key, String.class, null, description, text -> {
            words(text).forEach(word -> require(key, each, shape, word));
            return text;
        });
    }

    static Setting<String> matching(
            String key, @Nullable String otherwise, Pattern pattern, String shape, String description) {
        return new Setting<>(
                key, String.class, otherwise, description, text -> require(key, pattern, shape, text.strip()));
    }

    private static String require(String key, Pattern pattern, String shape, String text) {
        if (!pattern.matcher(text).matches()) {
            throw new IllegalArgumentException("The setting " + key + " takes " + shape + ", not '" + text + "'.");
        }
        return text;
    }
}
